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
    /// <summary>The highest weekly load.</summary>
    public double PeakLoad => Weeks.Count == 0 ? 0 : Weeks.Max(w => w.Load);
}

/// <summary>Who carries how much.</summary>
/// <param name="People">The people, the most loaded first.</param>
/// <param name="Unowned">Open tasks without an owner.</param>
/// <param name="Assumptions">How many tasks had no effort and were counted with the stated default.</param>
public sealed record WorkloadTable(IReadOnlyList<PersonLoad> People, IReadOnlyList<ProjectTask> Unowned, int Assumptions);
