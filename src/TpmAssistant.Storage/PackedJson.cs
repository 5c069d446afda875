using System.Buffers;
using System.IO.Compression;

namespace TpmAssistant.Storage;

/// <summary>Compresses documents.</summary>
internal static class PackedJson
{
    private const int Window = 22;

    /// <summary>Compresses text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quality">1 where it is written often, up to 11 where it is kept for good.</param>
    public static byte[] Pack(ReadOnlySpan<byte> text, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            return BrotliEncoder.TryCompress(text, buffer, out var written, quality, Window)
                ? buffer[..written]
                : throw new InvalidOperationException("A buffer of the stated greatest length was too small.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The text of so many bytes that was compressed.</summary>
    /// <exception cref="InvalidDataException">The document is not what was stored.</exception>
    public static byte[] Unpack(int length, ReadOnlySpan<byte> document)
    {
        var text = new byte[length];
        return BrotliDecoder.TryDecompress(document, text, out var written) && written == length
            ? text : throw new InvalidDataException("A stored document is damaged.");
    }
}
