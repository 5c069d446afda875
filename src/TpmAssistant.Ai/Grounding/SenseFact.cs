using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>A fact as the check reads it.</summary>
internal sealed class SenseFact
{
    public SenseFact(Fact fact, SenseReader reader)
    {
        var names = NameSpans(fact);
        Senses = reader.Read(fact.Text, at => names.Any(n => at >= n.Start && at < n.End));
        Named = [.. names.Select(n => fact.Text[n.Start..n.End])];
        var topic = reader.Read(fact.Topic, static _ => false);
        Topic = [.. topic.Where(s => s.Kind == SenseKind.Word).Select(s => s.Stem)];
        TopicDays = [.. topic.Where(s => s.Kind == SenseKind.Day)];
        StatesCause = Senses.Any(s => s is { Kind: SenseKind.Word, InName: false } && SenseLexicon.StatedCauses.Contains(s.Text));
    }

    /// <summary>What the line holds, in order.</summary>
    public IReadOnlyList<Sense> Senses { get; }

    /// <summary>The names of items in it.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>The words it stands under, which name and state nothing.</summary>
    public HashSet<string> Topic { get; }

    /// <summary>The days in what it stands under: since when, or of which day.</summary>
    public IReadOnlyList<Sense> TopicDays { get; }

    /// <summary>Whether it is a forecast, which holds only with what it depends on.</summary>
    public bool IsForecast => Topic.Contains(SenseLexicon.Stem("forecast"));

    /// <summary>Whether it says why.</summary>
    public bool StatesCause { get; }

    /// <summary>What is linked, what stands in quotes, and what opens a row before its dash: the items it speaks of.</summary>
    private static List<(int Start, int End)> NameSpans(Fact fact)
    {
        var spans = new List<(int, int)>();
        foreach (var name in fact.Names)
        {
            var at = fact.Text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && name.Length > 0) spans.Add((at, at + name.Length));
        }

        for (var at = fact.Text.IndexOf('“', StringComparison.Ordinal); at >= 0; at = fact.Text.IndexOf('“', at + 1))
        {
            var end = fact.Text.IndexOf('”', at);
            if (end > at) spans.Add((at + 1, end));
        }

        if (spans.Count == 0 && RowTitle(fact.Text) is > 0 and var title) spans.Add((0, title));
        return spans;
    }

    /// <summary>The length of a row's title: up to its mark or dash, unless that is a sentence or a heading with a colon.</summary>
    private static int RowTitle(string text)
    {
        var dash = text.IndexOf(" — ", StringComparison.Ordinal);
        if (dash <= 0) return 0;
        var mark = text.AsSpan(0, dash).IndexOfAny('▲', '◆', '●');
        var title = text[..(mark >= 0 ? mark : dash)].TrimEnd();
        return title.EndsWith(':') || Verbs.Any(v => title.Contains(v, StringComparison.OrdinalIgnoreCase)) ? 0 : title.Length;
    }

    private static readonly string[] Verbs = [" is ", " are ", " has ", " have ", " may ", " was ", " were ", " so "];
}
