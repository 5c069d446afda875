namespace TpmAssistant.Domain.Nudges;

/// <summary>What nudges are about; each can be muted.</summary>
public enum NudgeTopic
{
    /// <summary>A milestone or the finish is forecast beyond its date.</summary>
    Milestones,

    /// <summary>A risk's trigger, strike day or review day has come.</summary>
    Risks,

    /// <summary>The budget went beyond its tolerance.</summary>
    Budget,

    /// <summary>A task of one's own comes due.</summary>
    Work,

    /// <summary>Something that others owe is to be ordered, comes due or is late, or a contract must be cancelled.</summary>
    Deliveries,

    /// <summary>An experiment is to be looked at.</summary>
    Experiments,
}

/// <summary>Why a nudge came.</summary>
public enum NudgeReason
{
    /// <summary>The day by which a milestone is reached with 80% lies after the day it is planned for.</summary>
    MilestonePassesDate,

    /// <summary>The same for the finish of the project and the day promised.</summary>
    FinishPassesDate,

    /// <summary>The trigger of a risk is there.</summary>
    RiskTriggered,

    /// <summary>The day on which a risk would strike has passed.</summary>
    RiskStrikeDay,

    /// <summary>The day on which a risk is to be looked at again has come.</summary>
    RiskReview,

    /// <summary>A rule of the budget turned red.</summary>
    BudgetBeyond,

    /// <summary>A task is due today.</summary>
    TaskDue,

    /// <summary>A task is past its day.</summary>
    TaskOverdue,

    /// <summary>The last day to order something is near, or has passed.</summary>
    DeliveryToOrder,

    /// <summary>Something that others owe is to come soon.</summary>
    DeliveryDue,

    /// <summary>The day on which it was to come has passed.</summary>
    DeliveryOverdue,

    /// <summary>The last day to cancel a contract or licence is near, or has passed.</summary>
    NoticeNear,

    /// <summary>The day has come to look at what an experiment brought.</summary>
    ExperimentFollowUp,
}
