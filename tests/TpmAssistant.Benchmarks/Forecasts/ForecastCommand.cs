using System.Diagnostics;
using System.Globalization;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Benchmarks.Forecasts;

/// <summary>
/// The forecast through the product's own entry point, from tasks and links to dates: its time beside that of other programs on the same networks (interleaved, so that a
/// busy machine slows both), beside its own without drivers and on one core, and how it grows with the plan. Without peers it stands beside the slow reference.
/// </summary>
internal static class ForecastCommand
{
    private const int Iterations = 10_000;
    private const int Calls = 9;
    private const int ReferenceIterations = 50;

    private static readonly string[] Names = ["j301_1", "j1201_1", "program-1000", "program-10000"];

    public static int Run(string[] args)
    {
        var rounds = args is ["--rounds", var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 5;
        if (Repository.Shared("perf/schedule/networks") is { } folder)
        {
            foreach (var distribution in (string[])["triangular", "pert"])
            {
                foreach (var name in Names) Compare(Path.Combine(folder, name + ".net"), name, distribution, rounds);
            }
        }

        Grow();
        return 0;
    }

    private static void Compare(string file, string name, string distribution, int rounds)
    {
        var input = new ForecastInput
        {
            Schedule = Read(File.ReadLines(file)), Form = distribution == "pert" ? SpreadForm.Pert : SpreadForm.Triangular, Iterations = Iterations, WithDrivers = false,
        };
        var own = new List<double>();
        var ratios = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        void Add(string what, double ratio) => (ratios.TryGetValue(what, out var known) ? known : ratios[what] = []).Add(ratio);
        for (var round = -1; round < rounds; round++)
        {
            var alone = Median(input);
            var drivers = Median(input with { WithDrivers = true });
            var both = Median(input with { Run = Cores.Settings.Run! });
            var peers = round < 0 ? [] : Peer.All.Select(p => (p.Name, Time: p.Run(file, Iterations, distribution))).ToList();
            if (round < 0) continue;
            own.Add(alone);
            Add("with drivers", drivers / alone);
            Add("all cores, times faster", alone / both);
            foreach (var peer in peers) Add($"{peer.Name}, times slower", peer.Time / alone);
            if (Peer.All.Count == 0) Add("reference, times slower", Reference(input) / alone);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-14} {distribution,-10} {Middle(own),8:F2} ms  {string.Join("  ", ratios.Select(r => $"{r.Key} {Middle(r.Value):F2}"))}"));
    }

    /// <summary>Milliseconds a task from a hundred tasks to a hundred thousand.</summary>
    private static void Grow()
    {
        foreach (var tasks in (int[])[100, 1_000, 10_000, 100_000])
        {
            var plan = Read(Enumerable.Range(0, tasks).Select(i => $"{1 + (i % 9)}\t{(i < 3 ? "" : $"{i - 1 - (i % 3)},{i - 3}")}"));
            var path = Middle([.. Enumerable.Range(0, 3).Select(_ => Time(() => CriticalPath.Calculate(plan)))]);
            var forecast = Middle([.. Enumerable.Range(0, 3).Select(_ => Time(() => MonteCarlo.Simulate(new() { Schedule = plan, Iterations = 1_000 })))]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{tasks,7} tasks: critical path {path,9:F2} ms, {1000 * path / tasks:F2} µs a task; forecast of 1,000 iterations with drivers {forecast,9:F2} ms, {1000 * forecast / tasks:F2} µs a task"));
        }
    }

    private static double Median(ForecastInput input) => Middle([.. Enumerable.Range(0, Calls).Select(_ => Time(() => MonteCarlo.Simulate(input).Finish.At(.1, .5, .8, .9)))]);

    private static double Reference(ForecastInput input) => Time(() => ReferenceSimulation.Run(input with { Iterations = ReferenceIterations })) * Iterations / ReferenceIterations;

    private static double Time(Func<object> work)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = work();
        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        GC.KeepAlive(result);
        return time;
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    /// <summary>One line a task: its duration in working days, a tab, the lines it waits for.</summary>
    private static ScheduleInput Read(IEnumerable<string> lines)
    {
        var rows = lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return new()
        {
            Tasks = [.. rows.Select((r, i) => Some.Task($"{i}") with { Schedule = new() { DurationMinutes = double.Parse(r[0], CultureInfo.InvariantCulture) * 480 } })],
            Links = [.. rows.SelectMany((r, i) => r[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => new TaskDependency(Some.Ref(p), Some.Ref($"{i}"))))],
            Start = Some.Today.ToDateTime(new TimeOnly(8, 0)),
        };
    }
}
