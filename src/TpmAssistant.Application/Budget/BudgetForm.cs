using System.Globalization;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>A budget line as typed on a card.</summary>
/// <param name="Key">The line that is changed; empty for a new one.</param>
/// <param name="Name">What the money is for.</param>
/// <param name="Planned">Budget at completion.</param>
/// <param name="PlannedToDate">What should have been spent.</param>
/// <param name="Actual">What has been spent.</param>
/// <param name="AsOf">The day of both.</param>
public sealed record TypedLine(string Key, string Name, string Planned, string PlannedToDate, string Actual, string AsOf)
{
    /// <summary>A line that there is, as its form shows it.</summary>
    public static TypedLine Of(BudgetLine line) => new(line.Key, line.Name, Text(line.Planned), Text(line.PlannedToDate), Text(line.ActualToDate), Text(line.AsOf));

    /// <summary>A new line, with nothing but the day.</summary>
    public static TypedLine New(DateOnly asOf) => new("", "", "", "", "", Text(asOf));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The form in which a budget is changed, with what was wrong the last time it was sent.</summary>
/// <param name="Project">The project.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Table">What stands in the field for a whole table.</param>
/// <param name="Template">Where a table to start from can be had.</param>
/// <param name="Problems">What was not understood; empty at first.</param>
public sealed record BudgetForm(Project Project, TypedLine Typed, string Table, Uri Template, IReadOnlyList<BudgetProblem> Problems) : Answer;

/// <summary>What was done to a budget.</summary>
public enum BudgetAct
{
    /// <summary>A line was added.</summary>
    Added,

    /// <summary>A line was changed.</summary>
    Changed,

    /// <summary>A line was taken out.</summary>
    Removed,

    /// <summary>Lines came from a table.</summary>
    Brought,

    /// <summary>A change was taken back.</summary>
    Undone,
}

/// <summary>A change just made to a budget.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Name">The line; text from outside.</param>
/// <param name="Count">How many lines.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record BudgetDone(BudgetAct Act, string Name, int Count, Undo.UndoId? Undo);

/// <summary>A change of a budget that can be taken back.</summary>
/// <param name="Project">Whose budget.</param>
/// <param name="Before">The lines before.</param>
/// <param name="After">The lines after, to tell whether somebody changed them since.</param>
public sealed record BudgetUndoPayload(ProjectId Project, IReadOnlyList<BudgetLine> Before, IReadOnlyList<BudgetLine> After);
