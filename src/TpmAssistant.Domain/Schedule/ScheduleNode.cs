using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>A task, or the beginning or end of a summary, in the network. Instants are minutes from the beginning of the year 1.</summary>
internal sealed class ScheduleNode(ProjectTask task, WorkClock clock, bool isTask)
{
    public ProjectTask Task { get; } = task;

    public WorkClock Clock { get; } = clock;

    /// <summary>Whether it is the task itself, not the beginning or end of a summary.</summary>
    public bool IsTask { get; } = isTask;

    /// <summary>Whether it is the end of a summary.</summary>
    public bool IsEnd { get; init; }

    /// <summary>In working minutes of its clock, or clock minutes where <see cref="Elapsed"/>.</summary>
    public long Duration { get; init; }

    public bool Elapsed { get; init; }

    /// <summary>Whether a person fixed its dates.</summary>
    public bool Manual { get; init; }

    public long? ActualStart { get; init; }

    public long? ActualFinish { get; init; }

    /// <summary>The part of <see cref="Duration"/> that is left to do after the status date; the whole while not begun.</summary>
    public long Remaining { get; init; }

    /// <summary>Whether it is begun and its remaining part is scheduled by itself.</summary>
    public bool IsParted { get; init; }

    public bool IsDone => ActualFinish is not null;

    public List<ScheduleEdge> In { get; } = [];

    public List<ScheduleEdge> Out { get; } = [];

    public long EarlyStart { get; set; }

    public long EarlyFinish { get; set; }

    /// <summary>Where what is left of it begins at the earliest: its start while not begun.</summary>
    public long EarlyResume { get; set; }

    public long LateStart { get; set; }

    public long LateFinish { get; set; }

    /// <inheritdoc cref="EarlyResume"/>
    public long LateResume { get; set; }

    /// <summary>The finish of its duration from a start.</summary>
    public long FinishFrom(long start) => After(start, Duration);

    /// <summary>The finish of what is left of it from the instant at which that begins.</summary>
    public long FinishOfRest(long resume) => After(resume, Remaining);

    /// <summary>The latest beginning of what is left of it that finishes by an instant.</summary>
    public long ResumeFor(long finish) => Before(finish, Remaining);

    /// <summary>The latest start that finishes by an instant.</summary>
    public long StartFor(long finish) => Before(finish, Duration);

    /// <summary>The instant at which work due to start at another really begins.</summary>
    public long FirstWork(long instant) => Duration == 0 || Elapsed ? instant : Clock.Start(Clock.Count(instant));

    /// <summary>The instant at which work that must end by another really ends. A person's own dates are left as they are.</summary>
    public long LastWork(long instant) => Duration == 0 || Elapsed || Manual ? instant : Clock.Finish(Clock.Count(instant));

    public long Minutes(long from, long to) => Elapsed ? to - from : Clock.Between(from, to);

    private long After(long start, long minutes) => minutes == 0 ? start : Elapsed ? start + minutes : Clock.Finish(Clock.Count(start) + minutes);

    private long Before(long finish, long minutes) => minutes == 0 ? finish : Elapsed ? finish - minutes : Clock.Start(Clock.Count(finish) - minutes);
}

/// <summary>A link in the network, with its wait in minutes.</summary>
internal sealed record ScheduleEdge(ScheduleNode From, ScheduleNode To, DependencyType Type, long Lag, bool Elapsed, WorkClock Clock)
{
    /// <summary>Whether it holds back the start of what follows, not its finish.</summary>
    public bool BindsStart => Type is DependencyType.FinishToStart or DependencyType.StartToStart;

    /// <summary>Whether it counts from the finish of what precedes, not from its start.</summary>
    public bool FromFinish => Type is DependencyType.FinishToStart or DependencyType.FinishToFinish;

    /// <summary>The earliest instant it allows what follows.</summary>
    public long Earliest => After(FromFinish ? From.EarlyFinish : From.EarlyStart);

    /// <summary>The latest instant it allows what precedes.</summary>
    public long Latest => Before(BindsStart ? To.LateResume : To.LateFinish);

    /// <summary>Working minutes by which a task before it can move until what follows must.</summary>
    public long RoomFor(ScheduleNode task)
    {
        var (from, to) = (FromFinish ? task.EarlyFinish : task.EarlyStart, BindsStart ? To.EarlyResume : To.EarlyFinish);
        return Elapsed ? task.Minutes(Math.Min(from + Lag, to), to) : task.Minutes(from, to) - Lag;
    }

    private long After(long instant) =>
        Lag == 0 ? instant : Elapsed ? instant + Lag : Lag > 0 ? Clock.Finish(Clock.Count(instant) + Lag) : Clock.Start(Clock.Count(instant) + Lag);

    private long Before(long instant) => Lag == 0 ? instant : Elapsed ? instant - Lag : Clock.Start(Clock.Count(instant) - Lag);
}
