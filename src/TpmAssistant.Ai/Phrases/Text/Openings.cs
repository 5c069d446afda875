using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>Takes away what stands around a request and says nothing of it: greetings, politeness, wishes.</summary>
internal static partial class Openings
{
    private enum Kind
    {
        /// <summary>Says nothing.</summary>
        Aside,

        /// <summary>Asks, so that the question mark behind the request means nothing.</summary>
        Asks,

        /// <summary>Asks with the verb in -ing: "would you mind closing R-4".</summary>
        AsksDoing,

        /// <summary>Only looks like one: "I want to know".</summary>
        Request,
    }

    private static readonly Prefixes<Kind> Known = new(
    [
        .. Each(Kind.Aside,
            "please|pls|plz|kindly|hi|hey|hello|hiya|yo|ok|okay|so|well|right|alright|now|then|and|also|yes|yep|yeah|just|quickly|maybe|fyi|btw|oh|tpm|bot|assistant|do",
            "hi|hey|hello|morning|afternoon|evening there|team|all|folks|mate|guys|everyone|everybody", "heads up", "by the way", "for the record", "quick|one one|question|request|thing", "one more thing", "good? morning|afternoon|evening", "do please|kindly", "please|kindly to", "please? make that",
            "i|we would|d? really|just|also? like|love|want|need|wish|have|wanna|gotta you? to", "id|wed really|just|also? like|love you? to", "i|we wanna|gotta", "i should|d like|love to", "i shall want|need to",
            "lets", "let us|me", "let us|me? have", "we|i are|am? all? ready|set", "were|im all? ready|set|good", "were|im good to go", "everyone|everybody is? here|there|in", "everyones|everybodys here|there|in", "help me|us to?",
            "go ahead and", "it? is? time to", "its time to", "its about time to|we", "it is about time to|we", "do the needful and", "please? do the needful and", "um|uh|er|hm|hmm|erm", "off topic", "please? make sure to|you|we", "be so kind as? to|and", "im|i am? afraid", "im afraid that", "dont forget to", "i believe|think|guess|suppose that? we|you can|could|should|may"),
        .. Each(Kind.Asks,
            "can|could|would|will you|we|i please|kindly|just|also|quickly|maybe|perhaps|possibly?", "can|could|would|will you|we|i please|kindly|just|also|quickly|maybe|perhaps|possibly? help me|us to?", "could|would you be so kind|good and|as? to?",
            "is|would there? any chance you|we|i can|could", "any chance you|we|i can|could", "is there any chance you|we|i can|could", "i wonder|wondered if|whether you|we can|could|might|would", "i was wondering if|whether you|we can|could|might|would",
            "id|i be|am|would? be? very|most|really? grateful|thankful|obliged if you could|would|can", "it would be great|good|nice|helpful if you|we could|can|would", "would|could you be able to", "are you able to",
            "would|is it be? possible to", "may|might i ask you to", "shall we", "would you mind awfully|terribly? letting me|us know", "any chance you could|can", "can|could|may i|we have", "may|might|could|can i|we trouble|bother you to"),
        .. Each(Kind.AsksDoing, "would|do you mind", "would|do you mind awfully|terribly|please|kindly", "would|do you care", "any chance of", "how about", "i would|d appreciate you", "might|may|could|can i trouble|bother you about"),
        .. Each(Kind.Request, "i|we would|d? really|just? like|love|want|need|wish|have to know", "id|wed like to know", "do you|we|i|they", "do you know", "right|now of|the|my|our|projects", "so far|what"),
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastWords =
        "please pls plz thanks lot you thx ty cheers asap me us can possible could ask may mind chance moment minute now away it them that one up down off in draft write prepare make do send note update record enter log save done finished complete completed"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The request alone: "hey, could you maybe park the licence question?" is "park the licence question".</summary>
    public static string Without(string text)
    {
        var rest = text.AsSpan().Trim();
        var (asks, doing) = (false, false);
        while (rest is ['@', _, ..] && rest.IndexOf(' ') is > 0 and var mention) rest = rest[mention..].TrimStart();
        while (Known.TryMatch(rest, out var length, out var kind) && kind != Kind.Request)
        {
            asks |= kind is Kind.Asks or Kind.AsksDoing;
            doing = kind == Kind.AsksDoing;
            rest = rest[length..];
        }

        var request = rest.TrimStart(" ,:-–—").ToString();
        if (doing) request = Verb(request);
        request = Closed(request);
        return asks ? Closed(request.TrimEnd(' ', '?')) : request;
    }

    /// <summary>Without what follows it only: "next item please".</summary>
    public static string Closed(string text) => MayClose(text) ? Tail().Replace(text, "") : text;

    /// <summary>Whether a text ends with a mark, or with a word that such an ending can end with.</summary>
    private static bool MayClose(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd();
        if (end is [.., '.' or '!']) return true;
        end = end.TrimEnd(" \t?.!");
        return LastWords.Contains(end[(end.LastIndexOfAny(" \t\n\u00a0") + 1)..]);
    }

    private static IEnumerable<(string Phrase, Kind Meaning)> Each(Kind kind, params string[] phrases) => phrases.Select(p => (p, kind));

    /// <summary>"closing R-4" is "close R-4".</summary>
    private static string Verb(string text) => Gerund().Replace(text, doing => doing.Groups["dropped"].Success ? $"{doing.Groups["dropped"].Value}e" : doing.Groups["plain"].Value, 1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(\s*[,.!-]?\s+(please|pls|plz|thanks(\s+a\s+lot)?|thank\s+you|thx|ty|cheers|asap|for\s+(me|us)|if\s+(you\s+can|possible|you\s+could|i\s+may(\s+ask)?|you\s+don'?t\s+mind)|when(ever)?\s+you\s+(can|get\s+a\s+(chance|moment|minute))|will\s+you|would\s+you|right\s+(now|away))|,\s*((please|pls)\s+)?(draft|write|prepare|make|do|send|mark|note|update|record|log|tick|start|run|open|set\s+up|give\s+me|show\s+me|find|suggest)\s+(it|them|that|one)(\s+(up|down|off|please|for\s+me))*|,?\s*((please|pls)\s+)(draft|write|prepare|make|do|send|note|update|record|enter|log|save)(\s+(it|them))?(\s+(in|down))?|,?\s*((and|please|pls|can\s+you|could\s+you)\s+)+(set|put|mark|tick)\s+(it|them|that)\s+((to|on|as|off)\s+)?(done|finished|completed?))+\s*[.!?]*$|\s*[.!]+$", Options, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^((?<dropped>(writ|prepar|mov|clos|captur|not|mak|creat|giv|shar|schedul|compos|escalat|chas|updat|remov|renam|reschedul|postpon|rais|mut|produc|generat))|(?<plain>draft|send|add|show|mail|email|post|publish|remind|start|park|record|log|find|ask|check|book|assign|reassign|mark|push|nudg|request|collect|list|pull|open|tell|walk))ing\b", Options, 2000)]
    private static partial Regex Gerund();
}
