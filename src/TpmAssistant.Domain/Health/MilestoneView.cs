using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>A milestone with the tasks found for it.</summary>
internal sealed class MilestoneView
{
    public MilestoneView(Milestone milestone, IReadOnlyDictionary<ItemRef, ProjectTask> tasks, DateOnly status, WorkingCalendar calendar)
    {
        Milestone = milestone;
        var found = milestone.Tasks.Distinct().Select(r => tasks.GetValueOrDefault(r)).OfType<ProjectTask>().ToList();
        Open = [.. found.Where(t => t.IsOpen && t.IsWork).Order(TaskOrder.Instance)];
        Planned = milestone.Reached ?? milestone.Planned ?? found.Where(t => t.State != TaskState.Cancelled).Max(t => t.Due);
        if (milestone.Baseline is not { } baseline || Planned is not { } planned) return;
        Expected = IsReached || planned >= status ? planned : status;
        SlipDays = calendar.WorkingDaysBetween(baseline, Expected.Value);
    }

    public Milestone Milestone { get; }

    /// <summary>The day by which its work must be done: as planned, else as promised, else the last day of its work. That somebody expects it later gives nobody more time.</summary>
    public DateOnly? Deadline => Milestone.Current ?? Milestone.Baseline ?? Planned;

    /// <summary>The day it was promised for: its baseline, else <see cref="Deadline"/>.</summary>
    public DateOnly? Promise => Milestone.Baseline ?? Deadline;

    public bool IsReached => Milestone.Reached is not null;

    /// <summary>The day it was reached or is planned for.</summary>
    public DateOnly? Planned { get; }

    /// <summary>The same, but never in the past for one that was not reached; only with a baseline.</summary>
    public DateOnly? Expected { get; }

    /// <summary>Working days from its baseline to <see cref="Expected"/>.</summary>
    public int? SlipDays { get; }

    /// <summary>The open work it needs, the most important first.</summary>
    public IReadOnlyList<ProjectTask> Open { get; }

    /// <summary>How many tasks it was planned with, read or not.</summary>
    public int PlannedTasks => Milestone.Tasks.Count;

    /// <summary>Whether somebody in the project said within the week that it slips no further than its tolerance.</summary>
    public bool IsVouchedFor(DateOnly on, int toleranceDays) => Milestone.Expectation?.IsFresh(on) == true && SlipDays <= toleranceDays;

    /// <summary>As a report shows it: late by where its work is taking it, where that is later than its dates say.</summary>
    public MilestoneStatus Status(int toleranceDays, MilestoneHeading? heading = null) =>
        new(Milestone, Planned, SlipDays, Open.Count, Colour(heading?.SlipDays ?? SlipDays, toleranceDays)) { Heading = heading };

    private static HealthColour? Colour(int? slipDays, int toleranceDays) => slipDays switch
    {
        null => null,
        <= 0 => HealthColour.Green,
        var days when days <= toleranceDays => HealthColour.Amber,
        _ => HealthColour.Red,
    };
}
