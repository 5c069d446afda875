namespace TpmAssistant.Trackers.Cells;

/// <summary>What parts a file's decimals from its whole numbers.</summary>
internal enum DecimalMark
{
    Unknown,
    Point,
    Comma,
}

/// <summary>Decides the mark over all numbers of a file.</summary>
internal sealed class DecimalMarkVote
{
    private int _points;
    private int _commas;

    public void See(string cell)
    {
        foreach (var number in NumbersIn(cell))
        {
            if (MarkOf(number) is DecimalMark.Point) _points++;
            else if (MarkOf(number) is DecimalMark.Comma) _commas++;
        }
    }

    /// <summary>The mark that most numbers show; unknown where none does.</summary>
    public DecimalMark Decide() => _points == _commas ? DecimalMark.Unknown : _points > _commas ? DecimalMark.Point : DecimalMark.Comma;

    /// <summary>The first number of a cell that can be read two ways, as in 12.500; <see langword="null"/> where there is none.</summary>
    public static string? OpenIn(string cell) => NumbersIn(cell).FirstOrDefault(IsOpen);

    /// <summary>Whether a number has one mark, with three digits after it and up to three before: it may part thousands or decimals.</summary>
    public static bool IsOpen(ReadOnlySpan<char> number)
    {
        var at = number.IndexOfAny('.', ',');
        return at is >= 1 and <= 3 && number.Length - at == 4 && number[0] != '0' && !number[(at + 1)..].ContainsAny('.', ',');
    }

    private static bool IsOpen(string number) => IsOpen(number.AsSpan());

    /// <summary>What a number by itself says: the mark that comes last, or the one that a repeated other leaves.</summary>
    private static DecimalMark MarkOf(string number)
    {
        var (point, comma) = (number.LastIndexOf('.'), number.LastIndexOf(','));
        if ((point < 0 && comma < 0) || IsOpen(number)) return DecimalMark.Unknown;
        var isPointLast = point > comma;
        var isRepeated = number.IndexOf(isPointLast ? '.' : ',') != Math.Max(point, comma);
        return isPointLast != isRepeated ? DecimalMark.Point : DecimalMark.Comma;
    }

    private static IEnumerable<string> NumbersIn(string text)
    {
        var cell = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\''));
        for (var at = 0; at < cell.Length; at++)
        {
            var length = cell.AsSpan(at).IndexOfAnyExcept(CharSets.Number) is var end and >= 0 ? end : cell.Length - at;
            var number = cell.AsSpan(at, length).TrimEnd(".,").ToString();
            if (number.Length > 0 && char.IsAsciiDigit(number[0])) yield return number;
            at += length;
        }
    }
}
