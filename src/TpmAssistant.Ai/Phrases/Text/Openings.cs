using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>Takes away what stands around a request and says nothing of it: greetings, politeness, wishes.</summary>
internal static partial class Openings
{
    /// <summary>The request alone: "hey, could you maybe park the licence question?" is "park the licence question".</summary>
    public static string Without(string text)
    {
        var lead = Lead().Match(text.Trim());
        var rest = text.Trim()[lead.Length..].TrimStart(' ', ',', ':', '-', '–', '—');
        if (lead.Value.TrimEnd().EndsWith("mind", StringComparison.OrdinalIgnoreCase)) rest = Verb(rest);
        rest = Tail().Replace(rest, "");
        return Asks().IsMatch(lead.Value) ? Tail().Replace(rest.TrimEnd(' ', '?'), "") : rest;
    }

    /// <summary>Without what follows it only: "next item please".</summary>
    public static string Closed(string text) => Tail().Replace(text, "");

    /// <summary>"closing R-4" is "close R-4".</summary>
    private static string Verb(string text) => Gerund().Replace(text, doing => doing.Groups["dropped"].Success ? $"{doing.Groups["dropped"].Value}e" : doing.Groups["plain"].Value, 1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(((please|pls|plz|kindly|hi|hey|hello|hiya|yo|ok|okay|so|well|right|alright|now|then|and|also|yes|yep|yeah|just|quickly|maybe|fyi|btw|oh|heads\s+up|by\s+the\s+way|for\s+the\s+record|quick\s+(one|question|request|thing)|one\s+more\s+thing|(good\s+)?(morning|afternoon|evening)|there|team|all|folks|mate|tpm|bot|assistant|@[\w.-]+)\b[,:;.!–-]*\s+)"
        + @"|((can|could|would|will)\s+(you|we|i)\s+((please|kindly|just|also|quickly|maybe|perhaps|possibly)\s+)*(help\s+(me|us)\s+(to\s+)?)?)"
        + @"|((would|do)\s+you\s+mind(\s+(?=\w+ing\b)))"
        + @"|((i|we)(\s*'\s*d|\s+would)?\s+((really|just|also)\s+)?(like|love|want|need|wish|have|wanna|gotta)\s+(you\s+)?(to\s+)(?!know\b))|((i|we)\s+(wanna|gotta)\s+)"
        + @"|(let'?s\s+|let\s+(us|me)\s+)|((we|i)(\s*'\s*(re|m)|\s+are|\s+am)\s+(all\s+)?(ready|set|good\s+to\s+go)(\s+to\s+go)?\s*[,.;:–-]+\s*)|((everyone|everybody)('s|\s+is)\s+(here|there|in)\s*[,.;:–-]+\s*)|(help\s+(me|us)\s+(to\s+)?)|(go\s+ahead\s+and\s+)|((it'?s\s+|it\s+is\s+)?time\s+to\s+)|((please\s+)?make\s+sure\s+(to|you|we)\s+)|(be\s+so\s+kind\s+(as\s+)?(to|and)\s+)|((is\s+there\s+)?any\s+chance\s+(you|we|i)\s+(can|could)\s+)"
        + @")+",
        Options, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(\s*[,.!-]?\s+(please|pls|plz|thanks(\s+a\s+lot)?|thank\s+you|thx|ty|cheers|asap|for\s+(me|us)|if\s+(you\s+can|possible|you\s+could)|when(ever)?\s+you\s+(can|get\s+a\s+(chance|moment|minute))|will\s+you|would\s+you|right\s+(now|away))|,\s*((please|pls)\s+)?(draft|write|prepare|make|do|send|mark|note|update|record|log|tick|start|run|open|set\s+up|give\s+me|show\s+me|find|suggest)\s+(it|them|that|one)(\s+(up|down|off|please|for\s+me))*)+\s*[.!]*$|\s*[.!]+$", Options, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(can|could|would|will|do)\s+(you|we|i)\b|\bchance\b", Options, 2000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^((?<dropped>(writ|prepar|mov|clos|captur|not|mak|creat|giv|shar|schedul|compos|escalat|chas|updat|remov|renam|reschedul|postpon|clos|rais|mut|produc|generat))|(?<plain>draft|send|add|show|mail|email|post|publish|remind|start|park|record|log|find|ask|check|book|assign|reassign|mark|push|nudg|request|collect|list|pull|open))ing\b", Options, 2000)]
    private static partial Regex Gerund();
}
