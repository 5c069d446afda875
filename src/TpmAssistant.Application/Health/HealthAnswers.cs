using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Health;

/// <summary>A project's colours, the rules' and people's, and what both rest on.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Health">The verdicts.</param>
/// <param name="Watermelon">Where people declare better than the figures show; empty for all but the project manager alone.</param>
/// <param name="CanEdit">Whether the asker may set colours and tolerances.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record HealthAnswer(
    Project Project, DateOnly StatusDate, HealthAssessment Health, IReadOnlyList<Finding> Watermelon, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>The change just made; <see langword="null"/> for a mere look.</summary>
    public HealthDone? Done { get; init; }
}

/// <summary>What was done to what health rests on.</summary>
public enum HealthAct
{
    /// <summary>A person set a colour.</summary>
    Set,

    /// <summary>A colour was given back to the rules.</summary>
    GivenBack,

    /// <summary>Tolerances were changed.</summary>
    Tolerances,

    /// <summary>A change was taken back.</summary>
    Undone,
}

/// <summary>A change just made.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Colour">The colour concerned, where it was one.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record HealthDone(HealthAct Act, ColourOverride? Colour, UndoId? Undo)
{
    /// <summary>The overall colour before the change.</summary>
    public HealthColour? Before { get; init; }
}

/// <summary>A colour as somebody asks to set it.</summary>
/// <param name="Dimension">Of what; <see langword="null"/> for the whole.</param>
/// <param name="Colour">The colour; <see langword="null"/> while not chosen.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day, as typed; empty for the usual time.</param>
public sealed record TypedColour(HealthDimension? Dimension, HealthColour? Colour, string Reason, string Until);

/// <summary>What is wrong with what was typed.</summary>
/// <param name="Code">As in <c>reason</c>; the words are found by it.</param>
/// <param name="Value">What was typed; text from outside.</param>
public sealed record HealthProblem(string Code, string Value);

/// <summary>The form in which a colour is set.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Health">The colours as they stand.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Problems">What was wrong the last time it was sent.</param>
public sealed record ColourForm(Project Project, DateOnly StatusDate, HealthAssessment Health, TypedColour Typed, IReadOnlyList<HealthProblem> Problems) : Answer
{
    /// <summary>The colours set by hand that hold, one of each dimension.</summary>
    public IEnumerable<ColourOverride> Holding => Project.Overrides.Where(o => o.HoldsOn(StatusDate)).Reverse().DistinctBy(o => o.Dimension);
}

/// <summary>Tolerances as typed; percentages from 0 to 100.</summary>
/// <param name="SlipDays">Working days a milestone may slip.</param>
/// <param name="Cost">Per cent of the budget.</param>
/// <param name="Scope">Per cent of the number of tasks.</param>
/// <param name="Coverage">Per cent to be read for a colour.</param>
/// <param name="Bands">Where medium, high and severe risks begin, by commas.</param>
public sealed record TypedTolerances(string SlipDays, string Cost, string Scope, string Coverage, string Bands);

/// <summary>The form in which tolerances are changed.</summary>
/// <param name="Project">The project.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Problems">What was wrong the last time it was sent.</param>
public sealed record TolerancesForm(Project Project, TypedTolerances Typed, IReadOnlyList<HealthProblem> Problems) : Answer
{
    /// <summary>What stands, also where something else was typed.</summary>
    public TypedTolerances Stands => ToleranceText.Of(Project.Tolerances);
}
