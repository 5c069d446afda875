using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Improvement;

/// <summary>How long an experiment runs, and what it is measured against.</summary>
/// <param name="Days">Working days until the follow-up.</param>
/// <param name="FollowUpOn">The day of the follow-up.</param>
/// <param name="Before">The work begun in as many working days before, as it stands now.</param>
public sealed record ExperimentPlan(int Days, DateOnly FollowUpOn, IReadOnlyList<CycleObservation> Before)
{
    /// <summary>Pieces of work to be begun by the follow-up: twice what is needed at least.</summary>
    private const int Wanted = 2 * BeforeAfter.Fewest;

    private const int Shortest = 10;
    private const int Longest = 30;
    private const int Usual = 20;

    /// <summary>
    /// Long enough for a dozen pieces of work at the pace at which they were begun, and twice what most of them take so that many are done by then; from two
    /// weeks to six.
    /// </summary>
    /// <param name="context">The project.</param>
    /// <param name="suggestion">What is tried.</param>
    /// <param name="usual">Working days that most work takes: its 85th percentile.</param>
    public static ExperimentPlan Of(HealthContext context, Suggestion suggestion, int usual)
    {
        var calendar = context.Project.Calendar;
        var today = context.StatusDate;
        var lately = Sample(context, suggestion, Usual).Count;
        var days = lately == 0 ? Longest : Math.Clamp(Math.Max((int)Math.Ceiling((double)Wanted * Usual / lately), 2 * usual), Shortest, Longest);
        return new(days, new LeadTime(days, LeadUnit.WorkingDays).After(today, calendar), Sample(context, suggestion, days));
    }

    /// <summary>What an experiment brought by a day: the work begun since its start against that before it.</summary>
    public static BeforeAfter Measure(HealthContext context, Experiment experiment, DateOnly on)
    {
        var last = on < experiment.FollowUpOn ? on : experiment.FollowUpOn;
        return BeforeAfter.Compare(experiment.Before, CycleSamples.Of(context, experiment.Practice, experiment.Scope, experiment.StartedOn.Shift(1), last));
    }

    private static IReadOnlyList<CycleObservation> Sample(HealthContext context, Suggestion suggestion, int days) => CycleSamples.Of(
        context, suggestion.Practice, suggestion.Scope, new LeadTime(days, LeadUnit.WorkingDays).Before(context.StatusDate, context.Project.Calendar).Shift(1), context.StatusDate);
}
