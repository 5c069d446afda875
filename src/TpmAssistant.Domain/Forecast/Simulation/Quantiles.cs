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
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var sample in samples) (low, high) = (MathF.Min(low, sample), MathF.Max(high, sample));
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
        for (var i = 0; i < shares.Length; i++)
        {
            var rank = Math.Clamp((int)Math.Ceiling(shares[i] * samples.Length) - 1, 0, samples.Length - 1);
            var (cell, before) = (0, 0);
            while (before + counts[cell] <= rank) before += counts[cell++];
            var members = new float[counts[cell]];
            var count = 0;
            foreach (var sample in samples)
            {
                if (Cell(sample, low, scale) == cell) members[count++] = sample;
            }

            Array.Sort(members);
            result[i] = members[rank - before];
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(float sample, float low, float scale) => Math.Min((int)((sample - low) * scale), Cells - 1);
}
