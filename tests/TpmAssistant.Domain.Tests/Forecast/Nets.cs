using System.Globalization;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Networks of finish-to-start links as one line a task: its duration, a tab, the lines it waits for. A unit is a working day.</summary>
internal static class Nets
{
    /// <summary>Working minutes of a unit.</summary>
    public const double Unit = 480;

    public static ScheduleInput Read(IEnumerable<string> lines)
    {
        var rows = lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return new()
        {
            Tasks = [.. rows.Select((r, i) => Some.Task($"{i}") with { Schedule = new() { DurationMinutes = double.Parse(r[0], CultureInfo.InvariantCulture) * Unit } })],
            Links = [.. rows.SelectMany((r, i) => r.Skip(1).SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(p => new TaskDependency(Some.Ref(p), Some.Ref($"{i}"))))],
            Start = Some.Today.ToDateTime(new TimeOnly(8, 0)),
        };
    }

    public static ForecastInput Forecast(params string[] lines) => new() { Schedule = Read(lines) };
}
