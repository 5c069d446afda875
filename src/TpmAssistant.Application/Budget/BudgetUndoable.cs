using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Budget;

/// <summary>Takes back a change of a budget, unless somebody changed it since.</summary>
public sealed class BudgetUndoable(ProjectFinder finder, IProjectStore projects, ShowBudget show, TimeProvider clock) : IUndoable
{
    internal const string Name = "budget";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<BudgetUndoPayload>(payload);
        var choice = await finder.FindAsync(asker, change.Project.Value, cancellationToken);
        if (!choice.TryGet(out var row, out var refusal)) return refusal;
        if (!BudgetSight.MayEdit(row, asker)) return BudgetErrors.MayNotEdit;
        var taken = await projects.ChangeAsync(
            asker.Tenant, row.Id,
            there => Text(row.Id, there.Budget) == Text(row.Id, change.After)
                ? there with { Budget = EditBudget.Signed(change.Before, there.Budget, asker, clock.GetUtcNow()) } : null, cancellationToken);
        if (taken is null) return UndoErrors.ChangedSince;
        return await show.ShowAsync(asker, row.Id.Value, new BudgetDone(BudgetAct.Undone, "", 0, null), cancellationToken);
    }

    private static string Text(Domain.Projects.ProjectId id, IReadOnlyList<Domain.Projects.BudgetLine> lines) => ProductJson.Serialize(new BudgetUndoPayload(id, lines, []));
}
