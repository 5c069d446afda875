using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Counts and sums over one share of the iterations.</summary>
internal sealed class Tally : IDisposable
{
    private const int Sums = 3;

    /// <summary>Lanes that each sum is kept in: with all sixteen, the sums of 10,000 tasks would fill the second cache.</summary>
    private const int Quarter = Lanes.Count / 4;

    private readonly int tasks;
    private readonly float typical;
    private readonly int[] critical;
    private readonly Buffer<float> sums;
    private double finish;
    private double finishSquare;
    private uint counted;
    private bool isWhole;
    private Vector512<float> last0;
    private Vector512<float> last1;

    /// <summary>An empty tally.</summary>
    /// <param name="tasks">How many tasks.</param>
    /// <param name="typical">The finish that the others are counted from.</param>
    public Tally(int tasks, float typical)
    {
        (this.tasks, this.typical, critical, sums) = (tasks, typical, new int[tasks], new(tasks * Sums * Quarter));
        sums.Span.Clear();
    }

    /// <summary>Takes up the finishes of the next iterations, of which so many are used.</summary>
    public void Begin(ReadOnlySpan<float> last, int used)
    {
        isWhole = used == Kernels.Width;
        counted = isWhole ? uint.MaxValue : (1u << used) - 1;
        if (!isWhole) return;
        (last0, last1) = (Vector512.Create(last) - Vector512.Create(typical), Vector512.Create(last[Lanes.Count..]) - Vector512.Create(typical));
        finish += Vector512.Sum(last0) + Vector512.Sum(last1);
        finishSquare += Vector512.Sum(last0 * last0) + Vector512.Sum(last1 * last1);
    }

    /// <summary>
    /// Counts in how many of the iterations a task was critical, and adds its durations, their squares and their products with the finish. Iterations that do not fill the lanes
    /// are counted and not added.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int task, uint mask, Vector512<float> duration0, Vector512<float> duration1)
    {
        critical[task] += BitOperations.PopCount(mask & counted);
        if (!isWhole) return;
        ref var sum = ref sums.First;
        var at = (nuint)task * (Sums * Quarter);
        (Vector128.LoadUnsafe(ref sum, at) + Fold(duration0 + duration1)).StoreUnsafe(ref sum, at);
        (Vector128.LoadUnsafe(ref sum, at + Quarter) + Fold((duration0 * duration0) + (duration1 * duration1))).StoreUnsafe(ref sum, at + Quarter);
        (Vector128.LoadUnsafe(ref sum, at + (2 * Quarter)) + Fold((duration0 * last0) + (duration1 * last1))).StoreUnsafe(ref sum, at + (2 * Quarter));
    }

    public void Dispose() => sums.Dispose();

    /// <summary>Puts the shares together, in their order, and gives back what they used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SimulationResult Result(float[][] samples, Tally[] shares)
    {
        var (count, iterations) = (shares[0].tasks, samples[0].Length);
        var (criticality, sensitivity) = (new double[count], new double[count]);
        var whole = (double)(iterations / Kernels.Width * Kernels.Width);
        var (finish, finishSquare) = (0.0, 0.0);
        foreach (var share in shares) (finish, finishSquare) = (finish + share.finish, finishSquare + share.finishSquare);
        for (var task = 0; task < count; task++)
        {
            var (times, x, square, product) = (0L, 0.0, 0.0, 0.0);
            foreach (var share in shares)
            {
                times += share.critical[task];
                (x, square, product) = (x + share.Sum(task, 0), square + share.Sum(task, 1), product + share.Sum(task, 2));
            }

            criticality[task] = (double)times / iterations;
            var (varianceX, varianceF) = (square - (x * x / whole), finishSquare - (finish * finish / whole));

            // Durations are floats: a spread of less than a thousandth of the duration is none.
            sensitivity[task] = whole > 0 && varianceF > 0 && varianceX > square * 1e-6 ? (product - (x * finish / whole)) / Math.Sqrt(varianceX * varianceF) : 0;
        }

        foreach (var share in shares) share.Dispose();
        return new(samples, criticality, sensitivity);
    }

    /// <summary>Sixteen lanes put together into four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Fold(Vector512<float> lanes)
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        return half.GetLower() + half.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Sum(int task, int which) => Vector128.Sum(Vector128.LoadUnsafe(ref sums.First, (nuint)(((task * Sums) + which) * Quarter)));
}
