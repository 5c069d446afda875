namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>The grammar, made ready for matching once.</summary>
internal sealed class Lexicon
{
    private Lexicon(IReadOnlyList<Intent> intents)
    {
        Intents = intents;
        var cues = intents.SelectMany((intent, at) => intent.Cues.Select(cue => (cue.Phrase, (at, cue)))).ToArray();
        var beside = intents.SelectMany((intent, at) => intent.Beside.Select(phrase => (phrase, at))).ToArray();
        Vocabulary = new Vocabulary(
        [
            .. cues.SelectMany(c => PhraseTable<int>.Words(c.Phrase)), .. beside.SelectMany(b => PhraseTable<int>.Words(b.phrase)),
            .. SmallWords.Orders.SelectMany(PhraseTable<int>.Words), .. SmallWords.Me.SelectMany(PhraseTable<int>.Words),
            .. SmallWords.Audiences.SelectMany(a => PhraseTable<int>.Words(a.Phrase)), .. SmallWords.Contractions.Values.SelectMany(c => new[] { c.First, c.Second }),
            .. Split(SmallWords.Polite), .. Split(SmallWords.Small), .. Split(SmallWords.Negations), .. Split(SmallWords.Asides), .. Split(SmallWords.Leaning),
            .. Split(SmallWords.BeforeNames), .. Slots.DateWords.All, "s",
        ]);
        Cues = new PhraseTable<(int Intent, Cue Cue)>(Vocabulary, cues);
        Beside = new PhraseTable<int>(Vocabulary, beside);
        Orders = new PhraseTable<bool>(Vocabulary, SmallWords.Orders.Select(o => (o, true)));
        Me = new PhraseTable<bool>(Vocabulary, SmallWords.Me.Select(m => (m, true)));
        Audiences = new PhraseTable<string>(Vocabulary, SmallWords.Audiences);
        Polite = Flags(SmallWords.Polite);
        Small = Flags(SmallWords.Polite + " " + SmallWords.Small + " " + SmallWords.BeforeNames + " " + SmallWords.Leaning);
        Negation = Flags(SmallWords.Negations);
        Aside = Flags(SmallWords.Asides);
        Leaning = Flags(SmallWords.Leaning);
        BeforeName = Flags(SmallWords.BeforeNames);
    }

    public static Lexicon English { get; } = new(Grammars.All);

    public IReadOnlyList<Intent> Intents { get; }

    public Vocabulary Vocabulary { get; }

    public PhraseTable<(int Intent, Cue Cue)> Cues { get; }

    public PhraseTable<int> Beside { get; }

    public PhraseTable<bool> Orders { get; }

    public PhraseTable<bool> Me { get; }

    public PhraseTable<string> Audiences { get; }

    public bool[] Polite { get; }

    public bool[] Small { get; }

    public bool[] Negation { get; }

    public bool[] Aside { get; }

    public bool[] Leaning { get; }

    public bool[] BeforeName { get; }

    private static string[] Split(string words) => words.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);

    private bool[] Flags(string words)
    {
        var flags = new bool[Vocabulary.Count];
        foreach (var word in Split(words))
            flags[Vocabulary.Id(word)] = true;
        return flags;
    }
}
