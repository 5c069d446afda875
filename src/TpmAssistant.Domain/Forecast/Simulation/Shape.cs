using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>How the duration of one task spreads, made ready for sampling.</summary>
/// <remarks>
/// Triangular by its inverse (S. Kotz, J. R. van Dorp: Beyond Beta, 2004, ch. 1): below the mode <c>low + sqrt(u w (mode - low))</c>, above it
/// <c>high - sqrt((1 - u) w (high - mode))</c> with <c>w = high - low</c>. Any other distribution by a table of its inverse: <c>low + w table(u)</c>.
/// </remarks>
internal readonly struct Shape
{
    private readonly float low;
    private readonly float high;
    private readonly float cut;
    private readonly float below;
    private readonly float above;

    private Shape(float low, float high, float cut, float below, float above, int table)
    {
        (this.low, this.high, this.cut, this.below, this.above) = (low, high, cut, below, above);
        Table = table;
    }

    /// <summary>The number of its table; -1 for a triangle.</summary>
    public int Table { get; }

    /// <summary>A duration that does not spread.</summary>
    public static Shape Fixed(double value) => Triangular(value, value, value);

    /// <summary>A triangle.</summary>
    public static Shape Triangular(double low, double mode, double high)
    {
        var width = high - low;
        return new((float)low, (float)high, width > 0 ? (float)((mode - low) / width) : 0, (float)(width * (mode - low)), (float)(width * (high - mode)), -1);
    }

    /// <summary>A distribution between two ends whose inverse is in a table.</summary>
    public static Shape Tabled(double low, double high, int table) => new((float)low, (float)(high - low), 0, 0, 0, table);

    /// <summary>Sixteen samples of a triangle, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Triangle(Vector512<float> u)
    {
        var isBelow = Vector512.LessThan(u, Vector512.Create(cut));
        var tail = Vector512.ConditionalSelect(isBelow, u, Vector512.Create(1f) - u);
        var root = Vector512.Sqrt(tail * Vector512.ConditionalSelect(isBelow, Vector512.Create(below), Vector512.Create(above)));
        return Vector512.ConditionalSelect(isBelow, Vector512.Create(low) + root, Vector512.Create(high) - root);
    }

    /// <summary>Sixteen samples of whatever it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Sample(Vector512<float> u, ReadOnlySpan<float> tables) =>
        Table < 0 ? Triangle(u) : Vector512.Create(low) + (Vector512.Create(high) * QuantileTable.Look(tables, Table, u));
}
