using System.Globalization;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>Networks in a plain format: a task a line, its duration, a tab, and the lines of those it waits for, from 0.</summary>
public static class NetworkFile
{
    private static readonly WorkingCalendar Always = new([.. Enumerable.Repeat<IReadOnlyList<WorkingTime>>([new(0, 1440)], 7)], []);

    /// <summary>A unit of duration is a day, and all days work.</summary>
    public static ScheduleInput Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return new()
        {
            Tasks = [.. lines.Select((l, i) => Some.Task(Id(i)) with { Schedule = new() { DurationMinutes = 1440 * double.Parse(l[0], CultureInfo.InvariantCulture) } })],
            Links =
            [
                .. lines.SelectMany((l, i) => l.Length < 2 ? [] : l[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => new TaskDependency(Some.Ref(p), Some.Ref(Id(i))))),
            ],
            Start = Some.Today.ToDateTime(TimeOnly.MinValue),
            Calendar = Always,
        };
    }

    private static string Id(int line) => line.ToString(CultureInfo.InvariantCulture);
}
