using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The inverse of a distribution on 0 to 1 as parabolas over 32 cells: sixteen for each half of the probabilities. Within a half the cells are even in
/// <c>sqrt(2 p)</c>, <c>p</c> being the probability left to the nearer end, so that they are narrow where an inverse bends most.
/// </summary>
internal static class QuantileTable
{
    /// <summary>Numbers of one table: a parabola's three for each cell.</summary>
    public const int Size = 3 * Cells;

    private const int Half = 16;
    private const int Cells = 2 * Half;

    /// <summary>Makes the table of an inverse.</summary>
    public static float[] Of(Func<double, double> inverse)
    {
        var table = new float[Size];
        for (var half = 0; half < 2; half++)
        {
            for (var cell = 0; cell < Half; cell++)
            {
                double At(double at) => Math.Clamp(inverse(Probability(half, at / Half)), 0, 1);
                var (begin, middle, end) = (At(cell), At(cell + .5), At(cell + 1));
                var index = (half * Half) + cell;
                table[index] = (float)begin;
                table[Cells + index] = (float)((4 * middle) - (3 * begin) - end);
                table[(2 * Cells) + index] = (float)(2 * (begin + end - (2 * middle)));
            }
        }

        return table;
    }

    /// <summary>The values of sixteen probabilities.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Look(ReadOnlySpan<float> tables, int table, Vector512<float> u)
    {
        var isLower = Vector512.LessThan(u, Vector512.Create(.5f));
        var tail = Vector512.ConditionalSelect(isLower, u, Vector512.Create(1f) - u);
        var at = Vector512.Sqrt(tail + tail) * Vector512.Create((float)Half);
        var cell = Vector512.MinNative(Vector512.ConvertToInt32Native(at), Vector512.Create(Half - 1));
        var within = at - Vector512.ConvertToSingle(cell);
        var index = cell + Vector512.AndNot(Vector512.Create(Half), isLower.AsInt32());
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(tables), table * Size);
        return Pick(ref first, 0, index) + (within * (Pick(ref first, Cells, index) + (within * Pick(ref first, 2 * Cells, index))));
    }

    private static double Probability(int half, double at) => half == 0 ? at * at / 2 : 1 - (at * at / 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pick(ref float table, int from, Vector512<int> index)
    {
        if (Avx512F.IsSupported)
            return Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref table, (nuint)from), index, Vector512.LoadUnsafe(ref table, (nuint)(from + Half)));
        return Scattered(ref table, from, index);
    }

    private static Vector512<float> Scattered(ref float table, int from, Vector512<int> index)
    {
        Span<float> values = stackalloc float[Lanes.Count];
        for (var i = 0; i < Lanes.Count; i++) values[i] = Unsafe.Add(ref table, from + index[i]);
        return Vector512.Create<float>(values);
    }
}
