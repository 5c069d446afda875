using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>A stored activity on its way through its turn.</summary>
/// <param name="Entry">The inbox row.</param>
/// <param name="Activity">The activity, read.</param>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="Pending">The request that waits for the answer; <see langword="null"/> when none does, or no longer.</param>
internal sealed record TurnWork(InboxEntry Entry, Activity Activity, ActivityKind Kind, PendingAnswer? Pending)
{
    /// <summary>What the entry of a turn that is asked again has after its activity's id.</summary>
    public const string AgainMark = ":again";

    /// <summary>Whether it was asked before and could not be answered before its asker signed in.</summary>
    public bool IsAgain => Entry.ActivityId.EndsWith(AgainMark, StringComparison.Ordinal);
}
