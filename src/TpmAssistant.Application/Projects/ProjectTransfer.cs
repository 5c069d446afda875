using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Projects;

/// <summary>Moves projects in and out of the product as files.</summary>
public sealed class ProjectTransfer(IProjectStore projects, ISnapshotStore snapshots, IRiskRegisterStore registers, DecisionBook decisions, IRecordStore records)
{
    /// <summary>Takes a file into a tenant: row and register replace those of the same id, the snapshots are added to those kept.</summary>
    public async Task<Project> ImportAsync(TenantId tenant, ProjectFile file, CancellationToken cancellationToken)
    {
        var project = file.Project with { Tenant = tenant };
        await projects.PutAsync(project, cancellationToken);
        foreach (var snapshot in file.Snapshots)
            await snapshots.SaveAsync(tenant, snapshot with { Project = snapshot.Project with { Tenant = tenant } }, cancellationToken);
        if (file.Register is { } register) await ReplaceAsync(tenant, register with { Project = project.Id }, cancellationToken);
        if (file.Lessons is { } lessons) await LearnAsync(tenant, project, lessons, cancellationToken);
        foreach (var delivery in file.Deliveries)
            await records.PutAsync(tenant, new RecordKey(DeliveryShelf.RecordKind, project.Id.Value, DeliveryShelf.IdOf(delivery.Number)), delivery, cancellationToken);
        if (file.Experiments is { } experiments) await records.PutAsync(tenant, new RecordKey(ExperimentShelf.RecordKind, project.Id.Value, ExperimentShelf.BookId), experiments, cancellationToken);
        foreach (var decision in file.Decisions ?? [])
            await decisions.ReplaceAsync(tenant, decision with { Project = project.Id }, cancellationToken);
        return project;
    }

    /// <summary>Lessons that are there already are not told twice.</summary>
    private async Task LearnAsync(TenantId tenant, Project project, IReadOnlyList<KeptLesson> lessons, CancellationToken cancellationToken)
    {
        var known = (await records.ListAsync<KeptLesson>(tenant, KeptLesson.RecordKind, project.Id.Value, cancellationToken)).Select(l => l.Body.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var lesson in lessons.Where(l => known.Add(l.Text)))
            await records.TrySaveAsync(tenant, new RecordKey(KeptLesson.RecordKind, project.Id.Value, RecordDesk.NewId()), lesson with { Project = project.Id, ProjectName = project.Name }, 0, cancellationToken);
    }

    private async Task ReplaceAsync(TenantId tenant, RiskRegister register, CancellationToken cancellationToken)
    {
        bool isSaved;
        do
        {
            var there = await registers.ReadAsync(tenant, register.Project, cancellationToken);
            isSaved = await registers.TrySaveAsync(tenant, register with { Version = there.Version }, cancellationToken);
        }
        while (!isSaved);
    }

    /// <summary>Writes a project with the snapshots that a reader may see; <see langword="null"/> when there is none of that id.</summary>
    public async Task<ProjectFile?> ExportAsync(
        TenantId tenant, ProjectId id, PersonId reader, CancellationToken cancellationToken)
    {
        var project = (await projects.ListAsync(tenant, cancellationToken)).FirstOrDefault(p => p.Id == id);
        return project is null ? null
            : new ProjectFile(
                project, await snapshots.ListAsync(tenant, id, reader, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken),
                await registers.ReadAsync(tenant, id, cancellationToken), (await decisions.ReadAsync(tenant, id, cancellationToken)).Decisions,
                [.. (await records.ListAsync<KeptLesson>(tenant, KeptLesson.RecordKind, id.Value, cancellationToken)).Select(l => l.Body)])
            {
                Deliveries = [.. (await records.ListAsync<DeliveryEntry>(tenant, DeliveryShelf.RecordKind, id.Value, cancellationToken)).Select(d => d.Body)],
                Experiments = (await records.ReadAsync<ExperimentBook>(tenant, new RecordKey(ExperimentShelf.RecordKind, id.Value, ExperimentShelf.BookId), cancellationToken))?.Body,
            };
    }
}
