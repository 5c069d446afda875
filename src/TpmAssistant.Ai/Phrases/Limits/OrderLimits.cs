using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Limits;

/// <summary>
/// Knows orders that nothing here carries out, so that the person is told so, and what comes nearest, instead of being shown something else: what deletes or sends,
/// what changes other people's calendars, what is a person's to approve. In English, and the plainest words of German, French and Spanish.
/// </summary>
internal static partial class OrderLimits
{
    private const int Longest = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Lead = @"^\W*(?:(?:please|pls|hey|hi|ok|okay|and|now|so|just|bitte|por\s+favor|s'il\s+(?:te|vous)\s+pla[iî]t|can\s+you|could\s+you|would\s+you|will\s+you|i\s+(?:want|need)\s+you\s+to|kannst\s+du)[,!:]?\s+)*";

    /// <summary>Those that hold even where something to show was understood: to see the tasks is no answer to an order to delete them.</summary>
    private static readonly (Limit Limit, Regex Words)[] Always = [(Limit.Rules, OwnRules()), (Limit.Deleting, DeletingAll())];

    private static readonly (Limit Limit, Regex Words)[] OtherwiseUnclear =
    [
        (Limit.Confirming, Confirming()), (Limit.Itself, Itself()), (Limit.Deleting, Deleting()), (Limit.Invitations, Invitations()), (Limit.Sending, Sending()), (Limit.Approving, Approving()),
    ];

    /// <summary>Why it is not done, and what comes nearest; <see langword="null"/> when it is no such order.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="reader">Reads plain sentences.</param>
    /// <param name="isSure">Whether something to show was understood.</param>
    public static DontKnow? Read(string text, Reader reader, bool isSure)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal)) return null;
        foreach (var (limit, words) in isSure ? Always : [.. Always, .. OtherwiseUnclear])
        {
            if (words.Match(text) is not { Success: true } order) continue;
            var project = Names.Project(text, reader.World).Project ?? reader.World.DefaultProject ?? reader.Memory?.LastCall.Get("project");
            return new DontKnow(limit, [.. Instead(limit, text, order.Groups["what"].Value, project).SelectMany(s => reader.Alone.Understand(s) is { Calls: [var call] } ? [new Reading(call, s)] : Array.Empty<Reading>())]);
        }

        return null;
    }

    /// <summary>Plain sentences for what comes nearest.</summary>
    private static IEnumerable<string> Instead(Limit limit, string text, string what, string? project)
    {
        var one = Article().Replace(what, "").Trim(' ', '.', '!', '?');
        return limit switch
        {
            Limit.Deleting when Entry().Match(one) is { Success: true } entry => [project is null ? $"Close {entry.Value}" : $"Close {entry.Value} in {project}"],
            Limit.Deleting when Own().Match(one) is { Success: true } own => Kept(own, project),
            Limit.Deleting when project is not null && Project().Replace(one, "").Equals(project, StringComparison.OrdinalIgnoreCase) => [$"Closure report for {project}"],
            Limit.Deleting when one.Length > 0 && !Many().IsMatch(one) => [$"Show the task {one}"],
            Limit.Deleting when project is not null => [$"Open tasks in {project}"],
            Limit.Sending when project is not null => [Client().IsMatch(text) ? $"Draft {project} as mail for the client" : Executives().IsMatch(text) ? $"Draft {project} as mail for executives" : $"Draft {project} as mail"],
            Limit.Invitations => [Tomorrow().IsMatch(text) ? "My meetings tomorrow" : "My meetings today"],
            Limit.Approving when project is not null => [$"Decisions in {project}"],
            _ => [],
        };
    }

    /// <summary>Where what the product keeps itself is shown, to be closed or taken out there.</summary>
    private static IEnumerable<string> Kept(Match own, string? project) =>
        own.Groups["schedule"].Success ? ["My schedules"]
        : project is null ? []
        : own.Groups["link"].Success ? [$"Dependencies of {project}"] : [$"Risk register of {project}"];

    [GeneratedRegex(@"\b[RIAO]-\d+\b", Options, 2000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(?:(?<schedule>schedules?|reports?)|(?<link>links?|dependenc(?:y|ies))|risks?|issues?|assumptions?|opportunit(?:y|ies))\b", Options, 2000)]
    private static partial Regex Own();

    [GeneratedRegex(Lead + @"(?:ignore|disregard|forget|override|bypass|skip)\s+(?:(?:all|any|every|your|the|of|my|our|these|those|previous|prior|earlier|above|safety|security|system)\s+)*(?:rules?|instructions?|guidelines?|restrictions?|prompts?|everything|all)\b|\b(?:system\s+prompt|your\s+(?:hidden\s+)?(?:instructions|prompt|guidelines)|jailbreak|developer\s+mode)\b", Options, 2000)]
    private static partial Regex OwnRules();

    [GeneratedRegex(Lead + @"(?:delete|erase|wipe|purge|destroy|trash|get\s+rid\s+of|l(?:ö|oe)sch\w*|supprim\w+|effac\w+|borra[r]?|elimina[r]?)\b(?=.*\b(?:tasks?|everything|all|plans?|projects?|buckets?|boards?|e-?mails?|meetings?|aufgaben?|alles|alle|t[âa]ches?|tout(?:es)?|tareas?|tod[oa]s?)\b)\s*(?<what>.*)$", Options, 2000)]
    private static partial Regex DeletingAll();

    [GeneratedRegex(Lead + @"(?:delete|erase|remove|wipe|purge|destroy|trash|get\s+rid\s+of|l(?:ö|oe)sch\w*|entfern\w*|supprim\w+|effac\w+|borra[r]?|elimina[r]?)\s+(?<what>.+)$", Options, 2000)]
    private static partial Regex Deleting();

    [GeneratedRegex(Lead + @"(?:send|e-?mail|mail|forward|message|ping|notify|tell|inform|slack|dm|senden?|schick\w*|verschick\w*|envoi\w*|envoy\w*|env[ií]a\w*|manda\w*)\s+(?!(?:me|us|mir|uns|moi|nous)\b)\S", Options, 2000)]
    private static partial Regex Sending();

    [GeneratedRegex(Lead + @"(?:cancel|call\s+off|decline|accept|reschedule|postpone|move|push|shift|delay|bring|pull|extend|shorten|annul\w+|cancela\w*|(?:sage?|verschieb\w*)(?=.*\b(?:termin|meeting|besprechung)))\b(?!.*\b(?:reports?|schedules?|nudges?)\b).*\b(?:meetings?|stand-?\s?ups?|weekly|daily|sync|retro(?:spective)?|steering|steerco|invit(?:e|ation)s?|appointments?|calls?|1:1|workshop|termine?|besprechung|r[ée]union|reuni[oó]n)\b", Options, 2000)]
    private static partial Regex Invitations();

    [GeneratedRegex(Lead + @"(?:approve|sign\s+off|authori[sz]e|reject|grant|genehmig\w*|approuv\w*|aprueb\w*|aprob\w*)\b", Options, 2000)]
    private static partial Regex Approving();

    [GeneratedRegex(@"^\W*(?:(?:yes|yep|yeah|yup|sure|confirm(?:ed)?|proceed|go\s+ahead|go\s+for\s+it|do\s+(?:it|that|so)|send\s+it|make\s+it\s+so|just\s+do\s+it|ok(?:ay)?|please|approved?|ja|oui|s[ií]|mach\s+das|no|nope|nein|non|stop|never\s?mind|cancel(?:\s+(?:it|that))?|forget\s+it|don'?t)\W*)+$", Options, 2000)]
    private static partial Regex Confirming();

    [GeneratedRegex(@"\bare\s+you\s+(?:sure|certain|an?\s+(?:ai|bot|robot|human|person|machine)|chat\s?gpt|human|real)\b|\bhow\s+(?:do\s+you\s+know|sure\s+are\s+you|accurate\s+(?:is|are)\s+(?:this|that|you|it|these))\b|\b(?:can|should)\s+i\s+trust\s+(?:you|this|that|it)\b|\bwho\s+(?:made|built|wrote)\s+you\b|\b(?:what|which)\s+(?:\w+\s+)?(?:model|llm|ai)\s+(?:are\s+you|do\s+you\s+use|is\s+this)\b|\bis\s+(?:that|this|it)\s+(?:really\s+)?(?:right|correct|true)\b", Options, 2000)]
    private static partial Regex Itself();

    [GeneratedRegex(@"\b(?:tasks|everything|all|plans?|projects?|buckets?|boards?|e-?mails?|meetings?|aufgaben|alles|alle|t[âa]ches|tout(?:es)?|tareas|tod[oa]s?)\b", Options, 2000)]
    private static partial Regex Many();

    [GeneratedRegex(@"^(?:(?:the|my|our|this|that|a|an|task|die|den|das|der|aufgabe|la|le|les|el|los|las|t[âa]che|tarea)\s+)+", Options, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^project\s+|\s+project$", Options, 2000)]
    private static partial Regex Project();

    [GeneratedRegex(@"\b(?:client|customer|kund(?:e|en)|cliente?s?)\b", Options, 2000)]
    private static partial Regex Client();

    [GeneratedRegex(@"\b(?:executives?|management|board|steering|sponsors?|direction|direcci[oó]n|gesch(?:ä|ae)ftsf(?:ü|ue)hrung)\b", Options, 2000)]
    private static partial Regex Executives();

    [GeneratedRegex(@"\b(?:tomorrow|morgen|demain|mañana)\b|\btomorrow'", Options, 2000)]
    private static partial Regex Tomorrow();
}
