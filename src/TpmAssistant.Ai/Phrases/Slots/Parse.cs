using System.Numerics;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>An utterance with its names, dates and audience marked.</summary>
internal sealed class Parse
{
    private const int MostMended = 8;

    private readonly Lexicon _lexicon;

    public Parse(Utterance utterance, Lexicon lexicon, World world)
    {
        Utterance = utterance;
        _lexicon = lexicon;
        FindNames(world);
        new DateFinder(utterance, lexicon.Vocabulary, world).Find(Dates);
        JoinUnknownNames();
        // "the data migration in Cobalt": a project named in full is meant, not another of whose name a word is part.
        if (Projects.Exists(p => p.Fit == NameFit.Sure)) Projects.RemoveAll(p => p.Fit == NameFit.Part);
        (Confidence, ConfidenceTokens) = ConfidenceFinder.Find(utterance);
        while (Lead < utterance.Count && Has(lexicon.Polite, Lead))
            Lead++;
        var audiences = new List<Hit<string>>();
        lexicon.Audiences.Find(this, audiences);
        foreach (var hit in audiences)
        {
            // "the team channel" is a place, not readers.
            var after = 64 - BitOperations.LeadingZeroCount(hit.Tokens);
            if (after < utterance.Count && utterance.Folded(after) is "channel" or "chat") continue;
            Audience ??= hit.Value;
            AudienceTokens |= hit.Tokens;
        }
    }

    public Utterance Utterance { get; }

    public List<NameMention> Projects { get; } = [];

    public List<NameMention> People { get; } = [];

    public List<DateMention> Dates { get; } = [];

    public string? Audience { get; }

    public ulong AudienceTokens { get; }

    /// <summary>The percentage told, if one was.</summary>
    public string? Confidence { get; }

    public ulong ConfidenceTokens { get; }

    /// <summary>How many words of politeness it begins with.</summary>
    public int Lead { get; }

    public ulong ProjectTokens => Bits(Projects);

    public ulong PersonTokens => Bits(People);

    public ulong DateTokens
    {
        get
        {
            var bits = 0UL;
            foreach (var date in Dates)
                bits |= Bits(date.First, date.Count);
            return bits;
        }
    }

    public static ulong Bits(int first, int count) => ((1UL << count) - 1) << first;

    public static bool Holds(ulong bits, int token) => (bits >> token & 1) != 0;

    /// <summary>How many tokens the project named at a token takes; 0 when none is.</summary>
    public int ProjectAt(int token) => CountAt(Projects, token);

    /// <summary>How many tokens the person named at a token takes; 0 when none is.</summary>
    public int PersonAt(int token) => CountAt(People, token);

    /// <summary>How many tokens a single day named at a token takes ("of 14 November"); 0 when none is, or when it begins a stretch.</summary>
    public int DateAt(int token)
    {
        foreach (var date in Dates)
        {
            if (date.First == token && !date.WholeWeek && (!date.Since || Utterance.Folded(token) is "from"))
                return date.Count;
        }

        return 0;
    }

    public bool IsSmall(int token) => Has(_lexicon.Small, token);

    /// <summary>Whether the token is part of a name, so that it means nothing else.</summary>
    public bool IsName(int token) => Holds(ProjectTokens | PersonTokens, token);

    public bool Has(bool[] flags, int token) => Utterance.Tokens[token].Word is >= 0 and var word && flags[word];

    public bool AnyMended(ulong tokens)
    {
        for (var i = 0; i < Utterance.Count; i++)
        {
            if (Holds(tokens, i) && Utterance.Tokens[i].Mended)
                return true;
        }

        return false;
    }

    /// <summary>Whether any of the tokens is a guess: mended otherwise than by a swap.</summary>
    public bool AnyGuessed(ulong tokens)
    {
        for (var i = 0; i < Utterance.Count; i++)
        {
            if (Holds(tokens, i) && Utterance.Tokens[i] is { Mended: true, Swapped: false })
                return true;
        }

        return false;
    }

    private static ulong Bits(List<NameMention> mentions)
    {
        var bits = 0UL;
        foreach (var mention in mentions)
            bits |= Bits(mention.First, mention.Count);
        return bits;
    }

    private static int CountAt(List<NameMention> mentions, int token)
    {
        foreach (var mention in mentions)
        {
            if (mention.First == token)
                return mention.Count;
        }

        return 0;
    }

    private void FindNames(World world)
    {
        var projects = new NameFinder(Utterance, _lexicon, world.ProjectNames, byPrefix: true);
        var people = new NameFinder(Utterance, _lexicon, world.PersonNames, byPrefix: false);
        var mended = 0;
        for (var i = 0; i < Utterance.Count; i++)
        {
            if (projects.At(i) is { } project)
            {
                Projects.Add(project);
                i += project.Count - 1;
            }
            else if (people.At(i) is { } person)
            {
                People.Add(person);
                i += person.Count - 1;
            }
            else if (Utterance.Tokens[i] is { Kind: TokenKind.Word, Word: Token.Unknown } && mended++ < MostMended)
            {
                Mend(i, projects, people);
            }
        }
    }

    private void Mend(int token, NameFinder projects, NameFinder people)
    {
        var word = Utterance.IsCapital(token) && token > 0 ? Token.Unknown : _lexicon.Vocabulary.FindSwapped(Utterance.Folded(token));
        var isSwapped = word != Token.Unknown;
        var errors = 1;
        if (!isSwapped) word = _lexicon.Vocabulary.FindNearest(Utterance.Folded(token), out errors);
        if (word != Token.Unknown && LooksLikeName(token))
            word = Token.Unknown;
        // "Atlas Reloaded" is no Atlas that is recorded.
        if (word != Token.Unknown && errors > 1 && Utterance.IsCapital(token) && !Utterance.IsShouted && Projects.Exists(p => p.First + p.Count == token))
            word = Token.Unknown;
        if (projects.Near(token, out var projectErrors) is { } project && (word == Token.Unknown || projectErrors <= errors))
            Projects.Add(project);
        else if (people.Near(token, out var personErrors) is { } person && (word == Token.Unknown || personErrors <= errors))
            People.Add(person);
        else if (word != Token.Unknown)
            Utterance.Tokens[token] = Utterance.Tokens[token] with { Word = word, Mended = true, Swapped = isSwapped };
    }

    // "status of Stats" asks for something named so; "Staus of Atlas" does not.
    private bool LooksLikeName(int token) =>
        token > 0 && Utterance.IsCapital(token) && !Utterance.IsCapital(token - 1)
        && Utterance.Tokens[token - 1].Word is >= 0 and var before && _lexicon.BeforeName[before];

    // "allow Cobalt 10 percent more"
    private bool IsUnit(int token) => token < Utterance.Count && Utterance.Folded(token) is "percent" or "per" or "day" or "days" or "week" or "weeks" or "working" or "hours" or "more" or "points";

    // "Atlas 2" and "Atlas Reloaded" are not Atlas, and a part of a name beside a stranger is no name.
    private void JoinUnknownNames()
    {
        for (var i = 0; i < Projects.Count; i++)
        {
            var mention = Projects[i];
            var next = mention.First + mention.Count;
            if (next >= Utterance.Count || Utterance.Tokens[next].AfterBreak || Holds(DateTokens | PersonTokens | ProjectTokens, next))
                continue;
            var token = Utterance.Tokens[next];
            var stranger = (token is { Kind: TokenKind.Number } && !IsUnit(next + 1))
                || (token is { Kind: TokenKind.Word, Word: Token.Unknown } && Utterance.IsCapital(next) && !Utterance.IsShouted);
            if (stranger)
                Projects[i] = new NameMention(mention.First, mention.Count + 1, NameFit.Unknown, [Utterance.Shown(mention.First, mention.Count + 1)]);
        }
    }
}
