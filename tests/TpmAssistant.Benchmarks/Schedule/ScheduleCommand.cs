using System.Diagnostics;
using System.Globalization;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Benchmarks.Schedule;

/// <summary>
/// What a critical path costs: the pass alone beside a bare one over arrays, the whole calculation and every other answer of the engine as the plan grows, and whether
/// anything makes it throw. Only ratios within one run mean anything.
/// </summary>
internal static class ScheduleCommand
{
    private const int Repeats = 401;
    private static readonly int[] Sizes = [100, 1_000, 10_000, 100_000];

    public static int Run(string[] args)
    {
        Passes();
        Curve();
        GrowthCommand.Run();
        return args is [var count, ..] ? Stress(int.Parse(count, CultureInfo.InvariantCulture)) : 0;
    }

    private static void Passes()
    {
        Console.WriteLine("The pass (forward, backward, slack), median microseconds");
        Console.WriteLine("network            tasks    links      bare   product   ratio");
        if (Repository.Shared("perf/schedule/networks") is { } folder)
        {
            foreach (var name in new[] { "j301_1", "j1201_1", "RG300_1", "program-1000", "program-10000" }) Pass(name, NetworkFile.Read(Path.Combine(folder, name + ".net")));
        }

        foreach (var size in Sizes) Pass(string.Create(CultureInfo.InvariantCulture, $"made, {size}"), ChanceNetworks.OfSize(size));
    }

    private static void Pass(string name, ScheduleInput input)
    {
        var network = new ScheduleNetwork(input);
        var compiled = CompiledNetwork.Of(network) ?? throw new InvalidOperationException($"{name} is not plain.");
        var bare = new BarePass(network);
        var (least, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repeats; i++)
        {
            least.Add(Microseconds(bare.Run));
            ours.Add(Microseconds(compiled.Pass));
            if (i == Repeats / 4) Thread.Sleep(300);
        }

        var (floor, product) = (Median(least), Median(ours));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {input.Tasks.Count,7} {input.Links.Count,8} {floor,9:0.00} {product,9:0.00} {product / floor,6:0.00}x"));
    }

    private static void Curve()
    {
        Console.WriteLine();
        Console.WriteLine("The whole calculation, from tasks and links to dates, slack, drivers and problems: median milliseconds");
        Console.WriteLine("  tasks    links      plan  ns a task and link   to 100    with begun work and calendars");
        double first = 0;
        foreach (var size in Sizes)
        {
            var plain = ChanceNetworks.OfSize(size);
            var rich = plain with { Status = plain.Start.AddHours(-1), Finish = null, EveryEndAlone = true };
            var (one, other) = (Whole(plain), Whole(rich));
            var each = one * 1e6 / (size + plain.Links.Count);
            if (first == 0) first = each;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} {plain.Links.Count,8} {one,9:0.000} {each,19:0} {each / first,7:0.00}x {other,9:0.000}"));
        }
    }

    private static double Whole(ScheduleInput input)
    {
        for (var i = 0; i < 5; i++) CriticalPath.Calculate(input);
        return Median([.. Enumerable.Range(0, input.Tasks.Count > 20_000 ? 9 : 51).Select(_ => Microseconds(() => CriticalPath.Calculate(input)))]) / 1000;
    }

    private static int Stress(int count)
    {
        var watch = Stopwatch.StartNew();
        var thrown = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            try
            {
                CriticalPath.Calculate(ChanceNetworks.Absurd(seed));
            }
            catch (Exception wrong)
            {
                if (Interlocked.Increment(ref thrown) <= 3) Console.WriteLine($"seed {seed}: {wrong}");
            }
        });
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} absurd networks: {thrown} threw, {watch.Elapsed.TotalSeconds:0} s"));
        return thrown == 0 ? 0 : 1;
    }

    private static double Microseconds(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalMicroseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
