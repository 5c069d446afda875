using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Application.Health;

/// <summary>Changes how far a project may stray before it is somebody else's decision; at once and with undo.</summary>
public sealed class SetTolerances(ShowHealth show, IProjectStore projects, UndoDesk undo) : IUndoable
{
    /// <inheritdoc/>
    public string Kind => "tolerances";

    /// <summary>The form, with what was said already in place of what stands.</summary>
    public Task<Answer> FormAsync(Asker asker, string? project, TypedTolerances said, CancellationToken cancellationToken) =>
        show.EditAsync(asker, project, (_, row) => Task.FromResult<Answer>(new TolerancesForm(row, ToleranceText.Over(ToleranceText.Of(row.Tolerances), said), [])), cancellationToken);

    /// <summary>Changes what is said and leaves the rest; with something out of range the form says what, and nothing is changed.</summary>
    public Task<Answer> SetAsync(Asker asker, string? project, TypedTolerances said, CancellationToken cancellationToken) => show.EditAsync(asker, project, async (view, row) =>
    {
        var typed = ToleranceText.Over(ToleranceText.Of(row.Tolerances), said);
        var (_, problems) = ToleranceText.Read(typed, row.Tolerances);
        if (problems.Count > 0) return new TolerancesForm(row, typed, problems);

        var before = HealthAssessor.Assess(view.Context).Overall;
        // What was not said keeps what somebody else may have set meanwhile.
        var changed = await projects.ChangeAsync(
            asker.Tenant, row.Id, there => there with { Tolerances = ToleranceText.Read(ToleranceText.Over(ToleranceText.Of(there.Tolerances), said), there.Tolerances).Tolerances }, cancellationToken);
        if (changed is not var (was, after)) return UndoErrors.ChangedSince;
        var id = await undo.OfferAsync(asker, Kind, new TolerancesUndoPayload(row.Id, was.Tolerances, after.Tolerances), cancellationToken);
        return await show.ShowAsync(asker, row.Id.Value, new HealthDone(HealthAct.Tolerances, null, id) { Before = before }, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<TolerancesUndoPayload>(payload);
        return await show.EditAsync(asker, change.Project.Value, async (_, row) =>
        {
            var taken = await projects.ChangeAsync(
                asker.Tenant, row.Id, there => ToleranceText.Of(there.Tolerances) == ToleranceText.Of(change.After) ? there with { Tolerances = change.Before } : null, cancellationToken);
            if (taken is null) return UndoErrors.ChangedSince;
            return await show.ShowAsync(asker, row.Id.Value, new HealthDone(HealthAct.Undone, null, null), cancellationToken);
        }, cancellationToken);
    }
}
