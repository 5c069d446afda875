using System.Globalization;
using System.Text.Json;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>The language model's words as a message: sentences with a number for each fact they rest on.</summary>
/// <param name="Text">The sentences, escaped for a message that knows Markdown.</param>
/// <param name="Plain">The same for a terminal.</param>
/// <param name="Sources">What the numbers stand for, the first for <c>[1]</c>.</param>
public sealed record NarrationText(string Text, string Plain, IReadOnlyList<Fact> Sources)
{
    private const int MostSources = 20;
    private const int MostListed = 5;
    private const int LongestLabel = 40;

    /// <summary>Writes a narration for a reader.</summary>
    /// <param name="narration">The words.</param>
    /// <param name="context">The reader.</param>
    /// <param name="brokeOff">Whether there would have been more.</param>
    public static NarrationText Of(Narration narration, FaceContext context, bool brokeOff = false)
    {
        var words = Words.For(Language.For(context.Locale));
        var sources = new List<Fact>();
        var sentences = new List<(string Text, string Numbers)>();
        foreach (var sentence in narration.Sentences)
        {
            sources.AddRange(sentence.Facts.Where(f => !sources.Contains(f)));
            if (sources.Count > MostSources) sources.RemoveRange(MostSources, sources.Count - MostSources);
            var numbers = sentence.Facts.Select(f => sources.IndexOf(f) + 1).Where(n => n > 0).Distinct();
            sentences.Add((sentence.Text, string.Concat(numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")))));
        }

        string[] end = brokeOff ? [$"{words.Text("narration.broken")} {words.Text("narration.below")}"] : narration.Dropped > 0 ? [$"{words.Text("narration.dropped", ("count", narration.Dropped))} {words.Text("narration.below")}"] : [];
        return new NarrationText(
            string.Join("\n\n", [string.Join(' ', sentences.Select(s => Cited(SafeText.Inert(s.Text, 400), s.Numbers))), .. end]),
            string.Join('\n', [string.Join(' ', sentences.Select(s => Cited(SafeText.Clean(s.Text, 400), s.Numbers))), .. end]),
            sources);
    }

    /// <summary>
    /// The text with a short list of its sources below, as links: a client may draw the numbers without anything to open behind them. Those that the cards
    /// below lead to already are left out.
    /// </summary>
    /// <param name="cards">The cards below, UTF-8.</param>
    /// <param name="context">The reader.</param>
    public string WithSources(IEnumerable<ReadOnlyMemory<byte>> cards, FaceContext context)
    {
        var shown = cards.Select(StringsOf).ToList();
        var left = Sources.Select((source, i) => (Number: i + 1, source.Subject, source.Topic, Link: Link.From(source.Link)))
            .Where(s => s.Link is { } link && !shown.Any(strings => strings.Any(text => text.Contains(link.Address, StringComparison.Ordinal)))).DistinctBy(s => s.Link!.Address).ToList();
        if (left.Count == 0) return Text;
        var words = Words.For(Language.For(context.Locale));
        var listed = left.Take(MostListed).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Number} [{LabelOf(s.Subject.Length > 0 ? s.Subject : s.Topic)}]({s.Link!.Address})"));
        string[] more = left.Count > MostListed ? [words.Text("narration.more-sources", ("count", left.Count - MostListed))] : [];
        return $"{Text}\n\n{words.Text("narration.sources")} {string.Join(" · ", [.. listed, .. more])}";
    }

    private static string LabelOf(string words) => SafeText.Inert(words, LongestLabel).Replace('[', '(').Replace(']', ')').Replace("\\", "/", StringComparison.Ordinal);

    private static List<string> StringsOf(ReadOnlyMemory<byte> card)
    {
        var strings = new List<string>();
        var reader = new Utf8JsonReader(card.Span);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String) strings.Add(reader.GetString()!);
        return strings;
    }

    /// <summary>Why an answer comes without the model, in words.</summary>
    public static string Of(ModelTrouble trouble, FaceContext context) =>
        Words.For(Language.For(context.Locale)).Text($"model.{trouble.ToString().ToLowerInvariant()}");

    /// <summary>That the model's words are left out, in words.</summary>
    public static string DidNotHold(FaceContext context) => Words.For(Language.For(context.Locale)).Text("narration.unfit");

    /// <summary>What is being done before anything is read.</summary>
    public static string Thinking(FaceContext context) => Words.For(Language.For(context.Locale)).Text("progress.thinking");

    /// <summary>What is being read: a project, or all that is the asker's.</summary>
    public static string Reading(string? project, FaceContext context) => project is null
        ? Words.For(Language.For(context.Locale)).Text("progress.reading-all")
        : Words.For(Language.For(context.Locale)).Text("progress.reading", ("project", SafeText.Inert(project, 60)));

    /// <summary>The numbers go before the full stop, as Teams expects them beside the words.</summary>
    private static string Cited(string sentence, string numbers) =>
        sentence.Length > 0 && sentence[^1] is '.' or '!' or '?' ? $"{sentence[..^1]} {numbers}{sentence[^1]}" : $"{sentence} {numbers}";
}
