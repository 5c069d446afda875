using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>A link in the network, with its wait in minutes.</summary>
internal sealed record ScheduleEdge(ScheduleNode From, ScheduleNode To, DependencyType Type, long Lag, bool Elapsed, WorkClock Clock, TaskDependency? Link)
{
    /// <summary>Whether it holds back the start of what follows, not its finish.</summary>
    public bool BindsStart => Type is DependencyType.FinishToStart or DependencyType.StartToStart;

    /// <summary>Whether it counts from the finish of what precedes, not from its start.</summary>
    public bool FromFinish => Type is DependencyType.FinishToStart or DependencyType.FinishToFinish;

    /// <summary>The earliest instant it allows what follows.</summary>
    public long Earliest => After(FromFinish ? From.EarlyFinish : From.EarlyStart);

    /// <summary>The latest instant it allows what precedes.</summary>
    public long Latest => Before(BindsStart ? To.LateResume : To.LateFinish);

    /// <summary>Whether it leads from a task to the start of its summary and another of the summary's tasks starts before.</summary>
    public bool IsBesideTheFirst => To.Kind == NodeKind.First && From.EarlyStart > To.EarlyStart;

    /// <summary>Whether what follows stands where it stands because of it.</summary>
    public bool Holds => To.Kind == NodeKind.First ? From.EarlyStart == To.EarlyStart
        : BindsStart ? To.FirstWork(Earliest) == To.EarlyResume
        : Earliest == To.EarlyFinish;

    /// <summary>Working minutes by which a task before it can move until what follows must.</summary>
    public long RoomFor(ScheduleNode task)
    {
        var (from, to) = (FromFinish ? task.PlannedFinish : task.PlannedStart, !BindsStart ? To.PlannedFinish : To.IsParted ? To.EarlyResume : To.PlannedStart);
        return Elapsed ? task.Minutes(Math.Min(from + Lag, to), to) : task.Minutes(from, to) - Lag;
    }

    private long After(long instant) =>
        Lag == 0 ? instant : Elapsed ? instant + Lag : Lag > 0 ? Clock.Finish(Clock.Count(instant) + Lag) : Clock.Start(Clock.Count(instant) + Lag);

    private long Before(long instant) => Lag == 0 ? instant : Elapsed ? instant - Lag : Clock.Start(Clock.Count(instant) - Lag);
}
