namespace TpmAssistant.Trackers.Cells;

/// <summary>Months by the beginnings of their English, German, French and Spanish names, without accents.</summary>
internal static class MonthNames
{
    private static readonly (string Beginning, int Month)[] Beginnings =
    [
        ("juil", 7), ("juin", 6), ("jan", 1), ("ene", 1), ("feb", 2), ("fev", 2), ("mar", 3), ("apr", 4), ("avr", 4), ("abr", 4),
        ("mai", 5), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("aou", 8), ("ago", 8), ("sep", 9), ("set", 9), ("oct", 10), ("okt", 10),
        ("nov", 11), ("dec", 12), ("dez", 12), ("dic", 12),
    ];

    public static int? Find(string word)
    {
        var plain = Words.Plain(word).TrimEnd('.');
        if (plain.Length is < 3 or > 10) return null;
        foreach (var (beginning, month) in Beginnings)
        {
            if (plain.StartsWith(beginning, StringComparison.Ordinal)) return month;
        }

        return null;
    }
}
