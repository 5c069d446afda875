using System.Diagnostics;
using System.Globalization;
using TpmAssistant.Benchmarks.Parts;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Benchmarks.Health;

/// <summary>What an assessment costs as the plan grows: health and risks of a linked plan with eight weeks behind it, each time read anew.</summary>
internal static class AssessCommand
{
    private const int Weeks = 8;
    private const int Repeats = 41;
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public static int Run()
    {
        Console.WriteLine("Health and risks over eight weeks: median milliseconds, and as a multiple of looking at each task once");
        Console.WriteLine("  tasks    assess  µs a task   to 100     looks");
        double first = 0;
        foreach (var size in Sizes)
        {
            var now = Linked(Plans.Snapshot(size));
            Snapshot[] past = [.. Enumerable.Range(1, Weeks).Reverse().Select(week => now.On(Some.Today.AddDays(-7 * week)))];
            for (var i = 0; i < Repeats; i++) Assess(now, past);
            var assess = Median(() => Assess(now, past));
            var look = Median(() => now.Tasks.Count(t => t.IsOverdue(now.StatusDate)));
            var each = 1000 * assess / size;
            if (first == 0) first = each;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} {assess,9:0.00} {each,10:0.0} {each / first,7:0.00}x {assess / look,8:0}x"));
        }

        return 0;
    }

    private static object Assess(Snapshot now, IReadOnlyList<Snapshot> past)
    {
        var context = new HealthContext(now, past);
        return (HealthAssessor.Assess(context), RiskScan.Find(context));
    }

    /// <summary>Each task waits for two a little before it.</summary>
    private static Snapshot Linked(Snapshot plan) => plan with
    {
        Dependencies =
        [
            .. Enumerable.Range(3, plan.Tasks.Count - 3).SelectMany(i => new[] { i - 1 - (i % 3), i - 3 }.Distinct().Select(before => new TaskDependency(Some.Ref($"{before}"), Some.Ref($"{i}")))),
        ],
    };

    private static double Median(Func<object> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var from = Stopwatch.GetTimestamp();
            var result = work();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            GC.KeepAlive(result);
        }

        times.Sort();
        return times[Repeats / 2];
    }
}
