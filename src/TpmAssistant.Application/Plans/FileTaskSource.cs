using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Plans;

/// <summary>Reads the tasks of a plan file that the asker brought. Nobody else reads it.</summary>
public sealed class FileTaskSource(IPlanFileStore files, IPlanReader reader, TimeProvider clock) : ITaskSource
{
    /// <inheritdoc/>
    public string Kind => SourceKinds.File;

    /// <inheritdoc/>
    public async Task<TaskReading> ReadAsync(Asker asker, ProjectSource source, CancellationToken cancellationToken)
    {
        if (source.OwnerId != asker.Person.Value) return Failed(source.ExternalId, ReadFailure.Forbidden);
        if (await files.FindAsync(asker.Tenant, asker.Person, source.ExternalId, cancellationToken) is not { } file)
            return Failed(source.ExternalId, ReadFailure.NotFound);
        if (file.Owner.Tenant != asker.Tenant || file.Owner.Person != asker.Person) return Failed(source.ExternalId, ReadFailure.Forbidden);
        if (!reader.TryRead(file.Content, file.FileName, file.Mapping, out var plan, out _)) return Failed(file.FileName, ReadFailure.Unavailable);

        // Rows without a title are work that could not be read, so the reading is not whole.
        var missing = plan.Problems.Where(p => p.Code == "row-without-title").Sum(p => p.Times);
        var coverage = new SourceReading(Kind, file.FileName, plan.Tasks.Count, plan.Tasks.Count + missing, clock.GetUtcNow());
        return new TaskReading(plan.Tasks, plan.Dependencies, coverage, plan.Calendar, plan.StatusDate, plan.Settings);
    }

    /// <inheritdoc/>
    /// <remarks>A file's keys do not say which file they are of, so its notes are shown where the plan itself is read.</remarks>
    public Task<IReadOnlyList<TaskNotes>> ReadNotesAsync(Asker asker, IReadOnlyList<ItemRef> tasks, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TaskNotes>>([]);

    private TaskReading Failed(string name, ReadFailure failure) =>
        new([], [], new SourceReading(Kind, name, 0, null, clock.GetUtcNow(), failure));
}
