using System.Collections.Frozen;

namespace TpmAssistant.Ai.Grounding;

/// <summary>
/// What the check knows of English: words that say nothing by themselves, words that mean the same, and words whose presence changes what is claimed.
/// </summary>
internal static class SenseLexicon
{
    /// <summary>Words that carry no claim of their own.</summary>
    private static FrozenSet<string> Neutral { get; } = Set(
        """
        a an the this that these those it its their his her our your my they them he she we you i there here
        is are was were be been being am has have had do does did having
        of in on at by for with to from as than then into onto within over about per via up out off around against between among during
        and or but while whereas so which who whom whose what when where how if though although yet plus also both too
        now currently presently today's still already just only even again further meanwhile overall moreover however
        project task item work thing status report reading picture state side part point matter team someone whether
        stand stands sit sits run runs running show shows shown see remain remains become becomes look looks come comes go goes going gone
        according regarding concerning namely total altogether alone each one's own s t re ve ll
        owner own owns owned assign assigned responsible belong belongs hold holds charge lies lie
        will shall would since until
        """);

    /// <summary>Whether a word carries no claim of its own.</summary>
    public static bool IsNeutral(string word) => Neutral.Contains(word) || (word.EndsWith('s') && Neutral.Contains(word[..^1]));

    /// <summary>Words that turn a claim round.</summary>
    public static FrozenSet<string> Negators { get; } = Set("not no never none nobody nothing neither nor without cannot can't isn't aren't wasn't weren't hasn't haven't doesn't don't didn't won't n't nowhere lacks lack lacking unowned ownerless unassigned unstarted");

    /// <summary>Words that make a claim a possibility.</summary>
    public static FrozenSet<string> Hedges { get; } = Set("may might could can possibly perhaps likely risk risks threatens threaten probably potentially would");

    /// <summary>Words that claim a cause.</summary>
    public static FrozenSet<string> Causes { get; } = Set("because cause causes caused causing owing therefore thanks drives driven driving reason leads led leading results resulted");

    /// <summary>Words by which a fact states a cause.</summary>
    public static FrozenSet<string> StatedCauses { get; } = Set("because so waits wait waiting needs cause caused causes behind drives driven");

    /// <summary>Words that turn to something else within a line, so that what stands behind them belongs together.</summary>
    public static FrozenSet<string> Turns { get; } = Set("with and against so while whereas instead versus but");

    /// <summary>Words of one meaning, the first of each line standing for all. These are states: a claim holds only for its own.</summary>
    private static readonly FrozenDictionary<string, string> Senses = Table('=',
        """
        late behind delay delays delayed overdue missed misses lag lags lagging tardy
        later moved move moves slipped slip slips slipping shifted shift shifts pushed push pushes postponed → rescheduled
        earlier sooner
        onplan on-plan on-track on-schedule on-course on-time on-target
        done completed complete completes finished finish finishes reached accomplished closed delivered ready
        decided approved agreed chosen chose signed rejected
        blocked stuck halted
        waits wait waiting depends depend dependent hinges
        open outstanding remaining left unfinished
        started begun start starts began begin underway
        red
        amber yellow
        green
        due deadline needed must expected_by
        planned plan promised scheduled originally baseline baselined
        expected forecast projected heading anticipated nowdate
        more above exceed exceeds exceeding higher grown grew grow rose risen increase increased increases extra
        less fewer under below lower fell fallen decrease decreased shrunk dropped drop
        high highest
        gravest worst biggest largest greatest top
        overloaded overbooked overload
        """);

    /// <summary>Other words of one meaning.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = Table('~',
        """
        spent spend spending spends used burned burnt consumed
        budget money budgeted
        decide decides decision decisions deciding
        cost costs costing price
        new added
        """);

    /// <summary>Words that say on which side of a figure something lies.</summary>
    public static FrozenSet<string> Sides { get; } = Set("over above under below");

    /// <summary>Words without one of which a forecast is not what it says.</summary>
    public static FrozenSet<string> Qualifiers { get; } = Set("if sure chance likely as-likely-as-not planned plan earliest probable");

    /// <summary>The stem of a word: what is left without its endings.</summary>
    public static string Stem(string word)
    {
        var folded = word.ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal);
        if (folded.EndsWith("'s", StringComparison.Ordinal)) folded = folded[..^2];
        return Senses.TryGetValue(folded, out var sense) || Synonyms.TryGetValue(folded, out sense) ? sense : Cut(folded);
    }

    /// <summary>Whether a stem stands for a meaning that must be stated outside of names.</summary>
    public static bool IsSense(string stem) => stem.Length > 0 && stem[0] == '=';

    private static string Cut(string word)
    {
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) return Undouble(word[..^ending.Length] + instead);
        }

        return Undouble(word);
    }

    private static readonly (string Ending, string Instead)[] Endings =
        [("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("ly", ""), ("s", "")];

    private static string Undouble(string word)
    {
        if (word.Length > 3 && word[^1] == 'e') word = word[..^1];
        return word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l') ? word[..^1] : word;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> Table(char mark, string lines)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words) table[word] = mark + words[0];
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
