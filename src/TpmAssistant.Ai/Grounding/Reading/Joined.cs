namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>What several tokens make together.</summary>
internal static class Joined
{
    /// <summary>Reads ranges, shares, rates and parts of a month.</summary>
    public static List<Token> Of(List<Token> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            Cannot(found, i);
            BehindAName(found, i);
            KeepsWaiting(found, i);
            Was(found, i);
            AtMost(found, i);
            MoreOf(found, i);
            Range(found, i);
            Whole(found, i);
            Side(found, i);
            Rate(found, i);
            SureDate(found, i);
            PartOfMonth(found, i);
            FromToday(found, i);
            Then(found, i);
        }

        return found;
    }

    /// <summary>"A cannot start before B" says that A waits for B.</summary>
    private static void Cannot(List<Token> found, int i)
    {
        if (found[i].InName || found[i].Text.ToLowerInvariant() is not ("cannot" or "can't")) return;
        for (var at = i + 1; at < found.Count && at <= i + 9; at++)
        {
            if (found[at].InName || found[at].Text.ToLowerInvariant() is not ("before" or "until" or "without" or "unless")) continue;
            found[at] = found[at] with { Kind = TokenKind.State, Key = "waits", Text = "waits for", Negated = false };
            found[i] = found[i] with { Kind = TokenKind.Neutral };
            for (var k = i + 1; k < found.Count; k++) found[k] = found[k] with { Negated = false };
            return;
        }
    }

    /// <summary>"Behind A, five tasks wait": where they wait, and not how late A is.</summary>
    private static void BehindAName(List<Token> found, int i)
    {
        if (i > 0 && i + 1 < found.Count && found[i - 1].Key == "task" && found[i + 1].InName && found[i].Text.Equals("behind", StringComparison.OrdinalIgnoreCase)) found[i] = found[i] with { Kind = TokenKind.State, Key = "waits" };
        else if (i + 1 < found.Count && found[i] is { InName: false, Key: "late" } && found[i].Text.Equals("behind", StringComparison.OrdinalIgnoreCase) && found[i + 1].InName && !(i > 0 && found[i - 1].Kind == TokenKind.Number) && found.Exists(t => t.Key == "waits"))
            found[i] = found[i] with { Kind = TokenKind.Neutral, Key = "" };
    }

    /// <summary>"A keeps five tasks waiting".</summary>
    private static void KeepsWaiting(List<Token> found, int i)
    {
        if (found[i].InName || found[i].Key != "keep") return;
        var waits = found.FindIndex(i, Math.Min(6, found.Count - i), t => t is { InName: false, Key: "waits" });
        if (waits < 0) return;
        found[i] = found[i] with { Kind = TokenKind.State, Key = "holdsup" };
        found.RemoveAt(waits);
    }

    /// <summary>"Was 22 January": the old day.</summary>
    private static void Was(List<Token> found, int i)
    {
        if (found[i].InName || found[i].Kind != TokenKind.Neutral || !found[i].Text.Equals("was", StringComparison.OrdinalIgnoreCase)) return;
        var day = i + 1 < found.Count && found[i + 1].Text.ToLowerInvariant() is "on" or "for" ? i + 2 : i + 1;
        if (day < found.Count && found[day] is { Kind: TokenKind.Day, Days.IsDay: true, Key: "" })
            found[i] = found[i] with { Kind = TokenKind.Soft, Key = "from" };
    }

    /// <summary>"5 days at most".</summary>
    private static void AtMost(List<Token> found, int i)
    {
        if (i == 0 || found[i].InName || found[i - 1] is not { Kind: TokenKind.Number, Bound: Bound.Exactly } number || found[i].Text.ToLowerInvariant() is not ("at most" or "at the most" or "at least") || i + 1 < found.Count && found[i + 1].Kind == TokenKind.Number && found[i + 1].Segment == found[i].Segment) return;
        found[i - 1] = number with { Bound = found[i].Text.EndsWith("least", StringComparison.OrdinalIgnoreCase) ? Bound.AtLeast : Bound.AtMost };
    }

    /// <summary>"Twelve more hours": the unit stands behind "more".</summary>
    private static void MoreOf(List<Token> found, int i)
    {
        if (i + 2 >= found.Count || found[i] is not { Kind: TokenKind.Number, Unit: "" } number || found[i + 1].Key is not ("more" or "less") || NumberWords.Unit(found[i + 2].Text.ToLowerInvariant()) is not { } unit) return;
        found[i] = number with { Unit = unit };
        found.RemoveAt(i + 2);
    }

    /// <summary>"From 18 to 28 December": the first number is a day as well.</summary>
    private static void Range(List<Token> found, int i)
    {
        if (i + 2 >= found.Count || found[i] is not { Kind: TokenKind.Number, Unit: "", Bound: Bound.Exactly, Value: >= 1 and <= 31 } number || number.Value % 1 != 0) return;
        if (found[i + 1].Text.ToLowerInvariant() is not ("to" or "and" or "until" or "or") || found[i + 2] is not { Kind: TokenKind.Day, Key: "", Days.IsDay: true } day) return;
        if (number.Value > DateTime.DaysInMonth(day.Days.First.Year, day.Days.First.Month)) return;
        var first = new DateOnly(day.Days.First.Year, day.Days.First.Month, (int)number.Value);
        found[i] = number with { Kind = TokenKind.Day, Unit = "", Value = 0, Days = DaySpan.Of(first) };
    }

    /// <summary>"90 of 40 h": the first of the two has the unit of the second.</summary>
    private static void Whole(List<Token> found, int i)
    {
        if (WholeAt(found, i) is not (>= 0 and var whole)) return;
        found[whole] = found[whole] with { IsWhole = true };
        if (found[i].Unit.Length == 0 && found[whole].Unit != "%" && !found[i].InName) found[i] = found[i] with { Unit = found[whole].Unit };
    }

    /// <summary>Where the whole of "so many of so many" stands that begins at a place; negative where none does.</summary>
    public static int WholeAt(IReadOnlyList<Token> line, int at)
    {
        if (at + 2 >= line.Count || line[at].Kind != TokenKind.Number || (line[at].Unit == "%" && line[at].Text.Any(char.IsAsciiDigit)) || !line[at + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase)) return -1;
        for (var whole = at + 2; whole < line.Count && whole <= at + 5; whole++)
        {
            if (line[whole] is { Kind: TokenKind.Number, InName: false }) return whole;
            if (line[whole].InName || (line[whole].Kind == TokenKind.Word && char.IsUpper(line[whole].Text[0]))) continue;
            if (line[whole].Text.ToLowerInvariant() is not ("the" or "all" or "a" or "its" or "their" or "her" or "his" or "week" or "of")) return -1;
        }

        return -1;
    }

    /// <summary>The states between a whole and what it counts: "32 open tasks".</summary>
    public static HashSet<string> Adjectives(IReadOnlyList<Token> line, int whole)
    {
        var behind = line.Skip(whole + 1).TakeWhile(t => t.Segment == line[whole].Segment && !t.IsValue).ToList();
        var noun = behind.FindIndex(t => t.Kind == TokenKind.Word);
        return noun < 0 ? [] : behind.Take(noun).Where(t => t.Kind == TokenKind.State).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>"16% over", "EUR 4,000 under": on which side of the plan.</summary>
    private static void Side(List<Token> found, int i)
    {
        if (i == 0 || found[i].InName || found[i].Kind == TokenKind.Number || i + 2 < found.Count && found[i + 1].Text.Equals("the", StringComparison.OrdinalIgnoreCase) && found[i + 2].Kind == TokenKind.Word && found[i + 2].Key is not "budget" || found[i - 1] is not { Kind: TokenKind.Number, InName: false } number) return;
        if (number.Unit is not "%" && !NumberWords.IsMoney(number.Unit)) return;
        var key = found[i].Text.ToLowerInvariant() switch { "over" or "above" or "too much" => "over", "under" or "below" => "under", _ => "" };
        if (key.Length > 0) found[i] = found[i] with { Kind = TokenKind.State, Key = key };
    }

    /// <summary>"22,000 euros a year".</summary>
    private static void Rate(List<Token> found, int i)
    {
        if (i == 0 || !NumberWords.IsMoney(found[i - 1].Unit)) return;
        if (found[i].Text.Equals("a quarter", StringComparison.OrdinalIgnoreCase)) found[i] = new Token(TokenKind.Word, found[i].Text, "per quarter", found[i].Segment);
        else if (found[i] is { Kind: TokenKind.Number, Value: 1 } span && NumberWords.IsTime(span.Unit)) found[i] = new Token(TokenKind.Word, span.Text, "per " + span.Unit, span.Segment);
        else if (found[i].Text.ToLowerInvariant() is "per" or "each" or "every" && i + 1 < found.Count && NumberWords.Unit(found[i + 1].Text.ToLowerInvariant()) is { } unit)
        {
            found[i] = new Token(TokenKind.Word, found[i + 1].Text, "per " + unit, found[i].Segment);
            found.RemoveAt(i + 1);
        }
        else if (found[i].Text.ToLowerInvariant() is "annually" or "yearly") found[i] = new Token(TokenKind.Word, found[i].Text, "per year", found[i].Segment);
        else if (found[i].Text.ToLowerInvariant() is "monthly") found[i] = new Token(TokenKind.Word, found[i].Text, "per month", found[i].Segment);
    }

    /// <summary>"The 80% date": the day by which it is so sure.</summary>
    private static void SureDate(List<Token> found, int i)
    {
        if (i > 0 && found[i] is { InName: false, Key: "date" or "day" } && found[i - 1] is { Kind: TokenKind.Number, Unit: "%", InName: false }) found[i] = found[i] with { Kind = TokenKind.State, Key = "sure" };
    }

    /// <summary>"Early December", "the end of November".</summary>
    private static void PartOfMonth(List<Token> found, int i)
    {
        if (found[i] is not { Kind: TokenKind.Day, Key: "" } day || day.Days.IsDay || day.Days != DaySpan.MonthOf(day.Days.First)) return;
        var at = i - 1;
        if (at >= 0 && found[at].Text.Equals("of", StringComparison.OrdinalIgnoreCase)) at--;
        if (at < 0) return;
        var first = day.Days.First;
        DaySpan? part = found[at].Text.ToLowerInvariant() switch
        {
            "early" or "beginning" or "start" => new DaySpan(first, first.AddDays(9)),
            "mid" or "middle" => new DaySpan(first.AddDays(9), first.AddDays(19)),
            "late" => day.Days with { First = first.AddDays(19) },
            "end" => day.Days with { First = day.Days.Last.AddDays(-9) },
            _ => null,
        };
        if (part is not { } narrowed) return;
        found[i] = day with { Days = narrowed };
        found[at] = found[at] with { Kind = TokenKind.Neutral, Key = "" };
    }

    /// <summary>"In three days", "two weeks ago": counted from today.</summary>
    private static void FromToday(List<Token> found, int i)
    {
        if (found[i] is not { Kind: TokenKind.Number, InName: false } number || !NumberWords.IsTime(number.Unit)) return;
        if (i + 1 < found.Count && found[i + 1].Text.Equals("ago", StringComparison.OrdinalIgnoreCase)) found[i] = number with { Key = "ago" };
        else if ((i > 0 && found[i - 1].Text.ToLowerInvariant() is "in" or "within") || (i + 1 < found.Count && found[i + 1].Text.ToLowerInvariant() is "from now" or "away" or "left")) found[i] = number with { Key = "in" };
    }

    /// <summary>"From" and "to" tell the role of a value only right before it.</summary>
    private static void Then(List<Token> found, int i)
    {
        if (found[i] is { Kind: TokenKind.Soft, Key: "from" or "to", InName: false } soft && soft.Text.ToLowerInvariant() is "from" or "to" && !(i + 1 < found.Count && (found[i + 1].IsValue || found[i + 1].Text is "the" or "about")))
            found[i] = soft with { Kind = TokenKind.Neutral, Key = "" };
    }
}
