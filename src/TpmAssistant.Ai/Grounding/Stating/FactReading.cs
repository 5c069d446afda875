using System.Text.RegularExpressions;
using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>A fact as the check reads it: of what it speaks, the states it gives it, its numbers and days with what they are of, and what follows from them.</summary>
internal sealed partial class FactReading
{
    private static readonly string[] Colours = ["red", "amber", "green"];
    private static readonly string[] Alternatives = ["planned", "earned", "spent"];
    private static readonly string[] Conditions = ["when", "if"];

    private const int MostTold = 4;

    public FactReading(Fact fact, DateOnly today)
    {
        var reader = new LineReader(today);
        (Fact, Today) = (fact, today);
        // What was learned elsewhere says nothing of the project that it is shown to.
        List<Token> topic = reader.Read(fact.Topic.Contains("elsewhere", StringComparison.Ordinal) ? fact.Topic[(fact.Topic.LastIndexOf('·') + 1)..] : fact.Topic, []);
        topic.RemoveAll(t => t.Kind == TokenKind.State && IsSentence(topic, t.Segment));
        var isAsk = topic.Exists(t => t.Key is "asked" or "objectiv" or "assumption" || t.Kind == TokenKind.Ask);
        var named = new List<string>();
        Tokens = Summed([.. Read(reader, fact, named).Select((t, i) => t with { At = i, Hedged = t.Hedged || isAsk })]);
        // "1. Add one person": the rows below are about that.
        if (fact.Subject.Length == 0 && Numbered().Match(fact.Topic) is { Success: true } heading) named.Add(Heading = heading.Groups["what"].Value);
        Named = named;
        TopicTokens = topic;
        // "Could not be reached" is under nothing that was; and "items a week" is of weeks.
        Topic = [.. topic.Where(t => !t.IsValue && !t.Negated).SelectMany(t => new[] { t.Key, Stems.Of(t.Text) }), .. topic.Where(t => NumberWords.IsTime(t.Unit)).Select(t => t.Unit)];
        if (Tokens.Any(t => t.InMeasure && Alternatives.Contains(t.Key))) Topic.ExceptWith(Alternatives);
        TopicDays = [.. topic.Where(t => t.Kind == TokenKind.Day)];
        Words = [.. Tokens.Where(t => t.InName).Select(Meaning), .. Tokens.Where(t => t.Kind is TokenKind.Word || t.InName).Select(t => t.Key), .. Tokens.Where(t => !t.IsValue && !t.InName).Select(t => Stems.Of(t.Text))];
        People = [.. Tokens.Where(t => t is { Kind: TokenKind.Word, InName: false } && char.IsUpper(t.Text[0])).Select(t => t.Key)];
        Prose = [.. Tokens.GroupBy(t => t.Part).Where(p => (p.Key > 0 || p.All(t => !t.InName)) && !p.Any(t => t.InMeasure && Conditions.Contains(t.Text.ToLowerInvariant())) && (p.Key > 0 && fact.Parts.ElementAtOrDefault(p.Key - 1)?.Value.StartsWith('“') == true || p.Count(t => t is { Kind: TokenKind.Word, InName: false, InMeasure: false } && !char.IsUpper(t.Text[0])) >= MostTold)).Select(p => p.Key)];
        var values = new Values(Tokens, isFact: true);
        Turns = Turn(fact).Any();
        Quantities = [.. values.Stated.Where(q => !Turns || Tokens[q.At].Part is not (1 or 2)), .. Topical(topic)];
        if (fact.Subject.EndsWith('?')) Asked(reader);
        States = [.. Stated.In(Tokens, values)];
        Cause = CauseParts.Of(Tokens);
        Stretches = Stretch.Of(Tokens, topic);
        if (Topic.Contains("log") && !fact.Topic.Contains("Still", StringComparison.Ordinal)) Decided();
        Derived.AddTo(this, today);
    }

    /// <summary>Whether another fact states it by the way, so that it does not count as one.</summary>
    public bool IsListed { get; init; }

    /// <summary>The day on which it is so.</summary>
    public DateOnly Today { get; }

    /// <summary>The fact itself.</summary>
    public Fact Fact { get; }

    /// <summary>The numbered heading that it is about where it has no subject of its own; empty where there is none.</summary>
    public string Heading { get; } = "";

    /// <summary>The names of items in it.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>What the line holds, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What it stands under, in order.</summary>
    public IReadOnlyList<Token> TopicTokens { get; }

    /// <summary>The words it stands under, which name and state nothing.</summary>
    public HashSet<string> Topic { get; }

    /// <summary>The days in what it stands under.</summary>
    public IReadOnlyList<Token> TopicDays { get; }

    /// <summary>Every word of the line.</summary>
    public HashSet<string> Words { get; }

    /// <summary>"3 projects: 2 red, 1 green": the first count is the whole of the others.</summary>
    private static List<Token> Summed(List<Token> tokens)
    {
        var counts = tokens.Where(t => t is { Kind: TokenKind.Number, Unit: "", InName: false }).ToList();
        if (counts.Count > 2 && counts[0].Value.Equals(counts.Skip(1).Sum(t => t.Value))) tokens[counts[0].At] = counts[0] with { IsWhole = true };
        return tokens;
    }

    /// <summary>Whether a piece of the topic is a sentence, as a gate's name is: it states nothing.</summary>
    private static bool IsSentence(List<Token> topic, int segment) => topic.Exists(t => t.Segment == segment && t.Text.ToLowerInvariant() is "is" or "are" or "may");

    /// <summary>The words in it that are names of people, projects and the like.</summary>
    public HashSet<string> People { get; }

    /// <summary>Its numbers and days, and those that follow.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>What it says of its subject, and what follows.</summary>
    public List<StatedState> States { get; }

    /// <summary>Whether it is the row of a table: values that only their columns tell apart, unless all are the same.</summary>
    public bool IsRow => Tokens.Where(t => t is { InMeasure: false, IsValue: true, Part: > 0 }).Select(t => (t.Value, t.Unit, t.Days)).Distinct().Count() != 1 && Tokens.Where(t => t is { InMeasure: true, Key: not "why" }).GroupBy(t => t.Part).Count(p => p.Any(IsColour) || Tokens.FirstOrDefault(t => t.Part == p.Key && !t.InMeasure) is { InName: false } first && (first.IsValue || IsColour(first))) > 1;

    /// <summary>The parts that are notes, or sentences of many words.</summary>
    public HashSet<int> Prose { get; }

    /// <summary>Whether it tells what is now and what would be then.</summary>
    public bool Turns { get; }

    /// <summary>Whether it speaks of two colours, which only their places tell apart.</summary>
    public bool HasTwoColours => Tokens.Where(IsColour).Select(t => t.Key).Distinct().Count() > 1;

    private static bool IsColour(Token token) => !token.InName && Colours.Contains(token.Key);

    /// <summary>Whether it is a forecast, which holds only with what it depends on.</summary>
    public bool IsForecast => IsUnder("forecast") || IsUnder("expected");

    /// <summary>What it states, piece by piece.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>What it says why; <see langword="null"/> where it does not.</summary>
    public CauseParts? Cause { get; }

    /// <summary>Whether it stands under a word.</summary>
    public bool IsUnder(string word) => Topic.Contains(word) || Topic.Contains(Stems.Of(word));

    /// <summary>Whether it says a state of its subject without doubt.</summary>
    public bool Says(string key) => States.Exists(s => s.Key == key && s is { Negated: false, Hedged: false });

    /// <summary>Whether a word is in the line or in what it stands under.</summary>
    public bool Bears(string key) => Words.Contains(key) || Topic.Contains(key);

    /// <summary>The subject and the parts, each read by itself; a question is only asked, and what "if" begins only supposed.</summary>
    private static IEnumerable<Token> Read(LineReader reader, Fact fact, List<string> named)
    {
        var isNamed = fact.Subject.EndsWith('?') || fact.Parts.Any(p => p.Measure is "decided on" or "decided by" or "decides" or "owner");
        var (segment, part) = (0, 0);
        var currency = Currency(reader.Read(fact.Topic, []));
        foreach (var (measure, value) in fact.Parts.Prepend(new FactPart("", fact.Subject)).Concat(Turn(fact)).Select(p => (p.Measure, p.Value)))
        {
            var names = Names.In(value, fact.Names);
            if (part == 0 && names.Count == 0 && value.Length > 0 && (isNamed || Names.IsTitle(value))) names = [.. Title(reader, value, isAlone: fact.Parts.Count == 0)];
            // "EAC = BAC / CPI = 1,011,547": only what stands last is the value.
            if (part == 0 && value.LastIndexOf(" = ", StringComparison.Ordinal) is > 0 and var equals) names = [(0, equals)];
            named.AddRange(names.Select(n => value[n.Start..n.End]));
            var label = measure.Length == 0 ? [] : reader.Read(measure, []);
            var line = reader.Read(value, names);
            var isSupposed = value.EndsWith('?') || Conditions.Contains(label.LastOrDefault()?.Text.ToLowerInvariant()) || measure is "options";
            var supposed = value.StartsWith("If ", StringComparison.Ordinal) ? line.FindIndex(t => t.IsUnderColon) : -1;
            if ((Currency(label) ?? currency) is { } unit && label.Count > 0) line = [.. line.Select(t => t is { Kind: TokenKind.Number, Unit: "", InName: false } ? t with { Unit = unit } : t)];
            foreach (var token in label.Where(t => label.Count == 1 || t.Segment == label[0].Segment || Currency([t]) is null)) yield return token with { Part = part, Segment = segment, InMeasure = true };
            if (label.Count > 0) segment++;
            for (var i = 0; i < line.Count; i++)
                yield return line[i] with { Part = part, Segment = line[i].Segment + segment, IsUnderColon = line[i].IsUnderColon || label.Count > 0 && line[i].Segment == 0, Hedged = line[i].Hedged || isSupposed || i < supposed };
            segment += line.Count == 0 ? 0 : line[^1].Segment + 1;
            part++;
        }
    }

    /// <summary>What of a subject is its name: not the day in "25 Nov: Beta 2", nor anything in "blocked for 5 days" that stands alone.</summary>
    private static IEnumerable<(int Start, int End)> Title(LineReader reader, string subject, bool isAlone)
    {
        bool Measures(string piece) => reader.Read(piece, []).Exists(t => t.Kind == TokenKind.Day && t.Days.IsDay || t is { Kind: TokenKind.Number, Unit.Length: > 0 });
        if (!Measures(subject)) return [(0, subject.Length)];
        var pieces = subject.Split([": ", ", ", "  "], StringSplitOptions.None);
        var named = pieces.Where(p => !Measures(p)).Select(p => (Start: subject.IndexOf(p, StringComparison.Ordinal), End: subject.IndexOf(p, StringComparison.Ordinal) + p.Length)).ToList();
        return pieces.Length == 1 && !isAlone ? [(0, subject.Length)] : named;
    }

    /// <summary>"Now: 8 Dec · Then: 15 Dec" is "8 Dec → 15 Dec".</summary>
    private static IEnumerable<FactPart> Turn(Fact fact) => fact.Parts is [{ Measure: "Now" } now, { Measure: "Then" } then] && now.Value != then.Value ? [new FactPart("", $"{now.Value} → {then.Value}")] : [];

    /// <summary>The currency in which a heading or a column says that it counts: "Cost, EUR".</summary>
    private static string? Currency(List<Token> heading) => heading.LastOrDefault() is { Kind: TokenKind.Word } last && NumberWords.Unit(last.Text.ToLowerInvariant()) is { } unit && NumberWords.IsMoney(unit) ? unit : null;

    /// <summary>The figures of a question are only asked about, and its day is that of the answer.</summary>
    private void Asked(LineReader reader)
    {
        for (var i = 0; i < Quantities.Count; i++)
        {
            if (Quantities[i] is { Kind: TokenKind.Day, Needs.Count: 0 }) Quantities[i] = Quantities[i] with { Needs = ["due", "needed", "decide", "until", "late", "overdue", "open", "@in", "@ago"] };
        }

        Quantities.AddRange(new Values([.. reader.Read(Fact.Subject, []).Select(t => t with { Hedged = true })], isFact: true).Stated);
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
            if (topic[i] is { Kind: TokenKind.Number, Unit: "%" } share && i + 1 < topic.Count && topic[i + 1].Kind == TokenKind.State)
                yield return new Quantity(TokenKind.Number, Lexicon.With([topic[i + 1].Key])) { Value = share.Value, Unit = "%", Own = new HashSet<string>([topic[i + 1].Key], StringComparer.Ordinal), Needs = [topic[i + 1].Key], IsDerived = true, Segment = -1 };
            if (topic[i].Kind != TokenKind.Day) continue;
            string[] role = i > 0 && topic[i - 1].Key == "since" ? ["since"] : IsUnder("meeting") && !Tokens.Any(t => t is { Kind: TokenKind.Day, InName: false }) ? [] : ["as of"];
            if (Tokens.Any(t => role.Contains(t.Key) && !t.InName)) continue;
            yield return new Quantity(TokenKind.Day, role.ToHashSet(StringComparer.Ordinal)) { Days = topic[i].Days, Needs = role, Segment = -1 };
        }
    }

    [GeneratedRegex(@" · \d+\. (?<what>[^·]+)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbered();
}
