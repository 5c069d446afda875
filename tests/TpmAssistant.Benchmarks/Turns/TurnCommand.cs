using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Storage;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>
/// Drives the product's endpoint and a bare one in turns and prints what a turn costs in each. Only the ratios within one run mean
/// anything; nothing here passes or fails.
/// </summary>
internal static class TurnCommand
{
    private const int MostBursts = 60;
    private const int SteadyBursts = 4;
    private const int LeastTurns = 30_000;
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string[] args)
    {
        var settings = TurnSettings.Parse(args);
        await using var channel = await Channel.StartAsync();
        await using var bare = await Target.StartAsync(TargetHost.Bare, channel.Address, settings.Cpu);
        await using var product = await Target.StartAsync(TargetHost.Product, channel.Address, settings.Cpu);
        Target[] targets = [bare, product];
        var rounds = targets.ToDictionary(t => t.Name, _ => new List<Measured>(), StringComparer.Ordinal);

        foreach (var target in targets) await WarmUpAsync(channel, target, settings);
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var target in targets) rounds[target.Name].Add(await MeasureAsync(channel, target, settings));
        }

        Print(settings, rounds, await CommitAsync());
        return 0;
    }

    /// <summary>Runs bursts until a turn no longer gets cheaper. Compiling happens behind them, so it gets quiet time in between.</summary>
    private static async Task WarmUpAsync(Channel channel, Target target, TurnSettings settings)
    {
        var cheapest = double.MaxValue;
        var turns = 0.0;
        for (int burst = 0, steady = 0; burst < MostBursts && (steady < SteadyBursts || turns < LeastTurns); burst++)
        {
            var measured = await MeasureAsync(channel, target, settings with { Seconds = Burst.TotalSeconds });
            turns += measured.PerSecond * Burst.TotalSeconds;
            steady = measured.Cpu < cheapest * 0.95 ? 0 : steady + 1;
            cheapest = Math.Min(cheapest, measured.Cpu);
            await Task.Delay(Quiet);
        }
    }

    private static async Task<Measured> MeasureAsync(Channel channel, Target target, TurnSettings settings)
    {
        var before = await target.UsageAsync();
        var result = await channel.RunAsync(target.Endpoint, target.Name, settings, TimeSpan.FromSeconds(settings.Seconds));
        var after = await target.UsageAsync();
        return new Measured(
            result.PerSecond, result.Percentile(0.5), result.Percentile(0.99), (after.CpuMicroseconds - before.CpuMicroseconds) / result.Turns,
            (double)(after.AllocatedBytes - before.AllocatedBytes) / result.Turns, after.PeakBytes / 1e6);
    }

    /// <summary>The median of a commit by itself, on the disk that the product wrote to: what one durable step costs in time.</summary>
    private static async Task<double> CommitAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tpm-turn-");
        try
        {
            await using var services = new ServiceCollection()
                .AddStorage(o => o.ConnectionString = $"Data Source={Path.Combine(folder.FullName, "commit.db")}").BuildServiceProvider();
            var inbox = services.GetRequiredService<IInbox>();
            var times = new List<double>();
            for (var i = 0; i < 300; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                await inbox.AcceptAsync("tenant", "conversation", i.ToString(CultureInfo.InvariantCulture), new byte[1000], default);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
            }

            return Median(times);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(TurnSettings settings, Dictionary<string, List<Measured>> rounds, double commit)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{settings.Text}\", {settings.Concurrency} conversations, medians of {settings.Rounds} rounds; a commit by itself: {commit:F0} µs\n"));
        Console.WriteLine("| target  | turns/s | p50 µs | p99 µs | CPU µs/turn | allocated B/turn | peak MB |");
        Console.WriteLine("|---------|--------:|-------:|-------:|------------:|-----------------:|--------:|");
        var medians = rounds.ToDictionary(r => r.Key, r => Measured.Medians(r.Value), StringComparer.Ordinal);
        foreach (var (name, m) in medians)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name,-7} | {m.PerSecond,7:F0} | {m.P50,6:F0} | {m.P99,6:F0} | {m.Cpu,11:F1} | {m.Allocated,16:F0} | {m.PeakMegabytes,7:F0} |"));
        }

        var (bare, product) = (medians[TargetHost.Bare], medians[TargetHost.Product]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| ratio   | {product.PerSecond / bare.PerSecond,7:F2} | {product.P50 / bare.P50,6:F2} | {product.P99 / bare.P99,6:F2} | {product.Cpu / bare.Cpu,11:F2} | {product.Allocated / bare.Allocated,16:F2} | {product.PeakMegabytes / bare.PeakMegabytes,7:F2} |"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\np50 beyond the bare endpoint's: {product.P50 - bare.P50:F0} µs, {(product.P50 - bare.P50) / commit:F1} commits"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private sealed record Measured(double PerSecond, double P50, double P99, double Cpu, double Allocated, double PeakMegabytes)
    {
        public static Measured Medians(IReadOnlyList<Measured> rounds) => new(
            Median(rounds.Select(r => r.PerSecond)), Median(rounds.Select(r => r.P50)), Median(rounds.Select(r => r.P99)),
            Median(rounds.Select(r => r.Cpu)), Median(rounds.Select(r => r.Allocated)), Median(rounds.Select(r => r.PeakMegabytes)));
    }
}
