using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Domain.Workload;

/// <summary>Hours that a person's meetings and absences take of their working days.</summary>
/// <remarks>
/// Meetings at the same time count once; an absence or a meeting of whole days takes the day; nothing takes more of a day than the person works on it.
/// </remarks>
internal sealed class MeetingHours
{
    private readonly Dictionary<DateOnly, List<(DateTime From, DateTime To)>> busy = [];
    private readonly WorkloadWindow window;
    private readonly double daily;

    public MeetingHours(IReadOnlyList<MeetingOccurrence> meetings, WorkloadWindow window, double daily, ProjectZone zone)
    {
        (this.window, this.daily) = (window, daily);
        var first = window.Weeks[0].From.ToDateTime(TimeOnly.MinValue);
        var last = window.Weeks[^1].To.ToDateTime(TimeOnly.MaxValue);
        foreach (var meeting in meetings.Where(m => m is { IsCancelled: false, TakesTime: true }))
        {
            var (from, to) = meeting.IsAllDay ? (meeting.Start.DateTime, meeting.End.DateTime)
                : (zone.WallTime(meeting.Start), zone.WallTime(meeting.End));
            if (from < first) from = first;
            if (to > last) to = last;
            for (var day = DateOnly.FromDateTime(from); from < to; from = day.ToDateTime(TimeOnly.MinValue))
            {
                var end = day < DateOnly.MaxValue ? day.AddDays(1).ToDateTime(TimeOnly.MinValue) : to;
                if (!busy.TryGetValue(day, out var list)) busy.Add(day, list = []);
                list.Add((from, to < end ? to : end));
                if (day == DateOnly.MaxValue) break;
                day = day.AddDays(1);
            }
        }
    }

    public double In(WorkloadWeek week)
    {
        double hours = 0;
        foreach (var (day, meetings) in busy)
        {
            if (day >= week.From && day <= week.To && window.Calendar.IsWorkingDay(day)) hours += Math.Min(daily, Union(meetings));
        }

        return hours;
    }

    private static double Union(List<(DateTime From, DateTime To)> meetings)
    {
        meetings.Sort();
        var (hours, end) = (0.0, DateTime.MinValue);
        foreach (var (from, to) in meetings)
        {
            if (to <= end) continue;
            hours += (to - (from > end ? from : end)).TotalHours;
            end = to;
        }

        return hours;
    }
}
