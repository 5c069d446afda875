namespace TpmAssistant.Testing.Hostile;

/// <summary>Characters that change what a text says or is without being seen; written down here apart from the product's own list.</summary>
public static class Unseen
{
    private static readonly int[] Alone =
    [
        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067,
        0x2068, 0x2069, 0x206A, 0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB,
    ];

    /// <summary>The first one in a text, as in <c>U+202E</c>; <see langword="null"/> when there is none.</summary>
    public static string? In(string text)
    {
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            var isHidden = Array.IndexOf(Alone, value) >= 0 || value is (>= 0xE0000 and < 0xE0020) or (> 0xE007F and <= 0xE01EF) or 0xFFFE or 0xFFFF
                || (value is >= 0xE0020 and <= 0xE007F && before != 0x1F3F4 && before is < 0xE0020 or > 0xE007F)
                || (value is >= 0xFE00 and <= 0xFE0F && before < 0x80 && !(before is (>= '0' and <= '9') or '#' or '*'))
                || (value < 0x20 && value is not ('\n' or '\r' or '\t')) || value is (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029;
            if (isHidden) return $"U+{value:X4}";
            before = value;
        }

        return null;
    }
}
