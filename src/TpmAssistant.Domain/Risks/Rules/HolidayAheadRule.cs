using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Days off in the project's calendar shortly before a milestone whose open work leaves less room than they cost. Probability by the days lost: two 3,
/// more 4; impact that of the milestone.
/// </summary>
internal sealed class HolidayAheadRule : IRiskRule
{
    /// <summary>Calendar days before the milestone that are looked at. Default 14, range 1 to 60.</summary>
    public int BeforeDays { get; init; } = 14;

    /// <summary>Days lost from which it speaks. Default 2, range 1 to 30.</summary>
    public int MinDays { get; init; } = 2;

    /// <summary>Calendar days ahead within which a milestone counts. Default 42, range 1 to 365.</summary>
    public int AheadDays { get; init; } = 42;

    public string Id => "holiday-ahead";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        return view.Milestones.Where(m => !m.IsReached && m.Open.Count > 0 && m.Deadline >= view.Status)
            .Where(m => m.Deadline!.Value.DayNumber - view.Status.DayNumber <= AheadDays)
            .Select(m => Candidate(view, m)).OfType<RiskCandidate>()
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).Take(1);
    }

    private RiskCandidate? Candidate(ProjectView view, MilestoneView milestone)
    {
        if (milestone.Deadline is not { } date) return null;
        List<DateOnly> lost = [.. DaysBefore(date, view.Status).Where(d => IsLost(view, d))];
        var room = view.DaysTo(date) - (view.Projection.EndOf(milestone) ?? 0);
        if (lost.Count < MinDays || room >= lost.Count) return null;
        return new()
        {
            Rule = Id,
            Subject = milestone.Milestone.Key,
            Probability = lost.Count >= 3 ? 4 : 3,
            Impact = RiskScale.Before(milestone),
            Proximity = lost[0],
            Response = RiskResponse.Avoid,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["from"] = new Figure.Date(lost[0]),
                ["to"] = new Figure.Date(lost[^1]),
                ["days"] = new Figure.Days(lost.Count),
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["date"] = new Figure.Date(date),
                ["tasks"] = new Figure.Count(milestone.Open.Count),
            },
            Evidence =
            [
                Evidences.Of(milestone.Milestone, new Figure.Date(date)),
                .. Evidences.Of(milestone.Open.OrderByDescending(t => t.Due).ThenBy(t => t, TaskOrder.Instance).Take(Evidences.Most - 1), Evidences.Due),
            ],
        };
    }

    private static bool IsLost(ProjectView view, DateOnly day)
    {
        var weekday = (int)day.DayOfWeek;
        return weekday < view.Calendar.Week.Count && view.Calendar.Week[weekday].Count > 0 && !view.Calendar.IsWorkingDay(day);
    }

    private IEnumerable<DateOnly> DaysBefore(DateOnly date, DateOnly status)
    {
        for (var day = Math.Max(status.DayNumber, date.DayNumber - BeforeDays); day <= date.DayNumber; day++) yield return DateOnly.FromDayNumber(day);
    }
}
