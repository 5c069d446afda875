using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Projects;

/// <summary>Where a fact that the source lacks came from.</summary>
public enum Origin
{
    /// <summary>The source itself states it.</summary>
    Source,

    /// <summary>A person entered it by card.</summary>
    Entered,

    /// <summary>It came with an imported file.</summary>
    Imported,

    /// <summary>Read out of titles, checklists or dates, and not yet confirmed.</summary>
    Proposed,

    /// <summary>It came with a plan that was drafted from a template and confirmed by a person.</summary>
    Drafted,
}

/// <summary>A date that matters to somebody.</summary>
/// <param name="Key">Unique within the project.</param>
/// <param name="Name">Its name.</param>
/// <param name="Baseline">The date promised at the last baseline.</param>
/// <param name="Current">The date as planned now; <see langword="null"/> takes the latest due date of its tasks.</param>
/// <param name="Tasks">The tasks that must be complete for it.</param>
/// <param name="Reached">When it was reached, if it was.</param>
/// <param name="External">Whether the client sees it.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record Milestone(
    string Key, string Name, DateOnly? Baseline, DateOnly? Current, IReadOnlyList<ItemRef> Tasks, DateOnly? Reached = null,
    bool External = true, Origin Origin = Origin.Imported)
{
    /// <summary>The day on which somebody in the project expects it; <see langword="null"/> where nobody said. Stands until another is said or the plan itself moves the milestone.</summary>
    public MilestoneExpectation? Expectation { get; init; }

    /// <summary>The day to go by: as expected, else as planned.</summary>
    public DateOnly? Planned => Expectation?.Day ?? Current;
}

/// <summary>What somebody said of when a milestone is to be expected. Its promise is not touched by it.</summary>
/// <param name="Day">The day.</param>
/// <param name="SaidOn">When they said so.</param>
/// <param name="By">Who.</param>
public sealed record MilestoneExpectation(DateOnly Day, DateOnly SaidOn, Person By)
{
    /// <summary>Days for which a word counts as of now: it is asked for with each week's report.</summary>
    public const int FreshDays = 7;

    /// <summary>Whether it was said within the week before a day.</summary>
    public bool IsFresh(DateOnly on) => on.DayNumber - SaidOn.DayNumber < FreshDays;
}

/// <summary>A line of the project's budget, in the project's currency.</summary>
/// <param name="Key">Unique within the project.</param>
/// <param name="Name">What the money is for.</param>
/// <param name="Planned">Budget at completion.</param>
/// <param name="PlannedToDate">What should have been spent by <paramref name="AsOf"/>.</param>
/// <param name="ActualToDate">What has been spent by <paramref name="AsOf"/>.</param>
/// <param name="AsOf">The day both are stated for.</param>
public sealed record BudgetLine(string Key, string Name, decimal Planned, decimal PlannedToDate, decimal ActualToDate, DateOnly AsOf)
{
    /// <summary>How the planned money is spread over time, in order of days; empty where nobody said.</summary>
    /// <remarks>Rows written before there were periods hold none.</remarks>
    public IReadOnlyList<BudgetPeriod> Periods { get => field ?? []; init; }

    /// <summary>Who last changed which of its fields since it was added.</summary>
    public IReadOnlyList<FieldHand> Hands { get => field ?? []; init; }

    /// <summary>The line with the hand of whoever changed it from how it was.</summary>
    public BudgetLine ChangedBy(Person by, DateTimeOffset at, BudgetLine was) => this with { Hands = FieldHand.After(was.Hands, ChangedFrom(was), by, at) };

    private IEnumerable<string> ChangedFrom(BudgetLine was)
    {
        if (Name != was.Name) yield return nameof(Name);
        if (Planned != was.Planned) yield return nameof(Planned);
        if (PlannedToDate != was.PlannedToDate) yield return nameof(PlannedToDate);
        if (ActualToDate != was.ActualToDate) yield return nameof(ActualToDate);
        if (AsOf != was.AsOf) yield return nameof(AsOf);
    }
}

/// <summary>The part of a budget line that is planned for a stretch of time.</summary>
/// <param name="Through">Its last day; it begins after the last day of the one before.</param>
/// <param name="Planned">Money planned for it alone.</param>
public sealed record BudgetPeriod(DateOnly Through, decimal Planned);

/// <summary>How the value earned by work is told from its progress.</summary>
public enum EarningRule
{
    /// <summary>The reported percentage, but nothing for work past its last day until it is done. The default, and what health rules count.</summary>
    Percent,

    /// <summary>Half when work begins, the rest when it is done.</summary>
    FiftyFifty,

    /// <summary>Nothing until it is done.</summary>
    ZeroHundred,
}

/// <summary>What of a budget may be said where others read along. A client's reader gets none of it anywhere.</summary>
public enum BudgetSharing
{
    /// <summary>Shares and indices, no amounts and no lines. The default.</summary>
    Shares,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>All of it.</summary>
    Amounts,
}

/// <summary>What a source's label or bucket means to the engine.</summary>
public enum LabelMeaning
{
    /// <summary>Work that cannot go on.</summary>
    Blocked,

    /// <summary>A defect rather than planned work.</summary>
    Defect,

    /// <summary>A milestone rather than work.</summary>
    Milestone,

    /// <summary>Work owed by somebody outside the team.</summary>
    External,

    /// <summary>An internal item that a client must not see.</summary>
    Internal,
}

/// <summary>An estimate kept by the product for a task whose source has none, in working days.</summary>
/// <param name="Task">The task.</param>
/// <param name="Optimistic">Best case, 0 or more.</param>
/// <param name="MostLikely">Most likely, at least <paramref name="Optimistic"/>.</param>
/// <param name="Pessimistic">Worst case, at least <paramref name="MostLikely"/>.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record TaskEstimate(ItemRef Task, double Optimistic, double MostLikely, double Pessimistic, Origin Origin);

/// <summary>A decision somebody must take for the project to go on.</summary>
/// <param name="Key">Unique within the project.</param>
/// <param name="Question">The question to decide.</param>
/// <param name="NeededBy">The last day it helps; <see langword="null"/> when unknown.</param>
/// <param name="Owner">Who decides.</param>
/// <param name="Options">The options as stated; may be empty.</param>
public sealed record OpenDecision(string Key, string Question, DateOnly? NeededBy, Person? Owner, IReadOnlyList<string> Options);

/// <summary>The scope and dates last agreed.</summary>
/// <param name="SetOn">When.</param>
/// <param name="Finish">The finish then promised.</param>
/// <param name="Tasks">The tasks then in scope.</param>
public sealed record Baseline(DateOnly SetOn, DateOnly? Finish, IReadOnlyList<ItemRef> Tasks);

/// <summary>A recurring meeting of the project.</summary>
/// <param name="SeriesId">The calendar's id of the series master.</param>
/// <param name="Name">Its usual subject.</param>
public sealed record MeetingSeries(string SeriesId, string Name);

/// <summary>A Teams conversation in which the project is spoken of.</summary>
/// <param name="ConversationId">Teams' id without a thread suffix.</param>
/// <param name="IsDefault">Whether questions there mean this project unless they say otherwise.</param>
public sealed record ProjectConversation(string ConversationId, bool IsDefault);
