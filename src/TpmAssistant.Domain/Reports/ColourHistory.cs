using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Reports;

/// <summary>A project's colour over the last weeks.</summary>
internal static class ColourHistory
{
    /// <summary>How many weeks a report shows, the present one included.</summary>
    public const int Weeks = 8;

    private const int DaysAWeek = 7;

    /// <summary>
    /// A point a week, oldest first, the present one last; a week in which nothing was read has none. What a report said in a week
    /// stands; other weeks are judged from their latest snapshot.
    /// </summary>
    public static IReadOnlyList<ColourPoint> Of(Snapshot now, IReadOnlyList<Snapshot> past, Audience audience, HealthColour? today, IReadOnlyList<ColourPoint> said)
    {
        var points = new List<ColourPoint>(Weeks);
        for (var week = Weeks - 1; week > 0; week--)
        {
            var end = now.StatusDate.Shift(-DaysAWeek * week);
            var start = end.Shift(-DaysAWeek);
            if (said.LastOrDefault(p => p.Published && p.Day > start && p.Day <= end) is { } published)
            {
                points.Add(published);
                continue;
            }

            var latest = LastIn(past, start, end);
            if (latest >= 0) points.Add(new(past[latest].StatusDate, Judge(past, latest, audience)));
        }

        points.Add(new(now.StatusDate, today));
        return points;
    }

    private static int LastIn(IReadOnlyList<Snapshot> past, DateOnly after, DateOnly until)
    {
        for (var i = past.Count - 1; i >= 0; i--)
        {
            if (past[i].StatusDate <= until) return past[i].StatusDate > after ? i : -1;
        }

        return -1;
    }

    private static HealthColour? Judge(IReadOnlyList<Snapshot> past, int at, Audience audience)
    {
        var context = new HealthContext(past[at], [.. past.Take(at)]);
        return (audience == Audience.Client ? ClientView.Assess(context) : HealthAssessor.Assess(context)).Overall;
    }
}
