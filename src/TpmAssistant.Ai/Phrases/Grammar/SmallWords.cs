using System.Collections.Frozen;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>Words that every function shares: those that mean nothing by themselves, and those that change how the rest is taken.</summary>
internal static class SmallWords
{
    /// <summary>May stand before a request without changing it.</summary>
    public const string Polite =
        "please pls plz kindly hi hey hello hiya ok okay so well now then and also just quickly quick can could would will you me "
        + "us i we want need to like d have let lets go "
        + "ahead help asap thank thanks cheers dear bot assistant tpm morning good afternoon evening e much very s";

    /// <summary>Carry grammar, not meaning.</summary>
    public const string Small =
        "the a an my of for would on in at from with about regarding concerning re into as by up out is are was were am be been being s "
        + "t do does did has had it its this that these those there here "
        + "what which who whom whose how when where why or any some all our your their his her they them he she yes yeah yep cool "
        + "great nice fine perfect sure again actually really very "
        + "much still already today right moment bit little got get give show see tell list look take know let bring pull check "
        + "find share view display read open new more one two "
        + "should shall may might must if than too yet so far same version project team currently exactly basically maybe perhaps "
        + "general lot bunch kind sort thing things "
        + "anything something everything anyone anybody someone somebody everyone everybody each every both going make made full "
        + "quick quickly short brief looking "
        + "i'd ill im ive youre were theres heres asking wants wondering hope wonder question afternoon evening night soon asap "
        + "urgently fast possible per via around whole rest end weeks little somewhat guys folks mate buddy quick yet ever even "
        + "though anyway anywhere somewhere audience but shorter longer briefer fuller";

    /// <summary>Turn a request into its opposite; nothing with an effect is taken from such a sentence.</summary>
    public const string Negations =
        "not never dont doesnt didnt wont cant cannot couldnt shouldnt wouldnt stop cancel undo hate hates without delete discard "
        + "forget nothing nobody none no neither";

    private static readonly FrozenSet<string> Denying = Negations.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word turns a request into its opposite.</summary>
    public static bool Denies(string word) => Denying.Contains(word.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));

    /// <summary>Ask about something or tell of it, rather than ask for it; nothing with an effect is taken from such a sentence.</summary>
    public const string Asides =
        "did does was were has had who whom why when how where what which should shall if whether is are isnt arent wasnt from";

    /// <summary>Lean on what was said before.</summary>
    public const string Leaning = "it its this that there same ones one only just also again them those these now and instead";

    /// <summary>Words before a name.</summary>
    public const string BeforeNames = "of for on in about project regarding concerning re with at to from";

    /// <summary>Begin an order to change something, which none of the read functions is.</summary>
    public static IReadOnlyList<string> Orders { get; } =
    [
        "add", "create", "update the", "update task", "delete", "remove", "close", "reopen", "complete", "finish", "assign", "reassign",
        "move", "set", "change the|a|my", "rename", "edit", "book",
        "schedule a|an|the", "invite", "remind", "send", "share", "forward", "post", "publish", "mark", "cancel", "postpone",
        "reschedule", "extend", "shift", "start", "stop", "approve",
        "reject", "raise", "register", "log", "record", "capture", "escalate", "mitigate", "resolve", "import", "export", "upload", "archive",
        "rebaseline", "draft a|the charter|plan",
        "forecast", "simulate", "what if", "buy", "turn off|on", "make {person}", "make * owner", "give * to {person}", "translate",
        "ignore", "forget", "deploy", "build", "install", "reset", "restart", "fire", "hire", "pay", "sell", "order a|an|the|some",
    ];

    /// <summary>For whom a text is.</summary>
    public static IReadOnlyList<(string Phrase, string Audience)> Audiences { get; } =
    [
        ("executive|exec|execs", "executive"), ("management|leadership", "executive"), ("board", "executive"), ("sponsor", "executive"),
        ("steering committee|group|board", "executive"),
        ("steerco", "executive"), ("director", "executive"), ("c level|suite", "executive"), ("clevel", "executive"),
        ("ceo|cto|cio|cfo|coo", "executive"), ("vp|vps", "executive"), ("boss|bosses", "executive"),
        ("senior management", "executive"), ("upper management", "executive"), ("higher ups", "executive"),
        ("client|customer", "client"), ("external", "client"),
        ("for|to|with the|my|our team", "team"), ("team report|update|version|status|view|summary", "team"), ("for team", "team"), ("mail the|my|our team", "team"),
        ("engineers|engineering|developers|devs|squad", "team"),
        ("internal version|report|update", "team"),
    ];

    /// <summary>The asker themselves.</summary>
    public static IReadOnlyList<string> Me { get; } =
        ["my", "mine", "myself", "assigned to me", "for me", "to me", "do i have|own", "have i", "am i", "i own", "i have", "i am|m"];

    /// <summary>Words written together.</summary>
    public static IReadOnlyDictionary<string, (string First, string Second)> Contractions { get; } = new Dictionary<string, (string, string)>
    {
        ["whats"] = ("what", "is"), ["wats"] = ("what", "is"), ["whos"] = ("who", "is"), ["hows"] = ("how", "is"),
        ["wheres"] = ("where", "is"), ["whens"] = ("when", "is"),
        ["whys"] = ("why", "is"), ["thats"] = ("that", "is"), ["theres"] = ("there", "is"), ["todos"] = ("to", "dos"),
        ["todo"] = ("to", "dos"), ["gimme"] = ("give", "me"),
        ["wanna"] = ("want", "to"), ["im"] = ("i", "am"), ["noone"] = ("no", "one"),
    };

    /// <summary>Other spellings of a word.</summary>
    public static IReadOnlyDictionary<string, string> Spellings { get; } = new Dictionary<string, string>
    {
        ["email"] = "mail", ["emails"] = "mail", ["emailed"] = "mailed", ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow",
        ["tmw"] = "tomorrow", ["summaries"] = "summary", ["u"] = "you", ["r"] = "are",
        ["ur"] = "your", ["wot"] = "what", ["wat"] = "what", ["stat"] = "status", ["stats"] = "status", ["mtg"] = "meeting",
        ["mtgs"] = "meeting", ["mgmt"] = "management", ["proj"] = "project", ["fo"] = "of", ["teh"] = "the", ["hte"] = "the",
        ["adn"] = "and", ["si"] = "is",
    };
}
