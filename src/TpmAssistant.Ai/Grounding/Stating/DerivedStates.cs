using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>The states that follow from what a fact states.</summary>
internal static class DerivedStates
{
    public static void AddTo(FactReading fact, DateOnly today)
    {
        var values = fact.Quantities;
        var isPast = values.Exists(q => q is { Kind: TokenKind.Day, Text: "", IsDerived: false } && q.Labels.Contains("due") && !q.Labels.Contains("done") && q.Days.Last < today && q.Needs.Count == 0);
        if (isPast && !fact.Says("done"))
        {
            Add(fact, "overdue", "late", "open");
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is { Kind: TokenKind.Day, Needs.Count: 0 } day && day.Labels.Contains("due")) values[i] = day with { Labels = new HashSet<string>(day.Labels, StringComparer.Ordinal) { "since", "late", "overdue" } };
            }
        }

        if (values.Find(q => q is { Kind: TokenKind.Day, IsDerived: false } && q.Own.Contains("promised")) is { } promise && values.Exists(q => q is { Kind: TokenKind.Day, IsDerived: false } && q.Days == promise.Days && (q.Own.Contains("done") || q.Own.Contains("planned")))) Add(fact, "onplan");
        if (fact.Fact.Parts is [{ Measure: "Now" } now, { Measure: "Then" } then] && now.Value == then.Value) Add(fact, "unchanged");
        if (values.Exists(q => q is { Unit: "%", Value: > 0 and < 100, IsDerived: false } && q.Labels.Contains("done")) && !fact.Says("done")) Add(fact, "open", "started");
        var shares = values.FindAll(q => q is { Unit: "%", IsDerived: false });
        if (shares.Exists(q => q.Value < 100 && q.Labels.Contains("booked"))) Add(fact, "room");
        if (shares.Count > 0 && shares.TrueForAll(q => q.Value > 100) && !values.Exists(q => NumberWords.IsMoney(q.Unit))) Add(fact, "overbooked", "booked");
        if (values.Exists(q => q is { Unit: "%", IsDerived: false } && q.Labels.Contains("week"))) Add(fact, "booked");
        if (values.Exists(q => q is { Kind: TokenKind.Number } && q.Labels.Contains("waits"))) Add(fact, "holdsup");
        if (values.Exists(q => q is { Kind: TokenKind.Number, IsDerived: true } && q.Labels.Contains("later") && q.Labels.Contains("late"))) Add(fact, "later", "delayed", "late");
        if (fact.IsUnder("needed") || fact.IsUnder("decide")) Add(fact, "open");
        if (fact.People.Count > 0 && !fact.Says("unowned")) Add(fact, "owned");
        if (values.Find(q => q.Kind == TokenKind.Time) is { } time && int.Parse(time.Text.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) is var hour)
            Add(fact, hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening");
    }

    /// <summary>Grown or fallen, and how many times over.</summary>
    public static void AddChange(FactReading fact, double old, double now, bool hedged)
    {
        fact.States.Add(new StatedState(now > old ? "more" : "less", false, hedged));
        if (now > old) fact.States.Add(new StatedState("grew", false, hedged));
        if (old > 0 && now.Equals(old * 2)) fact.States.Add(new StatedState("doubled", false, hedged));
        if (old > 0 && now.Equals(old * 3)) fact.States.Add(new StatedState("tripled", false, hedged));
        if (old > 0 && now.Equals(old / 2)) fact.States.Add(new StatedState("halved", false, hedged));
    }

    private static void Add(FactReading fact, params string[] keys) => fact.States.AddRange(keys.Select(k => new StatedState(k, false, false)));
}
