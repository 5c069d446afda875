using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Workload;

/// <summary>A person's week.</summary>
/// <param name="WeekStart">The Monday.</param>
/// <param name="AssignedHours">Hours of work planned into it.</param>
/// <param name="AvailableHours">Hours the person has.</param>
/// <param name="Tasks">The tasks behind it, the largest share first.</param>
public sealed record PersonWeek(DateOnly WeekStart, double AssignedHours, double AvailableHours, IReadOnlyList<ItemRef> Tasks)
{
    /// <summary>How much of <see cref="AssignedHours"/> is for other projects.</summary>
    public double ElsewhereHours { get; init; }

    /// <summary>Assigned over available, 1 = fully booked; positive infinity with work on no hours.</summary>
    public double Load => AvailableHours > 0 ? AssignedHours / AvailableHours : AssignedHours > 0 ? double.PositiveInfinity : 0;
}

/// <summary>A person's load over the weeks looked at.</summary>
/// <param name="Person">Who.</param>
/// <param name="Weeks">The weeks, in order.</param>
/// <param name="OpenTasks">Open tasks that name them.</param>
/// <param name="OverdueTasks">Of these, past their last day.</param>
public sealed record PersonLoad(Person Person, IReadOnlyList<PersonWeek> Weeks, int OpenTasks, int OverdueTasks)
{
    /// <summary>Hours a week that all the projects read count on; a full week where none of them says less than one.</summary>
    public double PromisedHours { get; init; }

    /// <summary>The highest weekly load.</summary>
    public double PeakLoad => Weeks.Count == 0 ? 0 : Weeks.Max(w => w.Load);
}

/// <summary>Who carries how much.</summary>
/// <param name="People">The people, the most loaded first.</param>
/// <param name="Unowned">Open tasks without an owner.</param>
/// <param name="Assumptions">How many tasks had no effort and were counted with <see cref="AssumedHours"/>.</param>
public sealed record WorkloadTable(IReadOnlyList<PersonLoad> People, IReadOnlyList<ProjectTask> Unowned, int Assumptions)
{
    /// <summary>Hours counted for a task of which nothing is known: the median of the tasks with an effort, else the stated default.</summary>
    public double AssumedHours { get; init; } = WorkloadCalculator.DefaultHours;

    /// <summary>The smallest moves that would cure the overloads, a move a person overloaded at most.</summary>
    public IReadOnlyList<WorkloadMove> Moves { get; init; } = [];

    /// <summary>People with more work than time over two weeks or longer, the most first.</summary>
    public IReadOnlyList<Person> Overloaded => [.. Overload.In(this).Select(o => o.Person)];
}

/// <summary>A change of one task that takes load off somebody. It was tried: nobody else is overloaded by it, and no link, milestone or finish is delayed.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">Who is relieved.</param>
/// <param name="To">Who takes it; <see langword="null"/> when it only moves in time.</param>
/// <param name="NewDue">Its new last day; <see langword="null"/> when it changes hands.</param>
/// <param name="Hours">Hours of work left in it that move.</param>
/// <param name="Cures">Whether the overload is gone after it; else it is only less.</param>
public sealed record WorkloadMove(ProjectTask Task, Person From, Person? To, DateOnly? NewDue, double Hours, bool Cures);
