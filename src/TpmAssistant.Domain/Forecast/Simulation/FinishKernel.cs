using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// <see cref="PlainKernel"/> where nothing but finishes is asked for: the same numbers in the same order, without starts, in <see cref="FinishSlots"/>.
/// </summary>
internal readonly ref struct FinishKernel(Network network, FinishSlots slots, ref float finishes)
{
    private const int Width = Kernels.Width;

    private readonly ReadOnlySpan<Shape> shapes = network.Shapes;
    private readonly ReadOnlySpan<float> tables = network.Tables;
    private readonly ReadOnlySpan<int> firstIn = network.FirstIn;
    private readonly ReadOnlySpan<int> from = slots.OfLink;
    private readonly ReadOnlySpan<int> to = slots.OfTask;
    private readonly bool isTriangular = network.IsTriangular;
    private readonly ref float finishes = ref finishes;

    /// <summary>Samples every task and finds its finish.</summary>
    /// <param name="seed">The seed of all.</param>
    /// <param name="strip">The first of two strips of sixteen iterations.</param>
    public void Forward(ulong seed, int strip)
    {
        if (isTriangular) Forward<Triangles>(seed, strip);
        else Forward<Anything>(seed, strip);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward<TSampler>(ulong seed, int strip)
        where TSampler : ISampler
    {
        var (lanes0, lanes1) = (new Lanes(seed, strip), new Lanes(seed, strip + 1));
        ref var links = ref MemoryMarshal.GetReference(from);
        var end = firstIn[0];
        for (var task = 0; task < shapes.Length; task++)
        {
            var (start0, start1) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var link = end;
            end = Unsafe.Add(ref MemoryMarshal.GetReference(firstIn), task + 1);
            for (; link < end; link++)
            {
                var before = (nuint)Unsafe.Add(ref links, link) * Width;
                start0 = Vector512.MaxNative(start0, Vector512.LoadUnsafe(ref finishes, before));
                start1 = Vector512.MaxNative(start1, Vector512.LoadUnsafe(ref finishes, before + Lanes.Count));
            }

            ref readonly var shape = ref Unsafe.Add(ref MemoryMarshal.GetReference(shapes), task);
            var at = (nuint)Unsafe.Add(ref MemoryMarshal.GetReference(to), task) * Width;
            (start0 + TSampler.Sample(in shape, lanes0.Next(), tables)).StoreUnsafe(ref finishes, at);
            (start1 + TSampler.Sample(in shape, lanes1.Next(), tables)).StoreUnsafe(ref finishes, at + Lanes.Count);
        }
    }
}
