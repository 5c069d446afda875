using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Lessons;

/// <summary>How far a project has come.</summary>
public enum ProjectPhase
{
    /// <summary>Hardly begun: less than a tenth of the work is done.</summary>
    Start,

    /// <summary>In the middle of the work.</summary>
    Delivery,

    /// <summary>Nine tenths of the work are done, or a milestone for the outside lies within ten working days.</summary>
    Release,

    /// <summary>All work is done.</summary>
    Closure,
}

/// <summary>Tells the phase of a project from its work and milestones.</summary>
public static class ProjectPhases
{
    private const double Begun = .1;
    private const double NearlyDone = .9;
    private const int DaysBefore = 10;

    /// <summary>The phase at the snapshot's status date.</summary>
    public static ProjectPhase Of(Snapshot now)
    {
        var work = now.Tasks.Where(t => t.IsWork && t.State != TaskState.Cancelled).ToList();
        var done = work.Count == 0 ? 0 : (double)work.Count(t => t.State == TaskState.Completed) / work.Count;
        if (work.Count > 0 && done >= 1) return ProjectPhase.Closure;
        if (done < Begun) return ProjectPhase.Start;
        return done >= NearlyDone || now.Project.Milestones.Any(m => IsClose(m, now)) ? ProjectPhase.Release : ProjectPhase.Delivery;
    }

    private static bool IsClose(Milestone milestone, Snapshot now) =>
        milestone is { Reached: null, External: true } && milestone.Planned is { } day && day >= now.StatusDate && now.Project.Calendar.WorkingDaysBetween(now.StatusDate, day) <= DaysBefore;
}
