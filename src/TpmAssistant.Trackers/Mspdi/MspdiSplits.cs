using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>
/// Tasks whose work a planner broke in parts. Project keeps the gaps in nothing but the spread of the work over time, as pieces of an assignment: work, nothing for
/// some working days, work again. The schedule takes a task as one piece, so each such task is told by name.
/// </summary>
internal sealed class MspdiSplits
{
    private const string Remaining = "1", Actual = "2";

    private readonly Dictionary<string, List<(DateTime From, DateTime To)>> pieces = new(StringComparer.Ordinal);

    /// <summary>Takes a piece of an assignment's spread; pieces that touch are put together, so that few are kept.</summary>
    public void Add(string? task, XmlItem piece)
    {
        if (task is null || piece["Type"] is not (Remaining or Actual) || !(MspdiValues.Minutes(piece["Value"]) > 0)) return;
        if (MspdiValues.Date(piece["Start"]) is not { } from || MspdiValues.Date(piece["Finish"]) is not { } to || to <= from) return;
        if (!pieces.TryGetValue(task, out var known)) pieces.Add(task, known = []);
        if (known.Count > 0 && from >= known[^1].From && from.Date <= known[^1].To.Date.AddDays(1)) known[^1] = (known[^1].From, to > known[^1].To ? to : known[^1].To);
        else known.Add((from, to));
    }

    /// <summary>Names the tasks in parts, with the first and last working day of the first gap that nobody works in.</summary>
    public void Tell(IReadOnlyList<XmlItem> tasks, WorkingCalendar calendar, ProblemLog problems)
    {
        foreach (var task in tasks.Where(MspdiTasks.IsTask).Where(t => !t.Flag("Summary")))
        {
            if (pieces.TryGetValue(task["UID"]!, out var known) && GapOf(known, calendar) is { } gap) problems.Add("task-in-parts", task["Name"] ?? task["UID"]!, gap);
        }
    }

    private static string? GapOf(List<(DateTime From, DateTime To)> known, WorkingCalendar calendar)
    {
        DateTime? end = null;
        foreach (var (from, to) in known.Order())
        {
            if (end is { } last && from > last)
            {
                var (first, until) = (DateOnly.FromDateTime(last).AddDays(1), DateOnly.FromDateTime(from).AddDays(-1));
                if (calendar.WorkingDaysIn(first, until) > 0) return $"{first:yyyy-MM-dd} – {until:yyyy-MM-dd}";
            }

            if (end is null || to > end) end = to;
        }

        return null;
    }
}
