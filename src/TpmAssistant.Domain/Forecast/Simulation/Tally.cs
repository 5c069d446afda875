using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Counts and sums over one share of the iterations.</summary>
internal sealed class Tally
{
    private const int Sums = 3;

    private readonly int tasks;
    private readonly bool[]? settled;
    private readonly int[] critical;
    private readonly Buffer<double>? sums;
    private readonly Buffer<float>? lanes;
    private double finish;
    private double finishSquare;

    public Tally(Network network, Detail detail)
    {
        (tasks, settled) = (network.Count, network.Rules?.Settled);
        critical = detail.HasFlag(Detail.Criticality) ? new int[tasks] : [];
        if (!detail.HasFlag(Detail.Sensitivity)) return;
        sums = new Buffer<double>(tasks * Sums);
        lanes = new Buffer<float>(tasks * Sums * Lanes.Count);
        lanes.Value.Span(tasks * Sums * Lanes.Count).Clear();
    }

    /// <summary>Counts in how many of the iterations used each task was critical.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<uint> masks, int used)
    {
        var mask = used == Kernels.Width ? uint.MaxValue : (1u << used) - 1;
        for (var task = 0; task < masks.Length; task++) critical[task] += BitOperations.PopCount(masks[task] & mask);
    }

    /// <summary>Adds durations, their squares and their products with the finish. A block that is not whole is left out, and so are tasks that are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ref float starts, ref float finishes, ReadOnlySpan<float> last, float typical, int used)
    {
        if (used < Kernels.Width) return;
        var (last0, last1) = (Vector512.Create(last) - Vector512.Create(typical), Vector512.Create(last[Lanes.Count..]) - Vector512.Create(typical));
        finish += Vector512.Sum(last0) + Vector512.Sum(last1);
        finishSquare += Vector512.Sum(last0 * last0) + Vector512.Sum(last1 * last1);
        ref var sum = ref lanes!.Value.First;
        for (var task = 0; task < tasks; task++)
        {
            if (settled is not null && settled[task]) continue;
            var at = (nuint)task * Kernels.Width;
            var duration0 = Vector512.LoadUnsafe(ref finishes, at) - Vector512.LoadUnsafe(ref starts, at);
            var duration1 = Vector512.LoadUnsafe(ref finishes, at + Lanes.Count) - Vector512.LoadUnsafe(ref starts, at + Lanes.Count);
            var to = (nuint)(task * Sums * Lanes.Count);
            (Vector512.LoadUnsafe(ref sum, to) + duration0 + duration1).StoreUnsafe(ref sum, to);
            (Vector512.LoadUnsafe(ref sum, to + Lanes.Count) + (duration0 * duration0) + (duration1 * duration1)).StoreUnsafe(ref sum, to + Lanes.Count);
            (Vector512.LoadUnsafe(ref sum, to + (2 * Lanes.Count)) + (duration0 * last0) + (duration1 * last1)).StoreUnsafe(ref sum, to + (2 * Lanes.Count));
        }
    }

    /// <summary>Sums up the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Close()
    {
        if (lanes is not { } used) return;
        var whole = sums!.Value.Span(tasks * Sums);
        for (var i = 0; i < whole.Length; i++) whole[i] = Vector512.Sum(Vector512.LoadUnsafe(ref used.First, (nuint)(i * Lanes.Count)));
        used.Dispose();
    }

    /// <summary>Puts the shares together, in their order, and gives back what they used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SimulationResult Result(Network network, float[][] samples, int iterations, Detail detail, Tally?[] shares)
    {
        Tally[] told = [.. shares.OfType<Tally>()];
        var criticality = new double[detail.HasFlag(Detail.Criticality) ? network.Count : 0];
        for (var task = 0; task < criticality.Length; task++)
        {
            long count = 0;
            foreach (var share in told) count += share.critical[task];
            criticality[task] = (double)count / iterations;
        }

        var sensitivity = new double[detail.HasFlag(Detail.Sensitivity) ? network.Count : 0];
        var whole = (double)(iterations / Kernels.Width * Kernels.Width);
        var (finish, finishSquare) = (0.0, 0.0);
        foreach (var share in told) (finish, finishSquare) = (finish + share.finish, finishSquare + share.finishSquare);
        for (var task = 0; task < sensitivity.Length; task++)
        {
            var (x, square, product) = (0.0, 0.0, 0.0);
            foreach (var share in told)
            {
                var three = share.sums!.Value.Span(share.tasks * Sums).Slice(task * Sums, Sums);
                (x, square, product) = (x + three[0], square + three[1], product + three[2]);
            }

            var (varianceX, varianceF) = (square - (x * x / whole), finishSquare - (finish * finish / whole));

            // Durations are floats: a spread of less than a thousandth of the duration is none.
            sensitivity[task] = whole > 0 && varianceF > 0 && varianceX > square * 1e-6 ? (product - (x * finish / whole)) / Math.Sqrt(varianceX * varianceF) : 0;
        }

        foreach (var share in told) share.sums?.Dispose();
        return new(samples, criticality, sensitivity);
    }
}
