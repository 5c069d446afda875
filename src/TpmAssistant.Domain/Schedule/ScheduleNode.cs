using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What a node of the network stands for.</summary>
internal enum NodeKind
{
    /// <summary>A task that is no summary.</summary>
    Task,

    /// <summary>The instant from which a summary's tasks may start.</summary>
    Begin,

    /// <summary>The instant at which the last of a summary's tasks finishes.</summary>
    End,

    /// <summary>The instant at which the first of a summary's tasks starts.</summary>
    First,
}

/// <summary>A task, or an instant of a summary, in the network. Instants are minutes from the beginning of the year 1.</summary>
internal sealed class ScheduleNode(ProjectTask task, WorkClock clock, NodeKind kind)
{
    public ProjectTask Task { get; } = task;

    public WorkClock Clock { get; } = clock;

    public NodeKind Kind { get; } = kind;

    /// <summary>Whether it is a task itself, not an instant of a summary.</summary>
    public bool IsTask => Kind == NodeKind.Task;

    /// <summary>Its place in the order of the network.</summary>
    public int Index { get; set; }

    /// <summary>What its source says; of a summary only what holds for its beginning or end.</summary>
    public TaskSchedule? Schedule => Kind == NodeKind.First ? null : Task.Schedule;

    /// <summary>Whether neither it nor a summary that it lies in waits for anything, so that a date of its own may lead before the project's start.</summary>
    public bool WaitsForNothing { get; set; }

    /// <summary>In working minutes of its clock, or clock minutes where <see cref="Elapsed"/>.</summary>
    public long Duration { get; init; }

    /// <summary>The part of <see cref="Duration"/> that is left to do; the whole while not begun.</summary>
    public long Remaining { get; init; }

    public bool Elapsed { get; init; }

    /// <summary>Whether a person fixed its dates.</summary>
    public bool Manual { get; init; }

    /// <summary>Whether its clock is that of the people on it.</summary>
    public bool PeoplesClock { get; init; }

    public long? ActualStart { get; init; }

    public long? ActualFinish { get; init; }

    /// <summary>Whether it is begun and its remaining part is scheduled by itself.</summary>
    public bool IsParted { get; init; }

    /// <summary>Where its remaining part stands by the plan, whatever precedes it.</summary>
    public long? PlannedResume { get; init; }

    public bool IsDone => ActualFinish is not null;

    /// <summary>Whether its planned dates are its late ones.</summary>
    public bool AsLate { get; init; }

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

    public long PlannedStart { get; set; }

    public long PlannedFinish { get; set; }

    /// <summary>Whether its constraint and its links could not both be held to.</summary>
    public bool ConstraintMissed { get; set; }

    /// <summary>The finish of its duration from a start.</summary>
    public long FinishFrom(long start) => After(start, Duration);

    /// <summary>The finish of what is left of it from the instant at which that begins.</summary>
    public long FinishOfRest(long resume) => After(resume, Remaining);

    /// <summary>The latest start that finishes by an instant.</summary>
    public long StartFor(long finish) => Before(finish, Duration);

    /// <summary>The latest beginning of what is left of it that finishes by an instant.</summary>
    public long ResumeFor(long finish) => Before(finish, Remaining);

    /// <summary>The instant at which work due to start at another really begins.</summary>
    public long FirstWork(long instant) => Duration == 0 || Elapsed ? instant : Clock.Start(Clock.Count(instant));

    /// <summary>The instant at which work that must end by another really ends. A person's own dates are left as they are.</summary>
    public long LastWork(long instant) => Duration == 0 || Elapsed || Manual ? instant : Clock.Finish(Clock.Count(instant));

    public long Minutes(long from, long to) => Elapsed ? to - from : Clock.Between(from, to);

    private long After(long start, long minutes) => minutes == 0 ? start : Elapsed ? start + minutes : Clock.Finish(Clock.Count(start) + minutes);

    private long Before(long finish, long minutes) => minutes == 0 ? finish : Elapsed ? finish - minutes : Clock.Start(Clock.Count(finish) - minutes);
}
