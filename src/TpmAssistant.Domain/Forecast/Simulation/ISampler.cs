using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>A way of sampling that the compiler can build into the loop.</summary>
internal interface ISampler
{
    static abstract Vector512<float> Sample(in Shape shape, Vector512<float> u, ReadOnlySpan<float> tables);
}

/// <summary>Triangles alone.</summary>
internal readonly struct Triangles : ISampler
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sample(in Shape shape, Vector512<float> u, ReadOnlySpan<float> tables) => shape.Triangle(u);
}

/// <summary>Whatever each shape is.</summary>
internal readonly struct Anything : ISampler
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sample(in Shape shape, Vector512<float> u, ReadOnlySpan<float> tables) => shape.Sample(u, tables);
}
