namespace TpmAssistant.Ai.Grounding;

/// <summary>Whether one fact bears one clause.</summary>
internal sealed class ClauseCheck(IReadOnlyList<Sense> senses, SenseFact fact, DateOnly today)
{
    private readonly HashSet<int> _naming = NamedItems.In(senses, fact);

    /// <summary>Whether it does.</summary>
    /// <param name="subject">What the sentence speaks of so far; the fact must speak of it too.</param>
    /// <param name="claimsCause">Whether the clause says why, so that order counts.</param>
    /// <param name="isQualified">Whether the sentence says what a forecast depends on.</param>
    public bool Holds(IReadOnlyList<Sense> subject, bool claimsCause, bool isQualified)
    {
        if (fact.IsForecast && !isQualified && senses.Any(s => s.Kind == SenseKind.Day)) return false;
        if (subject.Count > 0 && !subject.Any(s => Bears(s.Stem))) return false;
        for (var i = 0; i < senses.Count; i++)
        {
            var sense = senses[i];
            if (_naming.Contains(i)) continue;
            var held = sense.Kind switch
            {
                SenseKind.Number => HoldsNumber(i),
                SenseKind.Day => HoldsDay(i),
                _ => HoldsWord(sense),
            };
            if (!held) return false;
        }

        return SameNegation() && SaysMoreThanAName() && OwnerAsStated() && WaitsAsStated() && !TellsTheFutureAsPast() && (!claimsCause || CauseComesAsStated());
    }

    private bool HoldsWord(Sense word)
    {
        if (SenseLexicon.IsNeutral(word.Text) || SenseLexicon.Negators.Contains(word.Text) || SenseLexicon.Hedges.Contains(word.Text)) return true;
        if (SenseLexicon.Causes.Contains(word.Text) || (Quantities.IsUnit(word.Text) && senses.Any(s => s.Kind == SenseKind.Number))) return true;
        var stated = fact.Senses.Where(s => s.Kind == SenseKind.Word && s.Stem == word.Stem && (!s.InName || NamedItems.Names(word, s)) && !IsOfAShare(word, s)).ToList();
        if (stated.Count == 0) return !SenseLexicon.IsSense(word.Stem) ? fact.Topic.Contains(word.Stem) || IsMeant(word) : Implied(word);
        if (word.Stem[0] == '@') return stated.Exists(s => s.Turn == word.Turn) || senses.Any(s => s.Text.StartsWith("end", StringComparison.OrdinalIgnoreCase));
        if (!SenseLexicon.IsSense(word.Stem)) return stated.Exists(s => !s.Hedged || s.InName) || senses.Any(s => SenseLexicon.Hedges.Contains(s.Text));
        return stated.Exists(s => s.Negated == word.Negated && (!s.Hedged || word.Hedged) && (word.Stem != "=done" || IsWhole(s, fact.Senses) || !IsWhole(word, senses)))
            || Implied(word);
    }

    /// <summary>"60% of all cases" says nothing of all cases.</summary>
    private bool IsOfAShare(Sense word, Sense stated)
    {
        if (word.Stem != "all" || senses.Any(s => s is { Kind: SenseKind.Number, Stem: "%" })) return false;
        var at = IndexOf(fact.Senses, s => ReferenceEquals(s, stated));
        return at >= 2 && fact.Senses[at - 2] is { Kind: SenseKind.Number, Stem: "%", Value: < 100 };
    }

    /// <summary>Whether something is said to be done, not a share or count of it.</summary>
    private static bool IsWhole(Sense done, IReadOnlyList<Sense> line) => !line.Any(s => s is { Kind: SenseKind.Number, InName: false } && s.Segment == done.Segment);

    /// <summary>What follows without being said: what is late, open or blocked is not done.</summary>
    private bool Implied(Sense word) => word.Stem switch
    {
        "=done" when !word.Negated && fact.IsForecast => true,
        "=done" when word.Negated => States("=late") || States("=open") || States("=blocked"),
        "=open" when !word.Negated => States("=late") || States("=blocked") || fact.Senses.Any(s => s is { Stem: "=done", Negated: true, InName: false }),
        "=rescheduled" => States("=later") || States("=rescheduled"),
        "=later" => HasTurn() || (States("=planned") && (States("=late") || States("=expected"))),
        "=late" when !word.Negated => fact.Senses.Any(s => s is { Stem: "=done", Negated: true, InName: false }) && States("=due"),
        "=planned" => fact.Senses.Any(s => s is { Kind: SenseKind.Day, Turn: -1 }),
        "=expected" => fact.Senses.Any(s => s is { Kind: SenseKind.Day, Turn: 1 }) || fact.Senses.Any(s => s is { Text: "now", InName: false }),
        "=due" => fact.Senses.Any(s => s is { Kind: SenseKind.Day, Turn: 1 }),
        _ => false,
    };

    /// <summary>What the kind of a fact says of itself: money is spent, a decision's price is its cost, tasks of a milestone are open before it.</summary>
    private bool IsMeant(Sense word) => word.Stem switch
    {
        "~cost" or "~spent" => fact.Topic.Contains("~budget") || fact.Senses.Any(s => s is { Kind: SenseKind.Word, Hedged: false } && Quantities.IsMoney(s.Text)),
        "befor" => senses.Any(s => s.Stem == "=open"),
        "end" => fact.IsForecast,
        _ => false,
    };

    private bool HasTurn() => fact.Senses.Any(s => s is { Kind: SenseKind.Day, Turn: 1 });

    private bool States(string stem) => fact.Senses.Any(s => s.Stem == stem && s is { InName: false, Negated: false, Hedged: false });

    private bool Bears(string stem) => fact.Topic.Contains(stem) || fact.Senses.Any(s => s.Kind == SenseKind.Word && s.Stem == stem);

    private bool HoldsNumber(int index)
    {
        var number = senses[index];
        var stated = fact.Senses.Where(s => s is { Kind: SenseKind.Number, InName: false } && Quantities.Agree(number, s)).ToList();
        return stated.Exists(s => (s.Turn == number.Turn || (s.Turn == -1 && IsPlanned(index))) && Belongs(index, s) && (!s.Hedged || number.Hedged) && SameShare(index, s) && SameSide(index, s))
            || Quantities.IsBetweenDays(number, fact.Senses);
    }

    /// <summary>Whether the clause calls a number the planned one, as in "the EUR 300,000 planned".</summary>
    private bool IsPlanned(int index) => index + 1 < senses.Count && senses[index + 1].Stem == "=planned";

    /// <summary>"So many of so many" is both numbers of one such pair.</summary>
    private bool SameShare(int index, Sense stated)
    {
        var pair = Partner(fact.Senses, IndexOf(fact.Senses, s => ReferenceEquals(s, stated)));
        if (Partner(senses, index) is not { } said) return pair is not { IsFirst: false } || index == 0 || senses[index - 1].Text is "of" or "the" or "all";
        return pair is { } other && said.IsFirst == other.IsFirst && Quantities.Agree(said.Number, other.Number);
    }

    private static (Sense Number, bool IsFirst)? Partner(IReadOnlyList<Sense> line, int at)
    {
        if (SenseReader.WholeAt(line, at) is >= 0 and var whole) return (line[whole], true);
        for (var part = Math.Max(0, at - 3); part < at; part++)
        {
            if (SenseReader.WholeAt(line, part) == at) return (line[part], false);
        }

        return null;
    }

    /// <summary>What is over is not under.</summary>
    private bool SameSide(int index, Sense stated)
    {
        if (Side(senses, index) is not { } said) return true;
        var at = IndexOf(fact.Senses, s => ReferenceEquals(s, stated));
        return Side(fact.Senses, at) is { } other ? IsOver(said) == IsOver(other) : fact.Senses.Any(s => !s.InName && SenseLexicon.Sides.Contains(s.Text) && IsOver(s.Text) == IsOver(said));
    }

    private static string? Side(IReadOnlyList<Sense> line, int at)
    {
        for (var i = at + 1; i < line.Count && i <= at + 2; i++)
        {
            if (line[i].Kind == SenseKind.Word && SenseLexicon.Sides.Contains(line[i].Text)) return line[i].Text;
        }

        return null;
    }

    private static bool IsOver(string side) => side.ToLowerInvariant() is "over" or "above";

    private bool HoldsDay(int index)
    {
        var day = senses[index];
        var behindSince = index > 0 && senses[index - 1].Text.Equals("since", StringComparison.OrdinalIgnoreCase);
        if (behindSince) return fact.TopicDays.Any(t => Days.Agree(day, t, today)) || fact.Senses.Any(s => s is { Kind: SenseKind.Day, InName: false } && Days.Agree(day, s, today) && s.Negated == day.Negated && HasSinceBefore(s));
        if (!fact.Senses.Any(s => s is { Kind: SenseKind.Day, InName: false }) && !senses.Any(s => SenseLexicon.IsSense(s.Stem)))
            return fact.TopicDays.Any(t => Days.Agree(day, t, today));
        return fact.Senses.Any(s => s is { Kind: SenseKind.Day, InName: false } && Days.Agree(day, s, today) && Turns(day, s) && Belongs(index, s));
    }

    private bool HasSinceBefore(Sense day)
    {
        var at = IndexOf(fact.Senses, s => ReferenceEquals(s, day));
        return at > 0 && fact.Senses[at - 1].Text.Equals("since", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The old of two days is not the new one.</summary>
    private bool Turns(Sense said, Sense stated) => said.Turn switch
    {
        1 => stated.Turn >= 0 && !LabelledAs(stated, "=planned"),
        -1 => stated.Turn <= 0 && !LabelledAs(stated, "=expected"),
        _ => true,
    };

    private bool LabelledAs(Sense day, string label) => fact.Senses.Any(s => s.Stem == label && s.Segment == day.Segment && !s.InName);

    /// <summary>
    /// Whether a value belongs in the fact to what it belongs to in the clause: a word beside it that the fact also holds must not stand there
    /// beside another value of its kind.
    /// </summary>
    private bool Belongs(int index, Sense stated)
    {
        foreach (var label in Labels(index))
        {
            var places = fact.Senses.Where(s => s.Kind == SenseKind.Word && !s.InName && s.Stem == label.Stem).Select(s => s.Segment).ToHashSet();
            if (places.Count == 0 || places.Contains(stated.Segment)) continue;
            if (places.All(p => fact.Senses.Any(s => s.Kind == stated.Kind && s.Stem == stated.Stem && !s.InName && s.Segment == p && !ReferenceEquals(s, stated)))) return false;
        }

        return true;
    }

    /// <summary>The words beside a value: behind a number, before a day; the other side where there are none.</summary>
    private List<Sense> Labels(int index)
    {
        var (before, behind) = (Beside(index, -1), Beside(index, 1));
        var (first, second) = senses[index].Kind == SenseKind.Number ? (behind, before) : (before, behind);
        return first.Count > 0 ? first : second;
    }

    private List<Sense> Beside(int index, int step)
    {
        var found = new List<Sense>();
        for (var i = index + step; i >= 0 && i < senses.Count && senses[i].Kind == SenseKind.Word; i += step)
        {
            var word = senses[i];
            if (SenseLexicon.Causes.Contains(word.Text) || SenseLexicon.Turns.Contains(word.Text) || SenseLexicon.Sides.Contains(word.Text)) break;
            if (!_naming.Contains(i) && !SenseLexicon.IsNeutral(word.Text) && !Quantities.IsUnit(word.Text)) found.Add(word);
        }

        return found;
    }

    private bool SameNegation()
    {
        var said = senses.Any(s => s.Kind == SenseKind.Word && SenseLexicon.Negators.Contains(s.Text));
        if (!said) return true;
        return fact.Senses.Any(s => s.Kind == SenseKind.Word && !s.InName && SenseLexicon.Negators.Contains(s.Text))
            || senses.Any(s => s is { Stem: "=done", Negated: true });
    }

    /// <summary>"Version 1.0 is in the stores" says what the name of a milestone wishes for.</summary>
    private bool SaysMoreThanAName() => !senses.Any(s => s.Text.ToLowerInvariant() is "is" or "are" or "was" or "were")
        || senses.Where((s, i) => !_naming.Contains(i) && (s.Kind != SenseKind.Word || !SenseLexicon.IsNeutral(s.Text))).Any()
        || senses.Where((_, i) => _naming.Contains(i)).All(s => char.IsUpper(s.Text.FirstOrDefault()) && !fact.Named.Any(n => n.Contains(s.Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whoever says that there is an owner does not say it of a fact that there is none.</summary>
    private bool OwnerAsStated() => !senses.Any(s => IsOwner(s) && !s.Negated) || !fact.Senses.Any(s => IsOwner(s) && s is { Negated: true, InName: false });

    private static bool IsOwner(Sense sense) => sense.Text.Equals("owner", StringComparison.OrdinalIgnoreCase) || sense.Text.Equals("owners", StringComparison.OrdinalIgnoreCase);

    /// <summary>"A waits for B" is not "B waits for A".</summary>
    private bool WaitsAsStated()
    {
        var (said, stated) = (WaitsFor(senses), WaitsFor(fact.Senses));
        if (said < 0 || stated < 0) return true;
        return Before(senses, said).All(s => Before(fact.Senses, stated).Any(f => f.Stem == s.Stem) || fact.Topic.Contains(s.Stem))
            && senses.Skip(said + 2).Where(Tells).All(s => fact.Senses.Skip(stated + 2).Any(f => f.Stem == s.Stem));
    }

    private static IEnumerable<Sense> Before(IReadOnlyList<Sense> line, int at) => line.Take(at).Where(Tells);

    private static int WaitsFor(IReadOnlyList<Sense> line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line[i] is { Stem: "=waits", InName: false } && line[i + 1].Text.Equals("for", StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    /// <summary>What lies ahead has not happened: "was handed over on" a day to come, unless it was only planned so.</summary>
    private bool TellsTheFutureAsPast() =>
        senses.Any(s => s is { Kind: SenseKind.Day, IsWeekday: false } && s.Days.First > today)
        && senses.Any(s => s.Text.ToLowerInvariant() is "was" or "were")
        && !senses.Any(s => s.Stem is "=planned" or "=expected" or "=due" or "=later" or "=rescheduled");

    /// <summary>"A because B" must be "B, so A" or "A waits for B" in the fact: what the clause puts behind "because" is the fact's cause.</summary>
    private bool CauseComesAsStated()
    {
        var cut = IndexOf(senses, s => s.Text.Equals("because", StringComparison.OrdinalIgnoreCase) || s.Text.Equals("due", StringComparison.OrdinalIgnoreCase));
        var so = IndexOf(fact.Senses, s => s is { InName: false } && s.Text.Equals("so", StringComparison.OrdinalIgnoreCase));
        if (cut < 0 || so < 0) return true;
        var causes = fact.Senses.Take(so).Select(s => s.Stem).ToHashSet();
        var effects = fact.Senses.Skip(so).Select(s => s.Stem).ToHashSet();
        return senses.Skip(cut + 1).Where(Tells).All(s => causes.Contains(s.Stem) || !effects.Contains(s.Stem))
            && senses.Take(cut).Where(Tells).Any(s => effects.Contains(s.Stem));
    }

    private static bool Tells(Sense sense) => sense.Kind == SenseKind.Word && !SenseLexicon.IsNeutral(sense.Text);

    private static int IndexOf(IReadOnlyList<Sense> senses, Func<Sense, bool> wanted)
    {
        for (var i = 0; i < senses.Count; i++)
        {
            if (wanted(senses[i])) return i;
        }

        return -1;
    }
}
