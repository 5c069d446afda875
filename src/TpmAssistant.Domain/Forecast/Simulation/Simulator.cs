using System.Numerics;
using System.Runtime.CompilerServices;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>What came of a simulation.</summary>
/// <param name="Samples">The finish of each iteration in minutes, by target.</param>
/// <param name="Criticality">The share of the iterations in which each task was critical, 0 to 1; empty when not asked for.</param>
/// <param name="Sensitivity">The correlation of each task's duration with the finish, -1 to 1; empty when not asked for.</param>
internal sealed record SimulationResult(float[][] Samples, double[] Criticality, double[] Sensitivity);

/// <summary>Runs a network many times in blocks of lanes. The numbers depend on network, seed and iterations alone, not on how the shares are run.</summary>
internal static class Simulator
{
    public static SimulationResult Run(Network network, int iterations, ulong seed, bool withDrivers, RunShares run)
    {
        var samples = new float[network.Targets.Length][];
        for (var i = 0; i < samples.Length; i++) samples[i] = GC.AllocateUninitializedArray<float>(iterations);
        return network.Rules is null
            ? Run<PlainKernel>(network, new FinishSlots(network), seed, withDrivers, run, samples)
            : Run<LinkKernel>(network, withDrivers ? FinishSlots.ForEach(network) : new FinishSlots(network), seed, withDrivers, run, samples);
    }

    private static SimulationResult Run<TKernel>(Network network, FinishSlots slots, ulong seed, bool withDrivers, RunShares run, float[][] samples)
        where TKernel : IKernel<TKernel>, allows ref struct
    {
        var blocks = (samples[0].Length + Kernels.Width - 1) / Kernels.Width;
        if (!withDrivers)
        {
            InParts(run, Math.Min(Kernels.Parts, blocks), blocks, (_, from, to) => RunBlocks<TKernel>(network, slots, from, to, seed, null, samples));
            return new(samples, [], []);
        }

        // One finish, to count the others from: sums of small numbers keep their digits.
        RunBlocks<TKernel>(network, slots, 0, 1, seed, null, samples);
        var typical = samples[0][0];
        var tallies = new Tally[Math.Min(Kernels.Shares, blocks)];
        InParts(run, tallies.Length, blocks, (share, from, to) => RunBlocks<TKernel>(network, slots, from, to, seed, tallies[share] = new(network.Count, typical), samples));
        return Tally.Result(samples, tallies);
    }

    /// <summary>Cuts the blocks into parts of which whoever is free takes the next: a thread that begins late or is held up leaves more to the others.</summary>
    private static void InParts(RunShares run, int parts, int blocks, Action<int, int, int> work)
    {
        var taken = -1;
        run(Math.Min(parts, Kernels.Shares), _ =>
        {
            for (var part = Interlocked.Increment(ref taken); part < parts; part = Interlocked.Increment(ref taken))
                work(part, (int)((long)blocks * part / parts), (int)((long)blocks * (part + 1) / parts));
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunBlocks<TKernel>(Network network, FinishSlots slots, int from, int to, ulong seed, Tally? tally, float[][] samples)
        where TKernel : IKernel<TKernel>, allows ref struct
    {
        using var kernel = TKernel.Create(network, slots, tally is not null);
        using var critical = new Buffer<uint>(tally is null ? 0 : network.Count);
        Span<float> last = stackalloc float[Kernels.Width];
        for (var block = from; block < to; block++)
        {
            kernel.Forward(seed, 2 * block);
            Keep(slots.OfTargets, kernel.Finishes, block, samples, last);
            if (tally is null) continue;
            tally.Begin(last, Math.Min(Kernels.Width, samples[0].Length - (block * Kernels.Width)));
            kernel.Backward(tally, critical.Span, last);
        }
    }

    /// <summary>Writes down the finishes of a block, and leaves those of the whole in <paramref name="last"/>.</summary>
    private static void Keep(int[][] targets, ReadOnlySpan<float> finishes, int block, float[][] samples, Span<float> last)
    {
        for (var target = samples.Length - 1; target >= 0; target--)
        {
            Last(targets[target], finishes, last);
            var rest = samples[target].AsSpan(block * Kernels.Width);
            last[..Math.Min(Kernels.Width, rest.Length)].CopyTo(rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Last(int[] tasks, ReadOnlySpan<float> finishes, Span<float> last)
    {
        last.Fill(tasks.Length == 0 ? 0 : float.NegativeInfinity);
        foreach (var task in tasks)
        {
            var finish = finishes.Slice(task * Kernels.Width, Kernels.Width);
            for (var i = 0; i < Kernels.Width; i += Vector<float>.Count)
                Vector.MaxNative(new Vector<float>(last[i..]), new Vector<float>(finish[i..])).CopyTo(last[i..]);
        }
    }
}
