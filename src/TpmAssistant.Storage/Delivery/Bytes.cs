using System.Runtime.InteropServices;

namespace TpmAssistant.Storage.Delivery;

internal static class Bytes
{
    /// <summary>The bytes as an array, as the driver wants them; copied only where they are a part of one.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : memory.ToArray();
}
