using System.Numerics;
using System.Runtime.CompilerServices;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>What to find out beside the finishes.</summary>
[Flags]
internal enum Detail
{
    None = 0,

    /// <summary>In which share of the iterations each task was critical.</summary>
    Criticality = 1,

    /// <summary>How each task's duration and the finish go together.</summary>
    Sensitivity = 2,
}

/// <summary>What came of a simulation.</summary>
/// <param name="Samples">The finish of each iteration in minutes, by target.</param>
/// <param name="Criticality">The share of the iterations in which each task was critical, 0 to 1; empty when not asked for.</param>
/// <param name="Sensitivity">The correlation of each task's duration with the finish, -1 to 1; empty when not asked for.</param>
internal sealed record SimulationResult(float[][] Samples, double[] Criticality, double[] Sensitivity);

/// <summary>Runs a network many times in blocks of lanes. The numbers depend on network, seed and iterations alone, not on how the shares are run.</summary>
internal static class Simulator
{
    public static SimulationResult Run(Network network, int iterations, ulong seed, Detail detail, RunShares run)
    {
        var samples = new float[network.Targets.Length][];
        for (var i = 0; i < samples.Length; i++) samples[i] = GC.AllocateUninitializedArray<float>(iterations);
        var blocks = (iterations + Kernels.Width - 1) / Kernels.Width;
        if (detail == Detail.None)
        {
            var few = new FinishSlots(network);
            InParts(run, Math.Min(Kernels.Parts, blocks), blocks, (_, from, to) =>
            {
                if (network.Rules is null) RunFinishes(network, few, from, to, seed, samples);
                else RunBlocks<LinkKernel>(network, few, from, to, seed, detail, 0, samples);
            });
            return Tally.Result(network, samples, iterations, detail, []);
        }

        var tallies = new Tally[Math.Min(Kernels.Shares, blocks)];
        var slots = FinishSlots.ForEach(network);
        var typical = detail.HasFlag(Detail.Sensitivity) ? Typical(network, slots, seed) : 0;
        InParts(run, tallies.Length, blocks, (share, from, to) => tallies[share] = network.Rules is null
            ? RunBlocks<PlainKernel>(network, slots, from, to, seed, detail, typical, samples)
            : RunBlocks<LinkKernel>(network, slots, from, to, seed, detail, typical, samples));
        return Tally.Result(network, samples, iterations, detail, tallies);
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
    private static void RunFinishes(Network network, FinishSlots slots, int from, int to, ulong seed, float[][] samples)
    {
        using var finishes = new Buffer<float>(slots.Count * Kernels.Width);
        var kernel = new FinishKernel(network, slots, ref finishes.First);
        Span<float> last = stackalloc float[Kernels.Width];
        for (var block = from; block < to; block++)
        {
            kernel.Forward(seed, 2 * block);
            Keep(slots.OfTargets, finishes.Span(slots.Count * Kernels.Width), block, samples, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Tally RunBlocks<TKernel>(Network network, FinishSlots slots, int from, int to, ulong seed, Detail detail, float typical, float[][] samples)
        where TKernel : IKernel<TKernel>, allows ref struct
    {
        using var starts = new Buffer<float>(slots.Count * Kernels.Width);
        using var finishes = new Buffer<float>(slots.Count * Kernels.Width);
        using var critical = new Buffer<uint>(network.Count);
        var kernel = TKernel.Create(network, slots, ref starts.First, ref finishes.First);
        var tally = new Tally(network, detail);
        Span<float> last = stackalloc float[Kernels.Width];
        for (var block = from; block < to; block++)
        {
            kernel.Forward(seed, 2 * block);
            Keep(slots.OfTargets, finishes.Span(slots.Count * Kernels.Width), block, samples, last);
            var used = Math.Min(Kernels.Width, samples[0].Length - (block * Kernels.Width));
            if (detail.HasFlag(Detail.Criticality))
            {
                kernel.Backward(critical.Span(network.Count), last);
                tally.Count(critical.Span(network.Count), used);
            }

            if (detail.HasFlag(Detail.Sensitivity)) tally.Add(ref starts.First, ref finishes.First, last, typical, used);
        }

        tally.Close();
        return tally;
    }

    /// <summary>One finish, to count the others from: sums of small numbers keep their digits.</summary>
    private static float Typical(Network network, FinishSlots slots, ulong seed)
    {
        var samples = new float[network.Targets.Length][];
        for (var i = 0; i < samples.Length; i++) samples[i] = new float[1];
        _ = network.Rules is null
            ? RunBlocks<PlainKernel>(network, slots, 0, 1, seed, Detail.None, 0, samples)
            : RunBlocks<LinkKernel>(network, slots, 0, 1, seed, Detail.None, 0, samples);
        return samples[0][0];
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
