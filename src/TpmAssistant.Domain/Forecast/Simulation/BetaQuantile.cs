using System.Collections.Concurrent;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// PERT's beta distribution on 0 to 1: <c>Beta(1 + 4 r, 1 + 4 (1 - r))</c> with the mode at <c>r</c> and the mean at <c>(1 + 4 r) / 6</c>
/// (D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar: Application of a technique for research and development program evaluation, 1959).
/// </summary>
internal static class BetaQuantile
{
    /// <summary>Modes are told apart to this part of the width.</summary>
    private const int Steps = 4096;

    private const int Panels = 2048;

    private static readonly ConcurrentDictionary<int, float[]> Known = new();

    /// <summary>The table of the inverse for a mode, 0 to 1.</summary>
    public static float[] Table(double mode) => Known.GetOrAdd((int)Math.Round(Math.Clamp(mode, 0, 1) * Steps), step => QuantileTable.Of(Inverse((double)step / Steps)));

    /// <summary>The inverse, from the density summed up panel by panel.</summary>
    public static Func<double, double> Inverse(double mode)
    {
        var (a, b) = (4 * mode, 4 * (1 - mode));
        var sums = new double[Panels + 1];
        for (var i = 0; i < Panels; i++)
        {
            var x = (i + .5) / Panels;
            sums[i + 1] = sums[i] + (Math.Pow(x, a) * Math.Pow(1 - x, b));
        }

        return p =>
        {
            var wanted = Math.Clamp(p, 0, 1) * sums[Panels];
            var at = Array.BinarySearch(sums, wanted);
            if (at >= 0) return (double)at / Panels;
            at = ~at - 1;
            return (at + ((wanted - sums[at]) / (sums[at + 1] - sums[at]))) / Panels;
        };
    }
}
