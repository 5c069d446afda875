using System.Text;

namespace TpmAssistant.Trackers;

/// <summary>Bytes to text: by byte order mark, by an XML declaration, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoder
{
    /// <summary>The text, without zero characters, which no database keeps.</summary>
    public static string Decode(ReadOnlySpan<byte> content, ProblemLog problems) =>
        ToText(content, problems).Replace("\0", "", StringComparison.Ordinal);

    private static string ToText(ReadOnlySpan<byte> content, ProblemLog problems)
    {
        if (BomOf(content) is { } bom) return bom.Encoding.GetString(content[bom.Length..]);
        if (LooksLikeUtf16(content[..Math.Min(content.Length, 8192)]) is { } utf16) return utf16.GetString(content);

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        try
        {
            if (DeclaredEncoding(content) is { } declared) return declared.GetString(content);
            return strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // A file cut in the middle of its last character is still UTF-8.
            if (TrailingPart(content) is > 0 and var part && IsUtf8(strict, content[..^part])) return strict.GetString(content[..^part]);
            problems.Add("encoding-guessed", "windows-1252", "");
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }

    public static bool IsBlank(string text) => text.AsSpan().Trim().Trim('\uFEFF').IsEmpty;

    public static (Encoding Encoding, int Length)? BomOf(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: nearly all zero bytes stand at even or at odd places.</summary>
    public static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> head)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0) continue;
            if (i % 2 == 0) zeros.Even++;
            else zeros.Odd++;
        }

        var enough = head.Length / 4;
        if (enough == 0 || Math.Min(zeros.Even, zeros.Odd) * 10 > Math.Max(zeros.Even, zeros.Odd)) return null;
        return zeros.Odd > enough ? Encoding.Unicode : zeros.Even > enough ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The one-byte encoding that an XML declaration names; UTF ones need none.</summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 2000)]);
        if (!head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var from = head.IndexOf("encoding=", StringComparison.Ordinal);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        if (from < 0 || from > end || from + 10 >= head.Length) return null;

        var name = head[(from + 10)..];
        var close = name.IndexOf(head[from + 9]);
        if (close <= 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name[..close]) ?? Encoding.GetEncoding(name[..close]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(UTF8Encoding strict, ReadOnlySpan<byte> content)
    {
        try
        {
            strict.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Bytes at the end that begin a character without ending it.</summary>
    private static int TrailingPart(ReadOnlySpan<byte> content)
    {
        for (var length = 1; length <= Math.Min(3, content.Length); length++)
        {
            var b = content[^length];
            if (b >= 0xC0) return length;
            if (b < 0x80) return 0;
        }

        return 0;
    }
}
