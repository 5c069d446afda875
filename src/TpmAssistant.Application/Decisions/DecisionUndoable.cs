using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>Takes back what was done to the log.</summary>
public sealed class DecisionUndoable(DecisionDesk desk, FindDecisions find) : IUndoable
{
    internal const string Name = "decision";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var undone = ProductJson.Deserialize<DecisionUndoPayload>(payload);
        var choice = await desk.OpenAsync(asker, undone.Project.Value, cancellationToken);
        if (!choice.TryGet(out var project, out var refusal)) return refusal;
        var done = new DecisionDone(DecisionAct.Undone, null);
        if (undone.Before is { } before)
        {
            return await desk.Book.FindAsync(asker.Tenant, project.Id, undone.Number, cancellationToken) is { Body: var now }
                && await desk.Book.TryChangeAsync(asker.Tenant, before.ChangedBy(new Person(asker.Person, asker.Name), desk.Now, now), undone.Version, cancellationToken)
                ? await desk.ShowAsync(asker, project, undone.Number, done, cancellationToken) : UndoErrors.ChangedSince;
        }

        // What another decision took the place of stays, or that one would lead to nothing.
        var log = await desk.Book.ReadAsync(asker.Tenant, undone.Project, cancellationToken);
        return log.SupersededBy(undone.Number) is null && await desk.Book.TryRemoveAsync(asker.Tenant, undone.Project, undone.Number, undone.Version, cancellationToken)
            ? await find.ListAsync(asker, "", [project], project.Name, done, cancellationToken) : UndoErrors.ChangedSince;
    }
}
