using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Wording;

/// <summary>The product's sentences in one language. A sentence that is missing is a bug and says so.</summary>
internal sealed class Words
{
    private static readonly ResourceManager Resources = new("TpmAssistant.Cards.Wording.Words", typeof(Words).Assembly);
    private static readonly ConcurrentDictionary<CultureInfo, Words> Known = new();

    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    private Words(CultureInfo culture) => Culture = culture;

    public CultureInfo Culture { get; }

    public static Words For(CultureInfo culture) => Known.GetOrAdd(culture, static known => new Words(known));

    public bool Knows(string key) => Said(Culture, key) is not null;

    /// <summary>Whether the sentence is there in the language itself; what is not is said in English.</summary>
    public bool Translates(string key) => Own(Culture, key) is not null;

    /// <summary>Whether there is such a sentence, and these values are all it needs.</summary>
    public bool CanSay(string key, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!Knows(key))
            return false;
        foreach (string needed in Find(key).Placeholders)
        {
            bool given = false;
            foreach (var (name, _) in values)
                given |= name == needed;
            if (!given)
                return false;
        }

        return true;
    }

    /// <summary>The sentence as text, its values set in as they are.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = new StringBuilder();
        Find(key).Fill(Culture, values, literal => text.Append(literal), value => text.Append(Show(value)));
        return text.ToString();
    }

    /// <summary>The sentence in pieces: a value that is a <see cref="Span"/> keeps its style and link.</summary>
    public Phrase Line(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var spans = new List<Span>();
        Find(key).Fill(Culture, values, literal => spans.Add(new Span(literal)), value => spans.AddRange(Spans(value)));
        return new Phrase(spans);
    }

    private IEnumerable<Span> Spans(object value) => value switch
    {
        Span span => [span],
        Phrase phrase => phrase.Spans,
        _ => [new Span(Show(value))],
    };

    private string Show(object value) => value switch
    {
        Span span => span.Text,
        Phrase phrase => phrase.Plain,
        IFormattable number and (int or long) => number.ToString("N0", Culture),
        IFormattable amount and (double or decimal) => amount.ToString("#,##0.##", Culture),
        IFormattable formattable => formattable.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };

    private Template Find(string key) => _templates.GetOrAdd(key, static (wanted, culture) =>
        Template.Parse(Said(culture, wanted) ?? throw new MissingManifestResourceException($"No words for \"{wanted}\".")), Culture);

    /// <summary>The sentence in the language, else in English: a report with one English line is better than one without the line.</summary>
    private static string? Said(CultureInfo culture, string key) => Own(culture, key) ?? English(key);

    private static string? Own(CultureInfo culture, string key) => culture.TwoLetterISOLanguageName == "en"
        ? English(key) : Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture.TwoLetterISOLanguageName), createIfNotExists: true, tryParents: false)?.GetString(key);

    private static string? English(string key) => Resources.GetString(key, CultureInfo.InvariantCulture);
}
