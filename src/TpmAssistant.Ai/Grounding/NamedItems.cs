namespace TpmAssistant.Ai.Grounding;

/// <summary>Finds where a clause names an item of a fact, so that the words of a title are not read as what it says of it.</summary>
internal static class NamedItems
{
    private static readonly string[] NounEndings = ["al", "tion", "ment", "sion"];

    /// <summary>The places in the clause that name an item of the fact: a run of its words, or a single telling one.</summary>
    public static HashSet<int> In(IReadOnlyList<Sense> senses, SenseFact fact)
    {
        var naming = new HashSet<int>();
        var names = Runs(fact).ToList();
        for (var i = 0; i < senses.Count; i++)
        {
            foreach (var name in names)
            {
                for (var at = 0; at < name.Count; at++)
                {
                    var length = 0;
                    while (i + length < senses.Count && at + length < name.Count && Same(senses[i + length], name[at + length])) length++;
                    if (length >= 2 || (length == 1 && (name.Count == 1 || IsTelling(senses[i])))) naming.UnionWith(Enumerable.Range(i, length));
                }
            }
        }

        return naming;
    }

    private static IEnumerable<List<Sense>> Runs(SenseFact fact)
    {
        var run = new List<Sense>();
        foreach (var sense in fact.Senses)
        {
            if (sense.InName) run.Add(sense);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0) yield return run;
    }

    private static bool Same(Sense said, Sense named) => said.Kind == named.Kind && said.Kind switch
    {
        SenseKind.Word => said.Text.Equals(named.Text, StringComparison.OrdinalIgnoreCase) || (said.Stem == named.Stem && Names(said, named)) || IsNoun(said.Text, named.Text),
        SenseKind.Number => said.Value.Equals(named.Value),
        _ => said.Days == named.Days,
    };

    /// <summary>"Rehearsal" for "rehearsed", "migration" for "migrate": the noun of a verb in a name.</summary>
    private static bool IsNoun(string said, string named) =>
        NounEndings.Any(e => said.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && said.Length >= 7 && named.Length >= 6
        && said.AsSpan(0, 5).Equals(named.AsSpan(0, 5), StringComparison.OrdinalIgnoreCase);

    private static bool IsTelling(Sense sense) => sense.Kind == SenseKind.Word && !SenseLexicon.IsSense(sense.Stem) && !SenseLexicon.IsNeutral(sense.Text);

    /// <summary>Whether a word is that of a name, not another form of it: "delivers" in a name does not say that something was delivered.</summary>
    public static bool Names(Sense word, Sense named) =>
        !SenseLexicon.IsSense(word.Stem) && (Bare(word.Text).Equals(Bare(named.Text), StringComparison.OrdinalIgnoreCase) || word.Stem[0] == '~');

    private static string Bare(string word) => word.Replace("’", "'", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).TrimEnd('s');
}
