using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>What follows from a fact by arithmetic and the calendar: remainders, shares, differences, gaps between days, days counted from today.</summary>
internal static class Derived
{
    private static readonly string[] Old = ["from", "baseline", "planned", "promised"];
    private static readonly string[] Denied = ["done", "late", "overdue", "blocked", "unowned", "red", "green", "amber", "started", "owned", "onplan", "high", "severe", "medium", "low"];
    private static readonly string[] MoneyLabels = ["spent", "cost"];

    public static void AddTo(FactReading fact, DateOnly today)
    {
        var stated = fact.Quantities.ToList();
        fact.Quantities.AddRange(Shares(stated));
        fact.Quantities.AddRange(Rests(stated));
        fact.Quantities.AddRange(Changes(stated, fact));
        fact.Quantities.AddRange(Gaps(stated));
        fact.Quantities.AddRange(FromToday(stated, today));
        fact.Quantities.AddRange(Elsewhere(stated));
        fact.Quantities.AddRange(Lengths(stated));
        fact.Quantities.AddRange(Times(stated, fact));
        DerivedStates.AddTo(fact, today);
    }

    /// <summary>Of "24 of 62 done": 38 open, 39%, 61% open; of "60 of 40 h": 20 h too many.</summary>
    private static IEnumerable<Quantity> Shares(List<Quantity> stated)
    {
        var total = stated.Find(q => q is { Of: not null, Unit: "" } && q.Labels.Contains("task"))?.Of
            ?? (stated is [{ Unit: "", Kind: TokenKind.Number, Needs.Count: 0, Segment: 0 } first, { Segment: 1, Needs.Count: > 0 }, ..] ? first.Value : null);
        foreach (var q in stated.Where(q => q.Kind == TokenKind.Number))
        {
            if (q.Of is { } whole and > 0 && !q.Labels.Contains("exposure"))
            {
                var rest = whole - q.Value;
                var labels = Without(q, "done", "spent", "booked");
                if (q.Unit == "hour")
                {
                    yield return rest < 0 ? Number(-rest, q.Unit, [.. labels, "overbooked", "more", "over"], ["overbooked", "more", "over"], q) : Number(rest, q.Unit, [.. labels, "room", "open", "more"], ["room", "open"], q);
                    yield return Number(q.Value / whole * 100, "%", q.Labels, rest < 0 ? ["overbooked"] : ["booked"], q);
                    continue;
                }

                string[] states = [.. q.Own.Where(l => Denied.Contains(l))];
                string[] words = [.. q.Own.Where(l => !Values.Nouns.Contains(l) && l is not ("spent" or "open" or "hour" or "work" or "budget" or "week" or "done" or "otherwork") && l[0] != '~').Except(states)];
                string[] denied = states is [] && words.Length > 0 && !NumberWords.IsMoney(q.Unit) ? [.. words.Select(w => "!" + w)] : states is ["done"] or [] ? ["open"] : [.. states.Where(l => l != "done").Select(l => "!" + l)];
                IEnumerable<string> others = [.. Without(q, [.. states, "spent", "booked"]).Where(l => !Lexicon.With(states).Contains(l) || q.Own.Contains(l)), .. denied];
                if (states is ["unowned"]) denied = ["owned"];
                yield return Number(rest, q.Unit, [.. others, .. denied], denied, q) with { Of = whole };
                yield return Number(q.Value / whole * 100, "%", q.Labels, q.Needs, q) with { Of = whole };
                yield return Number(q.Value / whole * 100, "%", q.Labels, q.Needs, q);
                yield return Number(rest / whole * 100, "%", [.. others, .. denied], denied, q);
            }
            else if (q.Unit == "" && total is { } all && q.Value < all && q.Segment > 0 && (q.Labels.Contains("task") || q.Labels.Contains("~task") || q.Needs.Count > 0))
            {
                yield return Number(q.Value / all * 100, "%", q.Labels, q.Needs, q);
                yield return q with { Of = all, IsDerived = true };
                if (q.Labels.Contains("unowned")) yield return Number(all - q.Value, "", [.. Without(q, "unowned"), "owned"], ["owned"], q) with { Of = all };
            }
        }

        foreach (var part in stated.Where(q => q is { Unit: "", Of: null } && q.Labels.Contains("late")))
        {
            if (total is null && stated.Find(q => q is { Unit: "", Of: null } && q.Labels.Contains("open") && !q.Labels.Contains("late") && q.Value >= part.Value && q.Value > 0) is { } open)
            {
                yield return Number(part.Value / open.Value * 100, "%", [.. part.Labels, .. open.Labels], part.Needs, part) with { Of = open.Value };
                yield return Number(part.Value / open.Value * 100, "%", [.. part.Labels, .. open.Labels], part.Needs, part);
                yield return part with { Of = open.Value, IsDerived = true };
            }
        }
    }

    /// <summary>What is left of a share: of "75% done", 25% to do.</summary>
    private static IEnumerable<Quantity> Rests(List<Quantity> stated) =>
        from q in stated
        where q is { Unit: "%", Value: <= 100 } && (q.Labels.Contains("done") || q.Labels.Contains("spent"))
        select Number(100 - q.Value, "%", [.. Without(q, "done", "spent"), "open"], ["open"], q);

    /// <summary>The difference of an old and a new figure, or of money spent and planned.</summary>
    private static IEnumerable<Quantity> Changes(List<Quantity> stated, FactReading fact)
    {
        var numbers = stated.Where(q => q.Kind == TokenKind.Number).ToList();
        foreach (var old in numbers.Where(q => Old.Any(q.Own.Contains)))
        {
            foreach (var now in numbers.Where(q => q.Unit == old.Unit && (q.Segment != old.Segment || q.Labels.Contains("to") || NumberWords.IsMoney(q.Unit)) && !Old.Any(q.Needs.Contains) && !ReferenceEquals(q, old) && IsLike(q, old)))
            {
                var more = now.Value > old.Value;
                string[] keys = NumberWords.IsMoney(old.Unit) ? (more ? ["more", "over"] : ["less", "under"]) : more ? ["more", "added"] : ["less"];
                yield return Number(Math.Abs(now.Value - old.Value), old.Unit, [.. now.Labels.Except(Old), .. keys, .. old.Own, "from"], keys, now);
                if (old.Unit == "%") yield return Number(Math.Abs(now.Value - old.Value), "point", [.. now.Labels.Except(Old), .. keys, .. old.Own, "from"], keys, now);
                if (old.Value > 0 && old.Unit != "%") yield return Number(Math.Abs(now.Value - old.Value) / old.Value * 100, "%", [.. now.Labels.Except(Old), .. keys, .. old.Own, "from"], keys, now);
                DerivedStates.AddChange(fact, old.Value, now.Value, now.Hedged);
            }
        }

        // Two shares of one line: "81% of the budget is spent with 64% of the work done".
        var shares = numbers.Where(q => q.Unit == "%" && (q.Labels.Contains("spent") || q.Labels.Contains("done"))).ToList();
        if (shares is [var first, var second] && !first.Value.Equals(second.Value))
            yield return Number(Math.Abs(first.Value - second.Value), "point", [.. first.Labels, .. second.Labels, "more"], ["more"], first) with { Leads = first.Value > second.Value ? first.Own : second.Own };
    }

    private static bool IsLike(Quantity now, Quantity old) =>
        NumberWords.IsMoney(now.Unit) ? MoneyLabels.Any(now.Labels.Contains) || now.Labels.Contains("expected")
            : (now.Unit == "%" ? now.Labels.Contains("to") : (now.Labels.Contains("exposure") && !old.Labels.Contains("baseline")) || now.Labels.Select(Bare).Intersect(old.Labels.Select(Bare)).Any(l => !Lexicon.IsRole(l)) || now.Labels.Contains("to"))
            && !now.Labels.Contains("likelihood") && !now.Labels.Contains("impact") && !NumberWords.IsTime(now.Unit);

    /// <summary>The time between the planned and the new day.</summary>
    private static IEnumerable<Quantity> Gaps(List<Quantity> stated)
    {
        var days = stated.Where(q => q is { Kind: TokenKind.Day, Text: "" } && q.Days.IsDay && !q.Needs.Any(n => n is "since" or "as of")).ToList();
        foreach (var old in days.Where(d => Old.Any(d.Own.Contains)))
        {
            foreach (var now in days.Where(d => d.Days != old.Days && !Old.Any(d.Own.Contains) && !(d.Labels.Contains("sure") || d.Labels.Contains("chance"))))
            {
                var isLater = now.Days.First > old.Days.First;
                string[] keys = isLater ? ["later", "late", "delayed"] : ["earlier"];
                var (first, last) = isLater ? (old.Days.First, now.Days.First) : (now.Days.First, old.Days.First);
                foreach (var (value, unit) in Calendar.Between(first, last)) yield return Number(value, unit, [.. now.Labels, .. old.Labels, .. keys], keys, now);
            }
        }
    }

    /// <summary>How long it is to a day, or has been since.</summary>
    private static IEnumerable<Quantity> FromToday(List<Quantity> stated, DateOnly today)
    {
        foreach (var day in stated.Where(q => q is { Kind: TokenKind.Day, Text: "" } && q.Days.IsDay && q.Days.First != today && !q.Needs.Any(n => n is "since" or "as of" or "from" or "baseline")))
        {
            var side = Math.Sign(day.Days.First.DayNumber - today.DayNumber);
            var (first, last) = side > 0 ? (today, day.Days.First) : (day.Days.First, today);
            IReadOnlyList<string> needs = side > 0 ? ["@in", "decide", "open", "room", "left"] : ["@ago", "late", "overdue"];
            foreach (var (value, unit) in Calendar.Between(first, last)) yield return Number(value, unit, [.. day.Labels, "decide"], needs, day) with { Side = side };
        }
    }

    /// <summary>Of the hours of a week, those for other projects and those for this one.</summary>
    private static IEnumerable<Quantity> Elsewhere(List<Quantity> stated)
    {
        if (stated.Find(q => q.Labels.Contains("otherwork")) is not { Unit: "hour" } other || stated.Find(q => q is { Unit: "hour", Of: not null }) is not { } all || all.Value < other.Value) yield break;
        yield return other with { Of = all.Value, Needs = ["otherwork"], IsDerived = true };
        yield return Number(all.Value - other.Value, "hour", [.. all.Own, "!otherwork"], [], all) with { Of = all.Value };
        yield return Number(all.Value - other.Value, "hour", [.. all.Own, "!otherwork"], [], all);
        yield return Number(other.Value / all.Value * 100, "%", other.Labels, ["otherwork"], other);
    }

    /// <summary>From the first to the second time of a row.</summary>
    private static IEnumerable<Quantity> Lengths(List<Quantity> stated)
    {
        if (stated.Where(q => q.Kind == TokenKind.Time).Take(2).ToList() is not [var from, var to]) yield break;
        if (!TimeOnly.TryParse(from.Text, System.Globalization.CultureInfo.InvariantCulture, out var start) || !TimeOnly.TryParse(to.Text, System.Globalization.CultureInfo.InvariantCulture, out var end) || end <= start) yield break;
        yield return Number((end - start).TotalMinutes, "minute", ["long"], [], from);
    }

    /// <summary>"Had slipped 2 times before" and slipped again: the third time.</summary>
    private static IEnumerable<Quantity> Times(List<Quantity> stated, FactReading fact) =>
        from q in stated
        where q.Unit is "x" && fact.Tokens.Any(t => t is { Key: "later", InName: false }) && fact.Tokens.Any(t => t.Text.Equals("before", StringComparison.OrdinalIgnoreCase))
        from n in new[] { Number(q.Value + 1, "nth", ["later"], ["later"], q), Number(q.Value + 1, "x", ["later", "all"], ["all"], q) }
        select n;

    private static string Bare(string label) => label.TrimStart('~');

    private static IEnumerable<string> Without(Quantity q, params string[] keys) => q.Labels.Except(keys);

    private static Quantity Number(double value, string unit, IEnumerable<string> labels, IReadOnlyList<string> needs, Quantity of) =>
        new(TokenKind.Number, labels.ToHashSet(StringComparer.Ordinal)) { Value = value, Unit = unit, Needs = needs, Hedged = of.Hedged, IsDerived = true, Segment = of.Segment };
}
