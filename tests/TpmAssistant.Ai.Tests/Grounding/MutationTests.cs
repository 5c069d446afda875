using System.Text.RegularExpressions;
using TpmAssistant.Ai.Grounding;
using TpmAssistant.Ai.Talk;
using Xunit.Abstractions;

namespace TpmAssistant.Ai.Tests.Grounding;

/// <summary>
/// True sentences with one figure, day, person or item changed for another are false. Where the sets hold what people thought of, this holds what they did not:
/// a value of the fact in the place of another one of it, for instance.
/// </summary>
public sealed partial class MutationTests(ITestOutputHelper output)
{
    private const double MostKept = 0.0105;
    private const double MostKeptTurned = 0.148;

    [Fact]
    public void Check_TrueSentenceWithOneThingChanged_IsDropped()
    {
        var changed = new[] { "told.txt", "retold.txt", "heard.txt", "spoken.txt" }.SelectMany(SentenceSet.Read).Where(s => s.IsTrue && IsKept(s.Text, s)).SelectMany(s => Changes(s).Select(text => (Text: text, Sentence: s))).ToList();

        var kept = changed.Where(c => IsKept(c.Text, c.Sentence)).ToList();
        foreach (var (text, sentence) in kept) output.WriteLine($"kept though changed: {text}\n                     {sentence.Text}");
        output.WriteLine($"{kept.Count} of {changed.Count} changed sentences kept");

        Assert.True(changed.Count > 1_000);
        Assert.True(kept.Count <= changed.Count * MostKept, $"{kept.Count} of {changed.Count} changed sentences were kept.");
    }

    /// <summary>Words that turn what is said round, or say more or another part of it than the fact does.</summary>
    private static readonly (string Word, string[] Others)[] Words =
    [
        ("late", ["early", "of slack"]), ("later", ["earlier"]), ("earlier", ["later"]), ("overdue", ["done", "blocked"]), ("blocked", ["done", "overdue"]), ("done", ["planned", "overdue"]), ("red", ["amber", "green"]), ("amber", ["red", "green"]), ("green", ["amber", "red"]),
        ("planned", ["promised", "reached"]), ("promised", ["planned", "reached"]), ("expected", ["promised", "reached"]), ("due", ["done", "decided"]), ("owner", ["decider"]), ("owns", ["closed"]), ("owned by", ["decided by", "called by"]), ("decides", ["has decided", "owns"]), ("decided", ["refused", "will decide"]),
        ("likelihood", ["impact"]), ("impact", ["likelihood"]), ("before", ["after"]), ("after", ["before"]), ("spent", ["earned", "planned", "left"]), ("earned", ["spent"]), ("open", ["closed", "overdue"]), ("closed", ["found", "open"]), ("found", ["closed"]), ("begun", ["finished"]), ("finished", ["begun"]),
        ("high", ["low"]), ("more", ["fewer"]), ("fewer", ["more"]), ("over", ["under"]), ("under", ["over"]), ("may", ["will", "did"]), ("could", ["will"]), ("would", ["did"]), ("is", ["is not", "was", "will be"]), ("are", ["are not", "were", "will be"]), ("has", ["has not"]), ("waits for", ["holds up", "follows before"]), ("free", ["booked"]), ("booked", ["free"]),
        ("needed", ["decided", "promised"]), ("reached", ["missed", "planned"]), ("not", [""]), ("no", ["an"]), ("sure", ["done"]), ("at the earliest", ["at the latest"]), ("first", ["last"]), ("together", ["each"]), ("because", ["although"]), ("new", ["old"]), ("started", ["done"]), ("slipped", ["was done", "was added"]), ("moved", ["was reached", "was cancelled"]),
    ];

    [Fact]
    public void Check_TrueSentenceWithOneWordTurned_IsDropped()
    {
        var changed = new[] { "heard.txt", "seventh.txt", "further.txt" }.SelectMany(SentenceSet.Read).Where(s => s.IsTrue && IsKept(s.Text, s)).SelectMany(s => Turned(s).Select(text => (Text: text, Sentence: s))).ToList();

        var kept = changed.Where(c => IsKept(c.Text, c.Sentence)).ToList();
        foreach (var (text, sentence) in kept) output.WriteLine($"kept though turned: {text}\n                    {sentence.Text}");
        output.WriteLine($"{kept.Count} of {changed.Count} turned sentences kept");

        Assert.True(changed.Count > 1_000);
        Assert.True(kept.Count <= changed.Count * MostKeptTurned, $"{kept.Count} of {changed.Count} turned sentences were kept.");
    }

    private static IEnumerable<string> Turned(LabelledSentence sentence)
    {
        var cites = sentence.Text.IndexOf(" [F", StringComparison.Ordinal);
        var body = sentence.Text[..cites];
        foreach (var (word, others) in Words)
        {
            if (Regex.Match(body, $@"(?<=\s){Regex.Escape(word)}(?=[\s,;:]|$)", RegexOptions.None, TimeSpan.FromSeconds(2)) is not { Success: true } at) continue;
            // A word of a name says nothing.
            if (sentence.Facts.Any(f => f.Names.Concat([f.Subject]).Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase) && body.Contains(n, StringComparison.OrdinalIgnoreCase)))) continue;
            foreach (var other in others) yield return $"{body[..at.Index]}{other}{body[(at.Index + word.Length)..]}{sentence.Text[cites..]}".Replace("  ", " ", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Changes(LabelledSentence sentence)
    {
        var cites = sentence.Text.IndexOf(" [F", StringComparison.Ordinal);
        var (body, cited) = (sentence.Text[..cites], string.Join(" ; ", Cited(sentence.Text[cites..], sentence).Select(f => f.Text)));
        var all = string.Join(" ; ", sentence.Facts.Select(f => f.Text));
        foreach (var pattern in new[] { Day(), Figure() })
        {
            foreach (Match value in pattern.Matches(body))
            {
                // Each other value of the facts cited, and one from elsewhere; what stands in a name is part of it.
                var others = pattern.Matches(cited).Select(m => m.Value).Concat(pattern.Matches(all).Select(m => m.Value).Where(v => !cited.Contains(v, StringComparison.Ordinal)).Take(1)).Distinct();
                foreach (var other in others.Where(o => !o.EndsWith(value.Value, StringComparison.Ordinal) && !value.Value.EndsWith(o, StringComparison.Ordinal))) yield return $"{body[..value.Index]}{other}{body[(value.Index + value.Length)..]}{sentence.Text[cites..]}";
            }
        }

        foreach (var person in People.Where(p => body.Contains(p, StringComparison.Ordinal)))
        {
            foreach (var other in People.Where(p => !cited.Contains(p, StringComparison.Ordinal))) yield return sentence.Text.Replace(person, other, StringComparison.Ordinal);
        }

        foreach (var subject in Cited(sentence.Text[cites..], sentence).Select(f => f.Subject).Where(s => s.Length > 8 && body.Contains(s, StringComparison.Ordinal)))
        {
            foreach (var other in sentence.Facts.Select(f => f.Subject).Distinct().Where(s => s.Length > 8 && !cited.Contains(s, StringComparison.Ordinal)).Take(3)) yield return sentence.Text.Replace(subject, other, StringComparison.Ordinal);
        }
    }

    private static readonly string[] People = ["Mara Lindqvist", "Priya Raman", "Jonas Weber", "Omar Haddad", "Sofia Rossi", "Daniel Brooks", "Noa Ben-David"];

    private static IEnumerable<Application.Functions.Fact> Cited(string cites, LabelledSentence sentence) =>
        Id().Matches(cites).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).Where(i => i <= sentence.Facts.Count).Select(i => sentence.Facts[i - 1]);

    private static bool IsKept(string text, LabelledSentence sentence)
    {
        var book = new FactBook();
        book.Add(sentence.Facts, "<<mark>>");
        return Grounder.Check(text, book, SentenceSet.Today) is { Dropped: 0, Sentences.Count: > 0 };
    }

    [GeneratedRegex(@"\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{1,2} (?:Jan|Feb|Sept|Oct|Nov|Dec)\b(?: 20\d\d)?", RegexOptions.None, 2000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![\w.,:#-])(?<!(?:Jan|Feb|Sept|Oct|Nov|Dec) )\d+(?:,\d{3})*(?:\.\d+)?(?![\w:-]|[.,]\d| (?:Jan|Feb|Sept|Oct|Nov|Dec))", RegexOptions.None, 2000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=F)\d+", RegexOptions.None, 2000)]
    private static partial Regex Id();
}
