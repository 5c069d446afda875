using TpmAssistant.Application.Budget;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of the budget send: verbs, and the names of the values beside them.</summary>
public static class BudgetVerbs
{
    /// <summary>Show the form of a budget line: <see cref="CardVerbs.Project"/>, and <see cref="CardVerbs.Id"/> for a line there is.</summary>
    public const string BudgetForm = "budget-form";

    /// <summary>Add or change a budget line: <see cref="CardVerbs.Project"/>, <see cref="CardVerbs.Id"/>, and the card's fields.</summary>
    public const string BudgetSave = "budget-save";

    /// <summary>Take a budget line out: <see cref="CardVerbs.Project"/> and <see cref="CardVerbs.Id"/>.</summary>
    public const string BudgetRemove = "budget-remove";

    /// <summary>Take budget lines from a table: <see cref="CardVerbs.Project"/>, and <see cref="BudgetTable"/>.</summary>
    public const string BudgetBring = "budget-bring";

    /// <summary>Name of the field that holds a whole budget as a table.</summary>
    public const string BudgetTable = "budget-table";

    /// <summary>Names of the fields of a budget line.</summary>
    internal const string LineName = "line-name", LinePlanned = "line-planned", LineToDate = "line-to-date", LineActual = "line-actual", LineAsOf = "line-as-of";

    /// <summary>The property of a <see cref="BudgetLine"/> that a field shows; <see langword="null"/> for another field.</summary>
    public static string? PropertyOf(string field) => field switch
    {
        LineName => nameof(BudgetLine.Name),
        LinePlanned => nameof(BudgetLine.Planned),
        LineToDate => nameof(BudgetLine.PlannedToDate),
        LineActual => nameof(BudgetLine.ActualToDate),
        LineAsOf => nameof(BudgetLine.AsOf),
        _ => null,
    };

    /// <summary>A budget line as typed.</summary>
    public static TypedLine ReadLine(IReadOnlyDictionary<string, string> data)
    {
        string At(string name) => data.GetValueOrDefault(name, "");
        return new TypedLine(At(CardVerbs.Id), At(LineName), At(LinePlanned), At(LineToDate), At(LineActual), At(LineAsOf));
    }
}
