using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Numbers for the lanes of each task, at the beginning of a cache line; given back to the pool when done with.</summary>
internal readonly struct Buffer<T> : IDisposable
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] array;
    private readonly int offset;
    private readonly int count;

    /// <summary>Rents room for so many; what is in it is anything.</summary>
    public Buffer(int count)
    {
        (array, this.count) = ([], count);
        if (count == 0) return;
        var spare = Line / Unsafe.SizeOf<T>();
        array = ArrayPool<T>.Shared.Rent(count + spare);
        offset = (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & (Line - 1))) & (Line - 1)) / Unsafe.SizeOf<T>();
    }

    /// <summary>The first of them, not to be read where there are none.</summary>
    public ref T First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), offset);

    /// <summary>All of them.</summary>
    public Span<T> Span => array.AsSpan(offset, count);

    public void Dispose() => ArrayPool<T>.Shared.Return(array);
}
