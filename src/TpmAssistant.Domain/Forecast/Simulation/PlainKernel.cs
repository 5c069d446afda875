using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The kernel for plain networks: 32 iterations at once, as two vectors of sixteen. Forwards, a task starts when the last before it has finished; backwards, a task is
/// critical where it ends the whole or where a critical one started the moment it finished.
/// </summary>
internal readonly ref struct PlainKernel : IKernel<PlainKernel>
{
    private const int Width = Kernels.Width;

    private readonly Network network;
    private readonly ReadOnlySpan<Shape> shapes;
    private readonly ReadOnlySpan<int> firstIn;
    private readonly ReadOnlySpan<int> from;
    private readonly ref float starts;
    private readonly ref float finishes;

    private PlainKernel(Network network, ref float starts, ref float finishes)
    {
        this.network = network;
        shapes = network.Shapes;
        firstIn = network.FirstIn;
        from = network.From;
        this.starts = ref starts;
        this.finishes = ref finishes;
    }

    /// <inheritdoc/>
    public static PlainKernel Create(Network network, FinishSlots slots, ref float starts, ref float finishes) => new(network, ref starts, ref finishes);

    /// <inheritdoc/>
    public void Forward(ulong seed, int strip)
    {
        if (network.IsTriangular) Forward<Triangles>(seed, strip);
        else Forward<Anything>(seed, strip);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(scoped Span<uint> critical, scoped ReadOnlySpan<float> last)
    {
        var (last0, last1) = (Vector512.Create(last), Vector512.Create(last[Lanes.Count..]));
        ReadOnlySpan<int> firstOut = network.FirstOut, to = network.To;
        for (var task = network.Count - 1; task >= 0; task--)
        {
            var (finish0, finish1) = Load(ref finishes, task);
            var mask = AtLeast(finish0, last0, finish1, last1);
            for (var link = firstOut[task]; link < firstOut[task + 1]; link++)
            {
                var next = to[link];
                if (critical[next] == 0) continue;
                var (start0, start1) = Load(ref starts, next);
                mask |= critical[next] & AtLeast(finish0, start0, finish1, start1);
            }

            critical[task] = mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward<TSampler>(ulong seed, int strip)
        where TSampler : ISampler
    {
        var (lanes0, lanes1) = (new Lanes(seed, strip), new Lanes(seed, strip + 1));
        ReadOnlySpan<float> tables = network.Tables;
        var end = firstIn[0];
        for (var task = 0; task < shapes.Length; task++)
        {
            var (start0, start1) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var link = end;
            end = Unsafe.Add(ref MemoryMarshal.GetReference(firstIn), task + 1);
            for (; link < end; link++)
            {
                var (before0, before1) = Load(ref finishes, Unsafe.Add(ref MemoryMarshal.GetReference(from), link));
                (start0, start1) = (Vector512.MaxNative(start0, before0), Vector512.MaxNative(start1, before1));
            }

            ref readonly var shape = ref Unsafe.Add(ref MemoryMarshal.GetReference(shapes), task);
            var finish0 = start0 + TSampler.Sample(in shape, lanes0.Next(), tables);
            var finish1 = start1 + TSampler.Sample(in shape, lanes1.Next(), tables);
            Store(ref starts, task, start0, start1);
            Store(ref finishes, task, finish0, finish1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint AtLeast(Vector512<float> a0, Vector512<float> b0, Vector512<float> a1, Vector512<float> b1) =>
        (uint)Vector512.GreaterThanOrEqual(a0, b0).ExtractMostSignificantBits() | ((uint)Vector512.GreaterThanOrEqual(a1, b1).ExtractMostSignificantBits() << Lanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> First, Vector512<float> Second) Load(ref float values, int task)
    {
        var at = (nuint)task * Width;
        return (Vector512.LoadUnsafe(ref values, at), Vector512.LoadUnsafe(ref values, at + Lanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float values, int task, Vector512<float> first, Vector512<float> second)
    {
        var at = (nuint)task * Width;
        first.StoreUnsafe(ref values, at);
        second.StoreUnsafe(ref values, at + Lanes.Count);
    }
}
