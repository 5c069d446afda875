namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Turns of phrase of a sentence, brought into the order in which facts say the same.</summary>
internal static class Turned
{
    private static readonly string[] Articles = ["the", "these", "those", "all", "her", "his", "their", "its", "your"];

    /// <summary>Words that say that something is the first of others by a figure.</summary>
    public static readonly string[] Greatest = ["most", "the most", "biggest", "largest", "highest", "furthest", "farthest", "greatest", "worst", "longest", "gravest", "busiest", "fullest", "best", "latest", "last"];

    /// <summary>The same from the other end.</summary>
    public static readonly string[] Least = ["least", "smallest", "lowest", "shortest", "fewest", "earliest", "first", "soonest"];

    /// <summary>All of them, on a line as it was read.</summary>
    public static List<Token> Of(List<Token> line)
    {
        Reason(line);
        Among(line);
        Whole(line);
        Evenly(line);
        return line;
    }

    /// <summary>"The reason for A is that B" is "A because B".</summary>
    private static void Reason(List<Token> line)
    {
        var reason = line.FindIndex(t => t is { Kind: TokenKind.Cause, InName: false } && Text(t) is "reason" or "reason for");
        var is_ = reason is >= 0 and < 3 ? line.FindIndex(reason + 1, t => !t.InName && Text(t) is "is" or "was") : -1;
        if (is_ < 0 || is_ == line.Count - 1 || line.Take(reason).Any(t => t.Tells || t.IsValue)) return;
        line[is_] = line[reason] with { Text = "because", Segment = line[is_].Segment };
        line.RemoveRange(0, reason + 1);
    }

    /// <summary>"The highest of the three": how many it is compared with goes with the word that compares.</summary>
    private static void Among(List<Token> line)
    {
        var rank = line.FindIndex(t => IsRank(t) && Text(t) is not ("first" or "last"));
        for (var i = 0; i + 1 < line.Count && rank >= 0; i++)
        {
            if (line[i].InName || Text(line[i]) != "of") continue;
            if (!Articles.Contains(Text(line[i + 1]))) continue;
            var number = i + 2 < line.Count && Articles.Contains(Text(line[i + 2])) ? i + 3 : i + 2;
            if (number >= line.Count || line[number] is not { Kind: TokenKind.Number, Unit: "", InName: false, Bound: Bound.Exactly, Value: > 1 } among || i > 0 && line[i - 1].Kind == TokenKind.Number) continue;
            line[rank] = line[rank] with { Value = among.Value };
            line.RemoveRange(i, number - i + 1);
            return;
        }
    }

    /// <summary>Whether a word ranks what it speaks of among others.</summary>
    public static bool IsRank(Token token) => !token.InName && token.Kind is TokenKind.Word or TokenKind.Neutral or TokenKind.State or TokenKind.Soft && (Greatest.Contains(Text(token)) || Least.Contains(Text(token)));

    /// <summary>"Of 32 open tasks, 3 are overdue" is "3 of 32 open tasks are overdue".</summary>
    private static void Whole(List<Token> line)
    {
        if (line.Count < 4 || Text(line[0]) != "of") return;
        var whole = line.FindIndex(t => t is { Kind: TokenKind.Number, InName: false });
        var part = whole < 0 ? -1 : line.FindIndex(whole + 1, t => t is { Kind: TokenKind.Number, InName: false });
        if (whole > 3 || part < 0 || line[whole].Kind != line[part].Kind) return;
        var opening = line.GetRange(0, part).Select(t => t with { Segment = line[part].Segment }).ToList();
        line.RemoveRange(0, part);
        line[0] = line[0] with { Unit = line[0].Unit.Length > 0 ? line[0].Unit : opening[whole].Unit };
        opening[whole] = opening[whole] with { IsWhole = true };
        line.InsertRange(1, opening);
    }

    /// <summary>"As many defects were closed as were found, 6 each" is "6 defects were closed, 6 were found".</summary>
    private static void Evenly(List<Token> line)
    {
        var first = line.FindIndex(t => !t.InName && Text(t) == "as");
        var second = first < 0 ? -1 : line.FindIndex(first + 2, t => !t.InName && Text(t) == "as");
        var number = line.FindIndex(Math.Max(0, second), t => t is { Kind: TokenKind.Number, InName: false });
        if (second < 0 || number < second || Text(line[first + 1]) is not ("many" or "much") || !line.Skip(number).Any(t => Text(t) == "each")) return;
        var last = line.Count > 0 ? line[^1].Segment + 1 : 0;
        List<Token> even = [.. line.Take(first), line[number], .. line.Skip(first + 2).Take(second - first - 2), line[number] with { Segment = last }, .. line.Skip(second + 1).Where((t, i) => i + second + 1 != number && Text(t) != "each").Select(t => t with { Segment = last + t.Segment })];
        line.Clear();
        line.AddRange(even);
    }

    private static string Text(Token token) => token.Text.ToLowerInvariant();
}
