using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Tasks;

namespace TpmAssistant.Application.Cadence;

/// <summary>A person's morning brief: their meetings, their overdue work, what waits for their decision.</summary>
/// <param name="Day">Their day.</param>
/// <param name="At">When it comes each working day.</param>
public sealed record MorningBriefAnswer(MyDayAnswer Day, TimeOnly At) : Answer;

/// <summary>The morning brief was turned on or off.</summary>
/// <param name="On">Which.</param>
/// <param name="At">When it comes each working day.</param>
public sealed record BriefSwitchedAnswer(bool On, TimeOnly At) : Answer;

/// <summary>Tells a person their day, in one card a day; nothing when it is too late, when they are away or when the day is clear.</summary>
internal sealed class ScheduledBrief(MyDay day, INotifier notifier) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "brief";

    private static readonly TimeSpan StillMorning = TimeSpan.FromHours(3);

    public string Kind => KindName;

    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        if (firing.Now - firing.Run.Due > StillMorning) return RunOutcome.Done;
        var owner = firing.Schedule.Owner;
        var read = await day.RunAsync(owner, cancellationToken);
        if (read is SignInNeeded) return RunOutcome.NoConsent;
        if (read is not MyDayAnswer today) return RunOutcome.Again;
        if (today.Meetings.Any(m => m is { IsAllDay: true, IsAway: true }) || IsClear(today)) return RunOutcome.Done;
        var told = await notifier.TellAsync(owner, new MorningBriefAnswer(today, firing.Schedule.Rule.At), $"brief:{today.Day:yyyyMMdd}", cancellationToken);
        return told ? RunOutcome.Done : RunOutcome.NoChat;
    }

    private static bool IsClear(MyDayAnswer day) =>
        day.Meetings.Count + day.Overdue.Count + day.Today.Count + day.Decisions.Count == 0;
}
