using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>
/// Decides whether a sentence follows from facts. Every clause must be borne by one fact alone: its items, its numbers and days with what they
/// belong to, its states, and each word that carries a claim. What the check does not understand does not hold.
/// </summary>
internal static class SentenceCheck
{
    /// <summary>Whether the sentence holds.</summary>
    public static bool Holds(string sentence, IReadOnlyList<Fact> facts, DateOnly today)
    {
        var reader = new SenseReader(today);
        var read = facts.Select(f => new SenseFact(f, reader)).ToList();
        var subject = new List<Sense>();
        var claimsCause = SenseLexicon.Causes.Any(c => HasWord(sentence, c)) || sentence.Contains("due to", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("that is why", StringComparison.OrdinalIgnoreCase);
        var isQualified = reader.Read(sentence, static _ => false).Exists(s => SenseLexicon.Qualifiers.Contains(s.Text));
        foreach (var clause in claimsCause ? [sentence] : Clauses.Of(sentence, read))
        {
            var senses = reader.Read(clause, static _ => false);
            if (!read.Exists(fact => (!claimsCause || fact.StatesCause) && new ClauseCheck(senses, fact, today).Holds(HasSubject(senses) ? [] : subject, claimsCause, isQualified))) return false;
            if (subject.Count == 0) subject = [.. senses.Where(IsNaming)];
        }

        return true;
    }

    /// <summary>Whether a word names rather than tells: then the clauses behind it speak of the same.</summary>
    private static bool IsNaming(Sense sense) =>
        sense.Kind == SenseKind.Word && sense.Text.Length > 0 && char.IsUpper(sense.Text[0]) && !SenseLexicon.IsNeutral(sense.Text) && !SenseLexicon.IsSense(sense.Stem) && !SenseLexicon.Negators.Contains(sense.Text);

    /// <summary>Whether a clause says itself what it speaks of, as in "and quality is green".</summary>
    private static bool HasSubject(IReadOnlyList<Sense> senses) =>
        senses.FirstOrDefault(s => s.Kind != SenseKind.Word || !SenseLexicon.IsNeutral(s.Text)) is { Kind: SenseKind.Word } first
        && !SenseLexicon.IsSense(first.Stem) && !SenseLexicon.Negators.Contains(first.Text) && !SenseLexicon.Hedges.Contains(first.Text) && !Quantities.IsUnit(first.Text);

    private static bool HasWord(string sentence, string word)
    {
        for (var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(sentence[at - 1])) && (end == sentence.Length || !char.IsLetter(sentence[end]))) return true;
        }

        return false;
    }
}
