using System.Buffers;
using System.IO.Compression;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Storage.Snapshots;

/// <summary>A snapshot as a compressed document.</summary>
internal static class PackedSnapshot
{
    /// <summary>A third smaller than the fastest, and still a few milliseconds for a thousand tasks.</summary>
    private const int Quality = 5;
    private const int Window = 22;

    public static (int Length, byte[] Document) Pack(Snapshot snapshot)
    {
        var text = ProductJson.SerializeToUtf8(snapshot);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(text, buffer, out var written, Quality, Window))
            {
                throw new InvalidOperationException("A buffer of the stated greatest length was too small.");
            }

            return (text.Length, buffer[..written]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The document is not what was stored.</exception>
    public static Snapshot Unpack(int length, ReadOnlySpan<byte> document)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return BrotliDecoder.TryDecompress(document, buffer.AsSpan(0, length), out var written) && written == length
                ? ProductJson.Deserialize<Snapshot>(buffer.AsSpan(0, length))
                : throw new InvalidDataException("A stored snapshot is damaged.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
