using System.Numerics;
using System.Runtime.CompilerServices;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Order statistics by selection: samples are counted into even cells, and only the cells that hold a wanted one are sorted.</summary>
internal static class Quantiles
{
    private const int Cells = 2048;

    /// <summary>The smallest sample that at least a share of them do not exceed, for each share from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Of(ReadOnlySpan<float> samples, params ReadOnlySpan<double> shares)
    {
        var (low, high) = Ends(samples);
        var result = new double[shares.Length];
        if (samples.Length == 0 || !(high > low))
        {
            Array.Fill(result, samples.Length == 0 ? 0 : low);
            return result;
        }

        Span<int> counts = stackalloc int[Cells];
        counts.Clear();
        var scale = Cells / (high - low);
        foreach (var sample in samples) counts[Cell(sample, low, scale)]++;

        // The cells wanted, how many samples lie before each, and where each one's members stand among those gathered.
        var wanted = new (int Rank, int Cell, int Before)[shares.Length];
        Span<int> place = stackalloc int[Cells];
        place.Fill(-1);
        var room = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            var rank = Math.Clamp((int)Math.Ceiling(shares[i] * samples.Length) - 1, 0, samples.Length - 1);
            var (cell, before) = (0, 0);
            while (before + counts[cell] <= rank) before += counts[cell++];
            wanted[i] = (rank, cell, before);
            if (place[cell] >= 0) continue;
            place[cell] = room;
            room += counts[cell];
        }

        var members = new float[room];
        foreach (var sample in samples)
        {
            ref var next = ref place[Cell(sample, low, scale)];
            if (next >= 0) members[next++] = sample;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var (rank, cell, before) = wanted[i];
            var first = place[cell] - counts[cell];
            Array.Sort(members, first, counts[cell]);
            result[i] = members[first + rank - before];
        }

        return result;
    }

    private static (float Low, float High) Ends(ReadOnlySpan<float> samples)
    {
        var (low, high, i) = (float.PositiveInfinity, float.NegativeInfinity, 0);
        if (samples.Length >= Vector<float>.Count)
        {
            var (lows, highs) = (new Vector<float>(samples), new Vector<float>(samples));
            for (i = Vector<float>.Count; i <= samples.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                var next = new Vector<float>(samples[i..]);
                (lows, highs) = (Vector.Min(lows, next), Vector.Max(highs, next));
            }

            for (var lane = 0; lane < Vector<float>.Count; lane++) (low, high) = (MathF.Min(low, lows[lane]), MathF.Max(high, highs[lane]));
        }

        for (; i < samples.Length; i++) (low, high) = (MathF.Min(low, samples[i]), MathF.Max(high, samples[i]));
        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(float sample, float low, float scale) => Math.Min((int)((sample - low) * scale), Cells - 1);
}
