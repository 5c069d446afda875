using System.Globalization;
using System.Text;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Plans;
using TpmAssistant.Benchmarks.Parts;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;
using TpmAssistant.Trackers;

namespace TpmAssistant.Benchmarks.Schedule;

/// <summary>
/// What every answer of the engine costs from a hundred tasks to a hundred thousand, in processor time of this process for one task, and as a multiple of what it was before:
/// what grows with the tasks stays level but for what each call costs by itself below a thousand, and for caches and the collector's heap above it.
/// </summary>
internal static class GrowthCommand
{
    private const int Iterations = 1_000;
    private static readonly int[] Sizes = [100, 1_000, 10_000, 100_000];

    public static int Run()
    {
        // Compiled well before the first figure, else the smallest plan pays for all of them.
        foreach (var (_, work) in Works(Linked(1_000))) Cost(work, 500);
        var curves = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var size in Sizes)
        {
            foreach (var (name, work) in Works(Linked(size)))
            {
                if (!curves.TryGetValue(name, out var curve)) curves.Add(name, curve = []);
                curve.Add(Cost(work, size) * 1000 / size);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"Microseconds of processor time a task; forecasts of {Iterations} iterations with what moves the date, one thread");
        Console.WriteLine($"{"",-24}{string.Concat(Sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s,10}")))}   100,000 to 10,000");
        foreach (var (name, curve) in curves)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{string.Concat(curve.Select(c => $"{c,10:0.00}"))}   {curve[^1] / curve[^2],8:0.00}x"));
        return 0;
    }

    private static IEnumerable<(string Name, Func<object> Work)> Works(Snapshot plan)
    {
        var settings = new ForecastSettings(Iterations);
        var past = (IReadOnlyList<Snapshot>)[plan.On(plan.StatusDate.AddDays(-7))];
        yield return ("schedule", () => ScheduleOutlooks.Of(plan));
        yield return ("forecast", () => ProjectForecaster.Forecast(plan, past, settings));
        yield return ("what if", () => new ChangeSimulator(plan, past, settings).Apply(new(ChangeKind.Slip) { Tasks = [plan.Tasks[plan.Tasks.Count / 2].Ref], Days = 5 }));
        yield return ("options", () => OptionFinder.Find(new(plan, past, settings), plan, new(SituationKind.Late)));
        yield return ("assessment", () => Assess(plan, past));
        yield return ("workload", () => MoveFinder.WithMoves(plan, [], new Dictionary<PersonId, IReadOnlyList<Domain.Meetings.MeetingOccurrence>>(), 4));
        var (table, xml) = (Plans.Csv(plan.Tasks.Count), Mspdi(plan));
        yield return ("import, a tracker's CSV", () => Read(table, "export.csv"));
        yield return ("import, Project's XML", () => Read(xml, "plan.xml"));
        var file = Read(xml, "plan.xml");
        yield return ("analyze, Project's XML", () => (PlanSchedule.Of(file, plan.StatusDate)!, PlanForecast.Of(file, plan.StatusDate, Iterations, 1)!));
    }

    private static object Assess(Snapshot plan, IReadOnlyList<Snapshot> past)
    {
        var context = new HealthContext(plan, past);
        return (HealthAssessor.Assess(context), RiskScan.Find(context));
    }

    private static PlanReading Read(byte[] file, string name) =>
        new PlanFileReader().TryRead(file, name, null, out var reading, out var why) ? reading : throw new InvalidOperationException(why.Code);

    /// <summary>As wide as long plans are, a task waits for two before it, and every tenth has a date of its own.</summary>
    private static Snapshot Linked(int size)
    {
        var width = Math.Max(3, size / 100);
        var plan = Plans.Snapshot(size);
        return plan with
        {
            Tasks = [.. plan.Tasks.Select((t, i) => t with { Start = i % 10 == 0 ? t.Start : null, Schedule = t.State == TaskState.Completed ? null : new() { DurationMinutes = 480 * (1 + (i % 9)) } })],
            Dependencies =
            [
                .. Enumerable.Range(width + 1, Math.Max(0, size - width - 1)).SelectMany(i => new[] { i - width, i - width - 1 })
                    .Select((before, at) => new TaskDependency(Some.Ref($"{before}"), Some.Ref($"{width + 1 + (at / 2)}"))),
            ],
        };
    }

    /// <summary>The same plan as Microsoft Project writes it, with people who have calendars of their own.</summary>
    private static byte[] Mspdi(Snapshot plan)
    {
        var waits = plan.Dependencies.ToLookup(d => d.Successor.Id, d => d.Predecessor.Id);
        var text = new StringBuilder("<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Large</Name><StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID><Calendars>");
        for (var calendar = 1; calendar <= 21; calendar++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Calendar><UID>{calendar}</UID><Name>{calendar}</Name><IsBaseCalendar>{(calendar == 1 ? 1 : 0)}</IsBaseCalendar><BaseCalendarUID>{(calendar == 1 ? -1 : 1)}</BaseCalendarUID>");
            if (calendar == 1) text.Append("<WeekDays>").Append(string.Concat(Enumerable.Range(2, 5).Select(d => $"<WeekDay><DayType>{d}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>"))).Append("</WeekDays>");
            text.Append("</Calendar>");
        }

        text.Append("</Calendars><Tasks>");
        for (var i = 0; i < plan.Tasks.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Task><UID>{i}</UID><ID>{i}</ID><Name>Task {i}</Name><Duration>PT{8 * (1 + (i % 9))}H0M0S</Duration><OutlineLevel>1</OutlineLevel>");
            foreach (var before in waits[$"{i}"]) text.Append(CultureInfo.InvariantCulture, $"<PredecessorLink><PredecessorUID>{before}</PredecessorUID><Type>1</Type></PredecessorLink>");
            text.Append("</Task>");
        }

        text.Append("</Tasks><Resources>");
        for (var i = 1; i <= 20; i++) text.Append(CultureInfo.InvariantCulture, $"<Resource><UID>{i}</UID><Name>Person {i}</Name><Type>1</Type><CalendarUID>{i + 1}</CalendarUID></Resource>");
        text.Append("</Resources><Assignments>");
        for (var i = 0; i < plan.Tasks.Count; i++) text.Append(CultureInfo.InvariantCulture, $"<Assignment><TaskUID>{i}</TaskUID><ResourceUID>{1 + (i % 20)}</ResourceUID><Units>1</Units></Assignment>");
        return Encoding.UTF8.GetBytes(text.Append("</Assignments></Project>").ToString());
    }

    /// <summary>The least milliseconds of several rounds, each of so many calls that the clock can tell, after one that is not counted.</summary>
    private static double Cost(Func<object> work, int size)
    {
        var calls = Math.Max(1, 20_000 / size);
        return Enumerable.Range(0, size <= 10_000 ? 4 : 3).Select(_ => Round()).Skip(1).Min();

        double Round()
        {
            var from = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < calls; i++) GC.KeepAlive(work());
            return (Environment.CpuUsage.TotalTime - from).TotalMilliseconds / calls;
        }
    }
}
