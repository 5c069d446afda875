using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The kernel for plain networks: 32 iterations at once, as two vectors of sixteen. A task starts when the last before it has finished. Where drivers are asked for, the way
/// forwards leaves for each link a bit an iteration, whether it was the one that the start waited for; the way back follows those bits, so that dates need no room of their own.
/// </summary>
internal readonly ref struct PlainKernel : IKernel<PlainKernel>
{
    private const int Width = Kernels.Width;

    private readonly Network network;
    private readonly FinishSlots slots;
    private readonly bool withDrivers;
    private readonly Buffer<float> finishes;
    private readonly Buffer<float> durations;
    private readonly Buffer<uint> drives;

    private PlainKernel(Network network, FinishSlots slots, bool withDrivers)
    {
        (this.network, this.slots, this.withDrivers) = (network, slots, withDrivers);
        finishes = new(slots.Count * Width);
        durations = new(withDrivers ? network.Count * Width : 0);
        drives = new(withDrivers ? network.From.Length : 0);

        // What waits for one task alone always waits for that one.
        drives.Span.Fill(uint.MaxValue);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Finishes => finishes.Span;

    /// <inheritdoc/>
    public static PlainKernel Create(Network network, FinishSlots slots, bool withDrivers) => new(network, slots, withDrivers);

    /// <inheritdoc/>
    public void Forward(ulong seed, int strip)
    {
        if (network.IsTriangular) Forward<Triangles>(seed, strip);
        else Forward<Anything>(seed, strip);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(Tally tally, scoped Span<uint> critical, scoped ReadOnlySpan<float> last)
    {
        ReadOnlySpan<int> firstIn = network.FirstIn, from = network.From;
        ReadOnlySpan<uint> bits = drives.Span;
        ref var finish = ref finishes.First;
        ref var duration = ref durations.First;
        critical.Clear();
        var (last0, last1) = (Vector512.Create(last), Vector512.Create(last[Lanes.Count..]));
        for (var end = 0; end < network.Targets[0].Length; end++)
        {
            var at = (nuint)slots.OfTargets[0][end] * Width;
            critical[network.Targets[0][end]] = AtLeast(Vector512.LoadUnsafe(ref finish, at), last0, Vector512.LoadUnsafe(ref finish, at + Lanes.Count), last1);
        }

        for (var task = network.Count - 1; task >= 0; task--)
        {
            var mask = critical[task];
            if (mask != 0)
            {
                for (var link = firstIn[task]; link < firstIn[task + 1]; link++) critical[from[link]] |= mask & bits[link];
            }

            var at = (nuint)task * Width;
            tally.Add(task, mask, Vector512.LoadUnsafe(ref duration, at), Vector512.LoadUnsafe(ref duration, at + Lanes.Count));
        }
    }

    public void Dispose()
    {
        finishes.Dispose();
        durations.Dispose();
        drives.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward<TSampler>(ulong seed, int strip)
        where TSampler : ISampler
    {
        var (lanes0, lanes1) = (new Lanes(seed, strip), new Lanes(seed, strip + 1));
        ReadOnlySpan<Shape> shapes = network.Shapes;
        ReadOnlySpan<float> tables = network.Tables;
        ref var firstIn = ref MemoryMarshal.GetArrayDataReference(network.FirstIn);
        ref var links = ref MemoryMarshal.GetArrayDataReference(slots.OfLink);
        ref var rooms = ref MemoryMarshal.GetArrayDataReference(slots.OfTask);
        ref var finish = ref finishes.First;
        ref var duration = ref durations.First;
        ref var drive = ref drives.First;
        var isKept = withDrivers;
        var end = firstIn;
        for (var task = 0; task < shapes.Length; task++)
        {
            var (start0, start1) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var first = end;
            end = Unsafe.Add(ref firstIn, task + 1);
            for (var link = first; link < end; link++)
            {
                var before = (nuint)Unsafe.Add(ref links, link) * Width;
                start0 = Vector512.MaxNative(start0, Vector512.LoadUnsafe(ref finish, before));
                start1 = Vector512.MaxNative(start1, Vector512.LoadUnsafe(ref finish, before + Lanes.Count));
            }

            if (isKept && end - first > 1)
            {
                for (var link = first; link < end; link++)
                {
                    var before = (nuint)Unsafe.Add(ref links, link) * Width;
                    Unsafe.Add(ref drive, link) = AtLeast(Vector512.LoadUnsafe(ref finish, before), start0, Vector512.LoadUnsafe(ref finish, before + Lanes.Count), start1);
                }
            }

            ref readonly var shape = ref Unsafe.Add(ref MemoryMarshal.GetReference(shapes), task);
            var (at, own) = ((nuint)Unsafe.Add(ref rooms, task) * Width, (nuint)task * Width);
            var duration0 = TSampler.Sample(in shape, lanes0.Next(), tables);
            (start0 + duration0).StoreUnsafe(ref finish, at);
            if (isKept) duration0.StoreUnsafe(ref duration, own);
            var duration1 = TSampler.Sample(in shape, lanes1.Next(), tables);
            (start1 + duration1).StoreUnsafe(ref finish, at + Lanes.Count);
            if (isKept) duration1.StoreUnsafe(ref duration, own + Lanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint AtLeast(Vector512<float> a0, Vector512<float> b0, Vector512<float> a1, Vector512<float> b1) =>
        (uint)Vector512.GreaterThanOrEqual(a0, b0).ExtractMostSignificantBits() | ((uint)Vector512.GreaterThanOrEqual(a1, b1).ExtractMostSignificantBits() << Lanes.Count);
}
