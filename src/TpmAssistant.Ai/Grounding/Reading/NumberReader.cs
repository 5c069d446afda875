namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Reads numbers with their units from the pieces of a line.</summary>
internal sealed class NumberReader(IReadOnlyList<Piece> pieces)
{
    /// <summary>Reads a number that begins at a piece.</summary>
    /// <param name="at">The piece; moved behind the number where one is read.</param>
    /// <param name="segment">The part of the line.</param>
    public Token? Read(ref int at, int segment)
    {
        var start = at;
        var token = Odds(ref at) ?? Currency(ref at) ?? Share(ref at) ?? Article(ref at) ?? Nth(ref at) ?? Plain(ref at);
        return token is null ? null : token with { Segment = segment, Text = string.Join(' ', Enumerable.Range(start, at - start).Select(i => pieces[i].Text)) };
    }

    /// <summary>Reads a chance told in words, such as "as likely as not".</summary>
    public Token? ReadOdds(ref int at, int segment)
    {
        var start = at;
        return Odds(ref at) is { } odds ? odds with { Segment = segment, Text = string.Join(' ', Enumerable.Range(start, at - start).Select(i => pieces[i].Text)) } : null;
    }

    private string Form(int at) => at < pieces.Count && at >= 0 ? pieces[at].Form : "";

    /// <summary>"As likely as not" is a chance of a half.</summary>
    private static readonly (string[] Words, Bound Bound)[] Halves =
    [
        (["more", "likely", "than", "not"], Bound.Over), (["better", "than", "even"], Bound.Over), (["more", "than", "even"], Bound.Over), (["more", "than", "likely"], Bound.Over),
        (["less", "likely", "than", "not"], Bound.Under), (["less", "than", "even"], Bound.Under), (["worse", "than", "even"], Bound.Under), (["below", "even"], Bound.Under), (["under", "even"], Bound.Under),
        (["as", "likely", "as", "not"], Bound.Exactly), (["even", "chance"], Bound.Exactly), (["even", "odds"], Bound.Exactly), (["fifty-fifty"], Bound.Exactly), (["50-50"], Bound.Exactly),
        (["toss-up"], Bound.About), (["equally", "likely"], Bound.Exactly), (["coin", "toss"], Bound.About), (["every", "second"], Bound.Exactly),
    ];

    private static readonly (string[] Words, double Value, Bound Bound)[] Most =
    [
        (["almost", "all"], 100, Bound.Under), (["nearly", "all"], 100, Bound.Under), (["most", "of"], 50, Bound.Over), (["the", "majority", "of"], 50, Bound.Over), (["the", "bulk", "of"], 50, Bound.Over),
        (["always"], 100, Bound.Exactly), (["in", "any", "case"], 100, Bound.Exactly), (["without", "exception"], 100, Bound.Exactly),
    ];

    private Token? Odds(ref int at)
    {
        if ((Form(at), Form(at + 1), Form(at + 2)) is ("in", "all", "cases") or ("in", "every", "case") || (Form(at), Form(at + 1)) is ("every", "time") or ("each", "time"))
        {
            at += Form(at) == "in" ? 3 : 2;
            return Number(100, "%");
        }

        foreach (var (words, value, bound) in Most)
        {
            var start = at;
            if (!words.Select((word, i) => Form(start + i) == word).All(same => same)) continue;
            at += words.Length;
            return Number(value, "%") with { Bound = bound };
        }

        foreach (var (words, bound) in Halves)
        {
            var start = at;
            if (!words.Select((word, i) => Form(start + i) == word).All(same => same)) continue;
            at += words.Length;
            if (Form(at) is "chance" or "odds") at++;
            return Number(50, "%") with { Bound = bound, Key = "chance" };
        }

        return null;
    }

    private Token? Currency(ref int at)
    {
        if (NumberWords.Unit(Form(at)) is not { } unit || !NumberWords.IsMoney(unit) || NumberWords.Value(Form(at + 1)) is null) return null;
        at++;
        var value = Amount(ref at);
        return Number(value, unit);
    }

    /// <summary>"Half", "two thirds", "a quarter", "halfway"; "half an hour" and "half a year" are times.</summary>
    private static readonly string[] Fore = ["a", "one", "an"];

    private Token? Share(ref int at)
    {
        if (Form(at) is "halfway" or "half-way")
        {
            at++;
            return Number(50, "%") with { Key = "done" };
        }

        var form = Form(at);
        if (form.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && NumberWords.Part(form[(dash + 1)..]) is { } joined && NumberWords.Value(form[..dash]) is { } times)
        {
            at++;
            return Number(100 * times / joined, "%");
        }

        var count = form == "half" ? 1 : Fore.Contains(form) ? 1 : NumberWords.Value(form);
        var part = form == "half" ? at : at + 1;
        if (count is not { } of || NumberWords.Part(Form(part)) is not { } by || (part == at && form != "half")) return null;
        if (by > 2 && of <= 1 && Form(part + 1) is "time" or "line" or "phase" or "version") return null;
        at = part + 1;
        if (by.Equals(2) && Form(at) is "a" or "an" && Form(at + 1) == "working" && Form(at + 2) == "day")
        {
            at += 3;
            return Number(0.5, "working day");
        }

        if (by.Equals(2) && Form(at) is "a" or "an" && NumberWords.Unit(Form(at + 1)) is { } unit && NumberWords.IsTime(unit))
        {
            at += 2;
            return unit switch { "hour" => Number(30, "minute"), "year" => Number(6, "month"), "day" => Number(4, "hour"), _ => Number(0.5, unit) };
        }

        return Number(100 * of / by, "%");
    }

    private Token? Article(ref int at)
    {
        if (Form(at) is not ("a" or "an")) return null;
        var unit = at + 1;
        if (Form(unit) is "couple")
        {
            at += Form(at + 2) == "of" ? 3 : 2;
            return WithUnit(2, ref at);
        }

        if (Form(unit) is "dozen" or "hundred" or "thousand" or "million")
        {
            at++;
            return WithUnit(Amount(ref at), ref at);
        }

        var working = Form(unit) is "working" or "business" or "full" or "whole" or "single";
        if (NumberWords.Unit(Form(working ? unit + 1 : unit)) is not { } found || !NumberWords.IsTime(found) || Form(unit + 1) is "of") return null;
        at++;
        if (Form(at) is "full" or "whole" or "single") at++;
        return WithUnit(1, ref at);
    }

    /// <summary>"The third time".</summary>
    private Token? Nth(ref int at)
    {
        if (NumberWords.Ordinal(Form(at)) is not (> 0 and var nth) || Form(at + 1) is not "time") return null;
        at += 2;
        return Number(nth, "nth");
    }

    private Token? Plain(ref int at)
    {
        if (NumberWords.Value(Form(at)) is null || IsNoNumber(at) || IsCondition(at)) return null;
        var isWord = !char.IsAsciiDigit(Form(at)[0]);
        var text = Form(at);
        var value = Amount(ref at);
        if (text is "once" or "twice" or "thrice") return Number(value, "x");
        if (Form(at) is "am" or "pm" && !isWord && value is >= 1 and <= 12)
        {
            var hour = ((int)value % 12) + (Form(at) == "pm" ? 12 : 0);
            at++;
            return new Token(TokenKind.Time, "", $"{hour:00}:00", 0);
        }

        if (Form(at) is "o'clock")
        {
            at++;
            return new Token(TokenKind.Time, "", $"{(int)value:00}:00", 0);
        }

        return WithUnit(value, ref at);
    }

    /// <summary>"Once all can go on" is when they can; "slipped once" is a count.</summary>
    private bool IsCondition(int at) => Form(at) == "once" && at + 1 < pieces.Count && Form(at + 1) is not ("before" or "already" or "since" or "and" or "or" or "in" or "more" or "so" or "with");

    /// <summary>"One of the", "no one", "another one".</summary>
    private bool IsNoNumber(int at) => Form(at) == "one" && ((Form(at + 1) == "of" && NumberWords.Value(Form(at + 3)) is null && NumberWords.Value(Form(at + 2)) is null && Form(at + 2) is not ("them" or "these" or "those" or "which" or "whom")) || Form(at - 1) is "no" or "every" or "any" or "another" or "the" or "that" or "this" or "each");

    private double Amount(ref int at)
    {
        var value = NumberWords.Value(Form(at)) ?? 0;
        var isTens = value is >= 20 and < 100 && !char.IsAsciiDigit(Form(at)[0]);
        at++;
        if (isTens && NumberWords.Value(Form(at)) is > 0 and < 10 and var ones && pieces[at].Start == pieces[at - 1].End + 1 && !char.IsAsciiDigit(Form(at)[0]))
        {
            value += ones;
            at++;
        }

        while (NumberWords.Factor(Form(at)) is { } factor && (Form(at).Length > 2 || pieces[at].Start == pieces[at - 1].End))
        {
            value *= factor;
            at++;
            if (Form(at) == "and" && NumberWords.Value(Form(at + 1)) is { } rest && rest < factor && NumberWords.Unit(Form(at + 1)) is null && factor >= 100 && !char.IsAsciiDigit(Form(at + 1)[0]))
            {
                at++;
                return value + Amount(ref at);
            }
        }

        return value;
    }

    private Token WithUnit(double value, ref int at)
    {
        var working = Form(at) is "working" or "business" or "working-" or "work" && NumberWords.Unit(Form(at + 1)) is "day" or "week";
        if (working) at++;
        if (Form(at) is "available" && NumberWords.Unit(Form(at + 1)) == "hour") at++;
        if (Form(at) is "calendar" or "percentage" or "full" or "whole" && NumberWords.Unit(Form(at + 1)) is not null) at++;
        if (Form(at) is "per" && Form(at + 1) is "cent")
        {
            at += 2;
            return Number(value, "%");
        }

        if (Form(at).StartsWith("working-day", StringComparison.Ordinal) || Form(at).StartsWith("business-day", StringComparison.Ordinal))
        {
            at++;
            return Number(value, "working day");
        }

        if (NumberWords.Unit(Form(at).TrimEnd('\'')) is not { } unit || (unit == "h" && !char.IsAsciiDigit(Form(at - 1)[0]))) return Number(value, "");
        at++;
        if (Form(at) == "and" && Form(at + 1) == "a" && Form(at + 2) == "half")
        {
            at += 3;
            value += 0.5;
        }

        if (unit == "fortnight") return Number(value * 2, "week");
        return Number(value, working && unit == "day" ? "working day" : unit);
    }

    private static Token Number(double value, string unit) => new(TokenKind.Number, "", "", 0) { Value = value, Unit = unit };
}
