using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>A fact as the check reads it: of what it speaks, the states it gives it, its numbers and days with what they are of, and what follows from them.</summary>
internal sealed class FactReading
{
    /// <summary>So that the parts of a question are not those of its answer.</summary>
    private const int QuestionParts = 1_000;

    public FactReading(Fact fact, DateOnly today)
    {
        var reader = new LineReader(today);
        var names = Names.In(fact);
        Fact = fact;
        Named = [.. names.Select(n => fact.Text[n.Start..n.End])];
        // What was learned elsewhere says nothing of the project that it is shown to.
        var topic = reader.Read(fact.Topic.Contains("elsewhere", StringComparison.Ordinal) ? fact.Topic[(fact.Topic.LastIndexOf('·') + 1)..] : fact.Topic, []);
        var isAsk = topic.Exists(t => t.Key == "asked" || t.Kind == TokenKind.Ask);
        var question = fact.Text.IndexOf('?', StringComparison.Ordinal);
        Tokens = isAsk ? [.. reader.Read(fact.Text, names).Select(t => t with { Hedged = true })]
            : fact.Text.StartsWith("If “", StringComparison.Ordinal) ? Supposed(reader.Read(fact.Text, names))
            : question < 0 ? reader.Read(fact.Text, names)
            : [.. reader.Read(fact.Text[..question], names).Select(t => t with { Hedged = true, Segment = t.Segment - QuestionParts }), .. reader.Read(fact.Text[question..], [.. names.Select(n => (n.Start - question, n.End - question))])];
        Topic = [.. topic.Where(t => !t.IsValue).SelectMany(t => new[] { t.Key, Stems.Of(t.Text) })];
        TopicDays = [.. topic.Where(t => t.Kind == TokenKind.Day)];
        Words = [.. Tokens.Where(t => t.InName).Select(Meaning), .. Tokens.Where(t => t.Kind is TokenKind.Word || t.InName).Select(t => t.Key), .. Tokens.Where(t => !t.IsValue && !t.InName).Select(t => Stems.Of(t.Text))];
        People = [.. Tokens.Where(t => t is { Kind: TokenKind.Word, InName: false } && char.IsUpper(t.Text[0])).Select(t => t.Key)];
        var values = new Values(Tokens, isFact: true);
        Quantities = [.. values.Stated, .. Topical(topic)];
        States = [.. Stated.In(Tokens, values)];
        Cause = CauseParts.Of(Tokens);
        if (Topic.Contains("log") && !fact.Topic.Contains("Still", StringComparison.Ordinal)) Decided();
        Derived.AddTo(this, today);
    }

    /// <summary>The fact itself.</summary>
    public Fact Fact { get; }

    /// <summary>The names of items in it.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>What the line holds, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The words it stands under, which name and state nothing.</summary>
    public HashSet<string> Topic { get; }

    /// <summary>The days in what it stands under.</summary>
    public IReadOnlyList<Token> TopicDays { get; }

    /// <summary>Every word of the line.</summary>
    public HashSet<string> Words { get; }

    /// <summary>The words in it that are names of people, projects and the like.</summary>
    public HashSet<string> People { get; }

    /// <summary>Its numbers and days, and those that follow.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>What it says of its subject, and what follows.</summary>
    public List<StatedState> States { get; }

    /// <summary>Whether it is a forecast, which holds only with what it depends on.</summary>
    public bool IsForecast => IsUnder("forecast") || IsUnder("expected");

    /// <summary>What it says why; <see langword="null"/> where it does not.</summary>
    public CauseParts? Cause { get; }

    /// <summary>Whether it stands under a word.</summary>
    public bool IsUnder(string word) => Topic.Contains(word) || Topic.Contains(Stems.Of(word));

    /// <summary>Whether it says a state of its subject without doubt.</summary>
    public bool Says(string key) => States.Exists(s => s.Key == key && s is { Negated: false, Hedged: false });

    /// <summary>Whether a word is in the line or in what it stands under.</summary>
    public bool Bears(string key) => Words.Contains(key) || Topic.Contains(key);

    /// <summary>What stands before the colon of "If A slips: B" is only supposed.</summary>
    private static List<Token> Supposed(List<Token> line)
    {
        var colon = line.FindIndex(t => t.IsUnderColon);
        return line.Select((t, i) => t with { Hedged = t.Hedged || i < colon }).ToList();
    }

    /// <summary>A row of the log of decisions was decided on its day.</summary>
    private void Decided()
    {
        States.Add(new StatedState("decided", false, Tokens.Any(t => t is { Key: "tentative", InName: false })));
        for (var i = 0; i < Quantities.Count; i++)
        {
            if (Quantities[i].Kind == TokenKind.Day) Quantities[i] = Quantities[i] with { Labels = new HashSet<string>(Quantities[i].Labels, StringComparer.Ordinal) { "decided" } };
        }
    }

    /// <summary>What a word of a name means, where it is one of several of one meaning.</summary>
    public static string Meaning(Token token) => Lexicon.Forms.TryGetValue(Stems.Bare(token.Text), out var known) && known.Kind == TokenKind.Word ? known.Key : token.Key;

    /// <summary>The days of the title hold for lines without a day of their own: since when, or of which day.</summary>
    private IEnumerable<Quantity> Topical(List<Token> topic)
    {
        for (var i = 0; i < topic.Count; i++)
        {
            if (topic[i] is { Kind: TokenKind.Number, Unit: "" } number && i > 0 && topic[i - 1].Kind == TokenKind.Word)
                yield return new Quantity(TokenKind.Number, new HashSet<string>([topic[i - 1].Key], StringComparer.Ordinal)) { Value = number.Value, Needs = [topic[i - 1].Key], IsDerived = true, Segment = -1 };
            if (topic[i].Kind != TokenKind.Day) continue;
            string[] role = i > 0 && topic[i - 1].Key == "since" ? ["since"] : IsUnder("meeting") && !Tokens.Any(t => t is { Kind: TokenKind.Day, InName: false }) ? [] : ["as of"];
            yield return new Quantity(TokenKind.Day, role.ToHashSet(StringComparer.Ordinal)) { Days = topic[i].Days, Needs = role, Segment = -1 };
        }
    }
}
