using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Snapshots;

/// <summary>
/// Reads a project with the asker's rights, keeps the reading as a snapshot, and brings the past beside it.
/// In a shared conversation a source is read only when everybody there may open it.
/// </summary>
public sealed class ProjectViewer(
    ProjectFinder finder, IEnumerable<ITaskSource> sources, ISnapshotStore snapshots, SharedSight sight, IRiskRegisterStore registers, IRecordStore records, TimeProvider clock)
{
    /// <summary>How far back the past is brought, in days: the eight weeks a trend needs, and some.</summary>
    private const int DaysOfPast = 70;

    private readonly Dictionary<string, ITaskSource> _sources = sources.ToDictionary(s => s.Kind, StringComparer.Ordinal);

    /// <summary>The project of that name as the asker may see it; without a name the conversation's default.</summary>
    public async Task<ProjectViewResult> ViewAsync(Asker asker, string? projectName, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, projectName, cancellationToken);
        return choice.TryGet(out var project, out var refusal)
            ? await ViewAsync(asker, project, isNamed: !string.IsNullOrWhiteSpace(projectName), cancellationToken)
            : new ProjectViewResult(null, refusal);
    }

    /// <summary>A project as the asker may see it.</summary>
    public Task<ProjectViewResult> ViewAsync(Asker asker, Project project, CancellationToken cancellationToken) =>
        ViewAsync(asker, project, isNamed: false, cancellationToken);

    private async Task<ProjectViewResult> ViewAsync(Asker asker, Project project, bool isNamed, CancellationToken cancellationToken)
    {
        if (!await sight.AllowsAsync(asker, project, cancellationToken))
        {
            var name = isNamed || ProjectFinder.IsSayable(project, asker.Conversation) ? project.Name : "";
            return new ProjectViewResult(null, Errors.NotForEverybodyHere(name));
        }

        var readings = await Task.WhenAll(project.Sources.Select(s => _sources[s.Kind].ReadAsync(asker, s, cancellationToken)));
        if (Instead(project, readings) is { } instead) return new ProjectViewResult(null, instead);

        var now = ToSnapshot(asker, project, readings);
        LabelTrail.Note(now.Coverage);
        now = now with { Register = (await registers.ReadAsync(asker.Tenant, project.Id, cancellationToken)).WithoutHistory().SeenWith(now.Tasks) };
        if (ScheduleSight.IsClient(project, asker)) now = now with { Project = now.Project.WithoutExpectations() };
        else now = now with { Deliveries = [.. (await records.ListAsync<DeliveryEntry>(asker.Tenant, DeliveryShelf.RecordKind, project.Id.Value, cancellationToken)).Select(d => d.Body.WithoutContacts())] };
        var past = await snapshots.ListAsync(
            asker.Tenant, project.Id, asker.Person, Before(now.StatusDate, DaysOfPast), Before(now.StatusDate, 1), cancellationToken);
        if (now.Coverage.Completeness >= project.Tolerances.CoverageFloor) await snapshots.SaveAsync(asker.Tenant, now, cancellationToken);

        return new ProjectViewResult(
            new ProjectView(now, [.. past.Where(p => p.StatusDate < now.StatusDate).Select(p => p.SeenThrough(now))]), null);
    }

    /// <summary>Notes and checklists of the tasks about to be shown, 20 at most.</summary>
    public async Task<IReadOnlyList<TaskNotes>> NotesAsync(
        Asker asker, IEnumerable<ProjectTask> tasks, CancellationToken cancellationToken)
    {
        var bySource = tasks.Select(t => t.Ref).Distinct().Take(20).GroupBy(r => r.Source, StringComparer.Ordinal);
        var read = await Task.WhenAll(bySource.Select(g => _sources[g.Key].ReadNotesAsync(asker, [.. g], cancellationToken)));
        return [.. read.SelectMany(n => n)];
    }

    /// <summary>So many days before a day, or the first of all: a file may say any status date.</summary>
    private static DateOnly Before(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    private static Answer? Instead(Project project, TaskReading[] readings)
    {
        if (readings.Length == 0) return Errors.CannotRead(project.Name, ReadFailure.NotFound);
        if (readings.Any(r => r.Tasks.Count > 0 || r.Coverage.Failure == ReadFailure.None)) return null;
        return readings[0].Coverage.Failure switch
        {
            ReadFailure.NotSignedIn => new SignInNeeded(),
            ReadFailure.Forbidden or ReadFailure.NotFound => Errors.CannotRead(project.Name, readings[0].Coverage.Failure),
            _ => null,
        };
    }

    private Snapshot ToSnapshot(Asker asker, Project project, IReadOnlyList<TaskReading> readings)
    {
        var now = clock.GetUtcNow();
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(project.TimeZoneId, out var known) ? known : TimeZoneInfo.Utc;
        return new Snapshot
        {
            Project = project,
            TakenAt = now,
            StatusDate = readings.Select(r => r.StatusDate).FirstOrDefault(d => d is not null)
                ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime),
            Reader = asker.Person,
            Tasks = [.. readings.SelectMany(r => r.Tasks).DistinctBy(t => t.Ref).Select(t => LabelReading.Apply(project, t))],
            Dependencies =
            [
                .. readings.SelectMany(r => r.Dependencies).Concat(project.Dependencies)
                    .DistinctBy(d => (d.Predecessor, d.Successor, d.Type)),
            ],
            Plan = readings.Select(r => r.Plan).FirstOrDefault(p => p is not null),
            Coverage = new Coverage([.. readings.Select(r => r.Coverage)]),
        };
    }
}
