using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Planning;

/// <summary>The goal is not clear yet, or which kind of project it means.</summary>
/// <param name="Goal">The goal as said so far; empty for none.</param>
/// <param name="By">The day by which it must be done.</param>
/// <param name="Kinds">The kinds there are, the likeliest first.</param>
public sealed record PlanKindAnswer(string Goal, DateOnly? By, IReadOnlyList<PlanTemplate> Kinds) : Answer;

/// <summary>Which part of a drafted plan is shown.</summary>
public enum DraftView
{
    /// <summary>What it comes to.</summary>
    Plan,

    /// <summary>Its lines, to be left out, renamed or resized.</summary>
    Tasks,

    /// <summary>Start, deadline, place and people.</summary>
    Team,
}

/// <summary>Somewhere that a plan can lie.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Beside">The plans that lie there already, by title.</param>
public sealed record PlanPlace(string GroupId, IReadOnlyList<string> Beside);

/// <summary>A drafted plan with what the engine says of it.</summary>
/// <param name="Draft">The plan.</param>
/// <param name="Version">The version shown; a change must be of this one.</param>
/// <param name="Template">The template it came from.</param>
/// <param name="Kinds">All templates, to choose another.</param>
/// <param name="Thought">What the engine says of it, and what it looked at.</param>
/// <param name="View">Which part is shown.</param>
/// <param name="Places">Where it can lie.</param>
/// <param name="People">Who can fill a role.</param>
/// <param name="Today">The day it is looked at.</param>
public sealed record PlanDraftAnswer(
    PlanDraft Draft, long Version, PlanTemplate Template, IReadOnlyList<PlanTemplate> Kinds, DraftThought Thought, DraftView View, IReadOnlyList<PlanPlace> Places, IReadOnlyList<Person> People,
    DateOnly Today) : Answer
{
    /// <summary>Dates, chances, load and cost.</summary>
    public DraftFigures Figures => Thought.Figures;

    /// <summary>The phase whose lines are to be changed, where they are too many for one card.</summary>
    public string? Phase { get; init; }

    /// <summary>Lessons of projects that this one resembles.</summary>
    public IReadOnlyList<ShownLesson> Lessons { get; init; } = [];

    /// <summary>How many characters of the goal were read, where it was longer; 0 for all.</summary>
    public int ReadOfGoal { get; init; }
}

/// <summary>What the engine says of a drafted plan, and what it looked at.</summary>
/// <param name="Figures">Dates, chances, load and cost.</param>
/// <param name="Beside">The projects whose work was counted beside it, by name.</param>
/// <param name="Seen">The plan's people whose calendars were counted.</param>
/// <param name="Unseen">Those whose calendars could not be seen.</param>
/// <param name="SeenUntil">The last day of the calendars that was counted.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record DraftThought(
    DraftFigures Figures, IReadOnlyList<string> Beside, IReadOnlyList<Person> Seen, IReadOnlyList<Person> Unseen, DateOnly SeenUntil, Coverage Coverage);

/// <summary>A drafted plan was dropped.</summary>
/// <param name="Name">What it was called.</param>
public sealed record PlanDroppedAnswer(string Name) : Answer;

/// <summary>A plan waiting for the click, to the letter.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Order">What its payload says.</param>
/// <param name="Place">Where it will lie.</param>
public sealed record PlanProposalAnswer(Proposal Proposal, PlanOrder Order, PlanPlace? Place) : Answer, IProposedAnswer;

/// <summary>A plan on its way.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Made">Tasks that are there.</param>
/// <param name="Total">Tasks in all.</param>
public sealed record PlanProgressAnswer(string Title, int Made, int Total) : Answer;
