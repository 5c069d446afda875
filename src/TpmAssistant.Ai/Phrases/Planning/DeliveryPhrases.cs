using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "what do vendors owe us?", "the switches have arrived", "draft a firm reminder about the switches", "V-3"; a new entry is read by <see cref="NewDelivery"/>.</summary>
internal static partial class DeliveryPhrases
{
    /// <summary>Without any of these none of the forms below is there; most questions go by after this.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
    [
        "deliver", "vendor", "supplier", "contract", "licen", "subscription", "agreement", "order", "arrive", "came in", "received", "expire", "renewal", "run out", "pushed", "moved", "delayed", "promise", "confirmed", "postponed", "rescheduled", "remind", "delayed to", "escalat", "chase", "chaser",
        "v-", "renewed", "extended", "terminated", "cancel", "owe", "contact ", "come", "waiting for from", " here", "lead time",
    ], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world) => !text.AsSpan().ContainsAny(Hints) ? null
        : NewDelivery.Read(text, world) ?? Escalated(text, world) ?? Changed(text, world) ?? One(text, world) ?? All(text, world);

    public static string Say(FunctionCall call) => call.Name switch
    {
        FunctionNames.AddDelivery => NewDelivery.Say(call),
        FunctionNames.DraftEscalation => $"Draft a {Degree(call)}reminder about {call.Get("delivery")}{call.Told("on", "project")}{Tongue(call)}",
        FunctionNames.UpdateDelivery => $"Change {call.Get("delivery")}{call.Told("on", "project")}",
        _ => call.Get("delivery") is { } one ? $"Show the delivery {one}{call.Told("on", "project")}" : $"Deliveries{call.Told("of", "project")}",
    };

    /// <summary>A day in words as functions take it.</summary>
    internal static string? Day(string text, World world, bool past = false) =>
        DaysInWords.Whole(text.Trim(' ', '.', ',', '!', '?'), world, past)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Degree(FunctionCall call) => call.Get("degree") switch { "friendly" => "friendly ", "firm" => "firm ", "management" => "final ", _ => "" };

    private static string Tongue(FunctionCall call) => call.Get("language") switch { "en" => " in English", "de" => " in German", "fr" => " in French", "es" => " in Spanish", _ => "" };

    private static FunctionCall? Escalated(string text, World world)
    {
        var match = Reminder().Match(text) is { Success: true } reminder ? reminder : Escalate().Match(text) is { Success: true } escalate ? escalate : Chase().Match(text);
        if (!match.Success || Colleagues().IsMatch(match.Groups["vendor"].Value) || (match.Groups["vendor"] is { Success: true } vendor && (Names.LeadingPerson(vendor.Value, world) is not null || Names.Project(vendor.Value, world).Project is not null))) return null;
        var (words, language) = InLanguage().Match(match.Groups["what"].Value) is { Success: true } told
            ? (match.Groups["what"].Value[..told.Index], told.Groups["language"].Value[..2].ToLowerInvariant())
            : (match.Groups["what"].Value, match.Groups["tongue"] is { Success: true } tongue ? tongue.Value[..2].ToLowerInvariant() : null);
        var boss = Boss().Match(words);
        var (project, what) = Meant(boss.Success ? words[..boss.Index] : words, world);
        if (what.Length == 0 || Update().IsMatch(what)) return null;
        var call = new FunctionCall(FunctionNames.DraftEscalation).With("delivery", what);
        var degree = match.Groups["boss"].Success || boss.Success ? "management" : match.Groups["degree"].Value.ToLowerInvariant() switch
        {
            "friendly" or "kind" or "gentle" or "polite" or "nice" or "soft" or "first" => "friendly",
            "firm" or "second" or "strict" or "serious" or "stern" or "strong" or "sharp" or "tough" => "firm",
            "final" or "third" or "last" => "management",
            _ => null,
        };
        if (degree is not null) call = call.With("degree", degree);
        if (language is not null) call = call.With("language", language switch { "ge" => "de", "sp" => "es", _ => language });
        return project is null ? call : call.With("project", project);
    }

    private static FunctionCall? Changed(string said, World world)
    {
        if (Refused().IsMatch(said)) return null;
        var (named, text) = said.EndsWith('?') ? (null, said) : DecidePhrases.Project(said, world);
        if (LeadNow().Match(text) is { Success: true } lead) return Update(lead, "leadTime", lead.Groups["day"].Value);
        if (Promising().Match(text) is { Success: true } promising && Day(promising.Groups["day"].Value, world) is { } theirDay) return Update(promising, "promised", theirDay);
        if (Promised().Match(text) is { Success: true } promised && Day(promised.Groups["day"].Value, world) is { } newDay) return Update(promised, "promised", newDay);
        if (Promises().Match(text) is { Success: true } promises && Day(promises.Groups["day"].Value, world) is { } toldDay) return Update(promises, "promised", toldDay);
        if (Ordered().Match(text) is { Success: true } ordered) return Update(ordered, "ordered", ordered.Groups["day"] is { Success: true, Value: var on } ? Day(on, world, past: true) : Today(world));
        if (Settled().Match(text) is { Success: true } settled && IsKnown(settled)) return Update(settled, "arrived", settled.Groups["day"] is { Success: true, Value: var cancelled } ? Day(cancelled, world, past: true) : "yes");
        if (Arrived().Match(text) is { Success: true } arrived && !Vague().IsMatch(arrived.Groups["what"].Value))
            return Update(arrived, "arrived", arrived.Groups["day"] is { Success: true, Value: var came } ? Day(came, world, past: true) : "yes");
        return Contact().Match(text) is { Success: true } contact ? Update(contact, "contact", contact.Groups["address"].Value.Trim()) : null;

        FunctionCall? Update(Match match, string argument, string? value)
        {
            var (project, what) = Meant(match.Groups["what"].Value, world);
            if (value is null || what.Length == 0 || !IsThing(what)) return null;
            var call = new FunctionCall(FunctionNames.UpdateDelivery).With("delivery", what).With(argument, value);
            return (project ?? named) is { } of ? call.With("project", of) : call;
        }
    }

    private static FunctionCall? One(string text, World world)
    {
        var match = Key().Match(text) is { Success: true } key ? key : When().Match(text);
        if (!match.Success) return null;
        var (project, what) = Meant(match.Groups["what"].Value, world);
        if (what.Length == 0 || Vague().IsMatch(what)) return null;
        var call = new FunctionCall(FunctionNames.ShowDeliveries).With("delivery", what);
        return project is null ? call : call.With("project", project);
    }

    private static FunctionCall? All(string text, World world)
    {
        var (project, left) = DecidePhrases.Project(text, world);
        var asked = left.Trim(' ', '?', '.', '!');
        if (!List().IsMatch(asked) && !Owe().IsMatch(asked) && !ChaseAll().IsMatch(asked)) return null;
        var call = new FunctionCall(FunctionNames.ShowDeliveries);
        if (Table().IsMatch(asked)) call = call.With("view", "csv");
        else if (Import().IsMatch(asked)) call = call.With("view", "import");
        return project is null ? call : call.With("project", project);
    }

    private static (string? Project, string What) Meant(string words, World world)
    {
        var (project, left) = DecidePhrases.Project(words, world);
        var what = Article().Replace(left, "").Trim(' ', '"', '“', '”', '?', '.', '!');
        return (project, KeyAlone().Match(what) is { Success: true } key ? $"V-{key.Groups["n"].Value}" : what);
    }

    /// <summary>What is delivered is named in a few words: no sentence, no other record of the project.</summary>
    private static bool IsThing(string what) => what.Split(' ').Length <= MostWords && !NoThing().IsMatch(what);

    private static bool IsKnown(Match match) => Agreement().IsMatch(match.Groups["what"].Value) || KeyAlone().IsMatch(match.Groups["what"].Value.Trim());

    private static string Today(World world) => world.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private const int MostWords = 8;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Degrees = @"(?<degree>friendly|kind|gentle|polite|nice|soft|first|firm|second|strict|serious|stern|strong|sharp|tough|final|third|last)";

    [GeneratedRegex(@"^(?:draft|write|prepare|compose|make|create|do|start|i\s+need|we\s+need)\s+(?:me\s+|us\s+|up\s+)?(?:an?\s+|the\s+)?(?:" + Degrees + @"\s+)?(?:vendor\s+|supplier\s+)?(?:reminder|escalation|chaser)(?:\s+(?:e-?mail|mail|letter|note))?(?<boss>\s+to\s+(?:their|its|the\s+vendor's)\s+(?:management|manager|boss|bosses|director))?(?:\s+to\s+(?!(?:their|its)\b)[\p{L}][\p{L}\d .&'-]{1,40}?(?=\s+(?:about|regarding|because\s+of)\s))?\s+(?:to(?!\s+\p{Ll}+\s+(?:the|a|an|our|my|up|with)\b)|for|about|on|because\s+of|regarding)\s+(?<what>.{2,120})$", Options, 2000)]
    private static partial Regex Reminder();

    [GeneratedRegex(@"^(?:an?\s+)?" + Degrees + @"\s+(?:reminder|chaser|escalation)(?:\s+in\s+(?<tongue>english|german|french|spanish))?\s+(?:about|for|on|over)\s+(?<what>.{2,120})$|^escalate\s+(?:(?<what>v-?\d{1,4}\b.{0,60}?)(?<boss>\s+to\s+(?:their|its)\s+(?:management|manager|boss|director))?|(?<what>.{2,100}?)(?<boss>\s+to\s+(?:their|its)\s+(?:management|manager|boss|director)))$", Options, 2000)]
    private static partial Regex Escalate();

    [GeneratedRegex(@"^(?:chase|nag|push)\s+(?<what>v-?\d{1,4}\b.{0,60})$|^(?:chase|nag|nudge|ping|remind)\s+(?!me\b|us\b)[^,;:]{2,40}?\s+(?:about|for|on)\s+(?<what>v-?\d{1,4}\b.{0,60})$|^remind\s+(?!me\b|us\b|everyone\b|everybody\b|the\s+(?:team|owners?)\b|him\b|her\b|them\b)[\p{L}][\p{L}\d .&'-]{1,60}?\s+(?:about|of)\s+(?:the\s+)?(?:delivery\s+(?:of\s+)?(?:the\s+)?)(?<what>.{2,100})$|^(?:chase|nag)\s+(?:up\s+)?(?!me\b|us\b|everyone\b|everybody\b|people\b|all\b|them\b|him\b|her\b|(?:the\s+)?(?:team|owners?)\b)(?<vendor>[\p{L}][\p{L}\d .&'-]{1,40}?)\s+(?:about|for|on|over)\s+(?:the\s+)?(?<what>.{2,100})$|^send\s+(?<vendor>(?!me\b|us\b|everyone\b|everybody\b|people\b|all\b|them\b|him\b|her\b|(?:the\s+)?(?:team|owners?)\b)[\p{L}][\p{L}\d .&'-]{1,40}?)\s+an?\s+(?:" + Degrees + @"\s+)?(?:reminder|chaser|escalation)\s+(?:about|for|on|over)\s+(?:the\s+)?(?<what>.{2,100})$", Options, 2000)]
    private static partial Regex Chase();

    /// <summary>Who works on the project is asked for updates, not reminded of a delivery.</summary>
    [GeneratedRegex(@"\b(?:owners?|assignees?|team|people|colleagues|everyone|everybody)\b", Options, 2000)]
    private static partial Regex Colleagues();

    /// <summary>What has not come has not come: nothing is changed by a sentence that denies.</summary>
    [GeneratedRegex(@"\b(?:not|never|cannot|no\s+longer)\b|n['’]t\b", Options, 2000)]
    private static partial Regex Refused();

    [GeneratedRegex(@"[:;,]|\b(?:i|we|you|they|that|whether|if|because|risk|issue|assumption|record|task|[raid]-?\d+)\b", Options, 2000)]
    private static partial Regex NoThing();

    [GeneratedRegex(@"\s+in\s+(?<language>english|german|french|spanish)\s*$", Options, 2000)]
    private static partial Regex InLanguage();

    [GeneratedRegex(@"\s+to\s+(?:their|its|the\s+vendor's)\s+(?:management|managers?|boss|bosses|director)$", Options, 2000)]
    private static partial Regex Boss();

    [GeneratedRegex(@"^(?:for\s+)?(?:an?\s+|their\s+|the\s+)?(?:status|updates?|news|progress|reports?)\b", Options, 2000)]
    private static partial Regex Update();

    [GeneratedRegex(@"^(?<what>.{2,100}?)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+)?(?:promised|confirmed|rescheduled|postponed|(?<=^v-?\d{1,4}\b.*)(?:delayed|moved|pushed|expected|due)(?:\s+(?:back|out))?)\s+(?:for|by|to|on|until)\s+(?<day>.{2,40})$", Options, 2000)]
    private static partial Regex Promised();

    [GeneratedRegex(@"^(?<what>(?!who\b|what\b|when\b|did\b|has\b|we\b|i\b)[\p{L}][\p{L}\d .&'-]{1,60}?)\s+(?:has\s+|have\s+|now\s+|just\s+)*(?:promises|promised|confirms|confirmed|(?:moved|pushed|postponed|delayed)\s+(?:it|them|the\s+(?:delivery|date)|delivery)(?:\s+back|\s+out)?(?=\s+(?:to|until)\b))\s+(?:it\s+|them\s+|delivery\s+)?(?:for\s+|by\s+|to\s+|until\s+)?(?<day>.{2,40})$", Options, 2000)]
    private static partial Regex Promises();

    /// <summary>"Nordnet now promises the switches for 30 March": who promises stands before what.</summary>
    [GeneratedRegex(@"^(?!who\b|what\b|when\b|did\b|has\b|we\b|i\b)[\p{L}][\p{L}\d .&'-]{1,60}?\s+(?:(?:has|have|now|just|only)\s+)*(?:promises|promised|confirms|confirmed)\s+(?:us\s+)?the\s+(?<what>.{2,80}?)\s+(?:for|by|on)\s+(?<day>[^,;]{2,40}?)(?:\s*[,;.]\s*(?:please\s+)?(?:note|log|record|write)\b.{0,30})?[.!]?$", Options, 2000)]
    private static partial Regex Promising();

    /// <summary>"the lead time of the firewalls is now 8 weeks".</summary>
    [GeneratedRegex(@"^(?:the\s+)?lead[\s-]?time\s+(?:of|for)\s+(?:the\s+)?(?<what>.{2,80}?)\s+(?:is|has\s+(?:gone|changed)|went|changed)\s+(?:now\s+)?(?:up\s+|down\s+)?(?:to\s+)?(?<day>(?:\d{1,3}|\w{3,6})\s+(?:working\s+)?(?:days?|weeks?|months?))(?:\s+now)?$", Options, 2000)]
    private static partial Regex LeadNow();

    [GeneratedRegex(@"^(?:we|i)(?:'ve)?\s+(?:have\s+|just\s+)*ordered\s+(?<what>.{2,100}?)(?:\s+(?:on\s+(?<day>.{2,30})|(?<day>today|yesterday)))?$|^(?!(?:what|which|who|when|have|has|was|were|is|are)\b)(?<what>.{2,100}?)\s+(?:was|were|has\s+been|have\s+been|got)\s+ordered(?:\s+(?:on\s+(?<day>.{2,30})|(?<day>today|yesterday)))?$", Options, 2000)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"^(?<what>.{2,100}?)\s+(?:has\s+been|have\s+been|was|were|is|are)\s+(?:renewed|cancelled|canceled|extended|terminated)(?:\s+(?:on\s+)?(?<day>.{2,30}))?$", Options, 2000)]
    private static partial Regex Settled();

    [GeneratedRegex(@"^(?!(?:have|has|had|did|do|does|are|is|were|was|when|if|what|which|who|how|why|where)\b)(?<what>.{2,100}?)\s+(?:(?:has|have|had|is|are)\s+)?(?:just\s+|finally\s+)?(?:arrived|been\s+(?:delivered|received)|come\s+in|came\s+in|got\s+(?:delivered|here)|(?:was|were)\s+delivered)(?:\s+(?:on\s+(?<day>.{2,30})|(?<day>today|yesterday)))?[.!]?$", Options, 2000)]
    private static partial Regex Arrived();

    [GeneratedRegex(@"^(?:the\s+)?contact\s+(?:for|of|at)\s+(?<what>.{2,100}?)\s*(?::|\s+is\s+)\s*(?<address>\S.*@\S+)$", Options, 2000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(?:(?:show|open|see|display|how\s+(?:is|are)|what\s+(?:is|about)|where\s+(?:is|does))\s+)?(?<what>v-\d{1,4}\b(?:\s+(?:on|of|in)\s+(?!.*\b(?:is|are|was|has)\b).{2,40}?)?)(?:\s+(?:doing|going|looking|stand|now))?\s*\??$", Options, 2000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^when\s+(?:do|does|will|must|should|can|shall|did)\s+(?:(?:the|our)\s+)?(?<what>.{2,80}?)\s+(?:come|arrive|get\s+here|be\s+delivered|have\s+to\s+be\s+ordered|be\s+ordered|be\s+cancelled|be\s+canceled)\b.{0,40}$|^when\s+(?:do|does|will|did|is|are)\s+(?:(?:the|our)\s+)?(?<what>.{2,80}?)\s+(?:expires?|run\s+out|renew|up\s+for\s+renewal|due\s+for\s+renewal)\s*\?*$|^(?:are|is)\s+(?:the\s+|our\s+)?(?<what>v-\d{1,4})\s+(?:on\s+time|late|coming|here)\s*\?*$|^when\s+(?:must|should|do)\s+(?:we|i)\s+(?:have\s+to\s+)?(?:order|cancel)\s+(?<what>.{2,80})$|^(?:show\s+)?(?:the\s+)?delivery\s+of\s+(?:the\s+)?(?<what>.{2,80})$|^(?:did|have|has)\s+(?<what>.{2,80}?)\s+(?:arrive|arrived|come|been\s+delivered)\s*\?*$", Options, 2000)]
    private static partial Regex When();

    [GeneratedRegex(@"^(?:(?:show|list|give|see|open|export|import|bring|paste|get|what|which|are|about|take|in|me|us|the|our|all|any|open|late|outstanding|overdue|expected|a|table|csv|file|of|with|from|register|as)\s+)*(?:deliveries|vendor\s+deliver(?:ies|ables)|supplier\s+deliver(?:ies|ables)|vendors|suppliers|delivery\s+(?:register|list|dates)|vendor\s+(?:register|list|dates|status)|contract\s+ends|licen[cs]e\s+ends|contracts(?:\s+and\s+licen[cs]es)?|licen[cs]es)(?:\s+(?:are|is|do|we|have|of|late|due|open|coming|expected|outstanding|overdue|ending|end|that|register|list|status|as|a|an|csv|table|file|from|paste|run|out|to|cancel|there|this|next|quarter|month|week|and|contracts|licen[cs]es))*$", Options, 2000)]
    private static partial Regex List();

    [GeneratedRegex(@"^what\s+(?:do|does|is|are)\s+(?:the\s+|our\s+)?(?:vendors?|suppliers?|others|other\s+teams|outside\s+teams)\s+(?:still\s+)?(?:owe|owing|to\s+deliver)\b.{0,30}$|^(?:what|who)\s+(?:is\s+owed|owes)\b.{0,30}$|^what\s+(?:are|do|should|will)\s+we\s+(?:(?:still|yet|to|be|have)\s+)*(?:waiting\s+(?:for|on)|wait\s+for|get|expect|expecting|need|missing|owed|due)\s+from\s+(?:the\s+|our\s+)?(?:outside|vendors|suppliers|others|other\s+teams).{0,20}$|^(?:which|what)\s+(?:orders|contracts|licen[cs]es|subscriptions)\s+.{2,60}$|^(?:what|which|anything|is\s+anything|is\s+there\s+anything|show|list)\b.{0,60}\b(?:outstanding|due|late|overdue|pending|coming|expected|open|missing|still\s+to\s+come)\b.{0,20}\b(?:from|by)\s+(?:the\s+|our\s+|any\s+)?(?:vendors?|suppliers?|third\s+part(?:y|ies)|outside|outside\s+teams)\b.{0,30}$|^(?:are|is|will)\s+(?:the\s+|our\s+|any\s+)?(?:vendors?|suppliers?|(?:vendor|supplier)\s+deliver(?:y|ies))\b.{0,60}\b(?:late|on\s+time|on\s+track|deliver|delayed|overdue|in\s+time)\b.{0,20}$", Options, 2000)]
    private static partial Regex Owe();

    [GeneratedRegex(@"^(?:chase|nag|push|ping|remind)\s+(?:up\s+)?(?:the\s+|our\s+|all\s+)*(?:vendors?|suppliers?)$", Options, 2000)]
    private static partial Regex ChaseAll();

    [GeneratedRegex(@"\b(?:csv|as\s+a\s+table|export)\b", Options, 2000)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?:import|bring|paste|take\s+in)\b", Options, 2000)]
    private static partial Regex Import();

    [GeneratedRegex(@"^(?:(?:the|a|an|our|delivery|order|of)\s+)+", Options, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^v-?(?<n>\d{1,4})$", Options, 2000)]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"\b(?:contract|licen[cs]e|lease|subscription|agreement)\b", Options, 2000)]
    private static partial Regex Agreement();

    /// <summary>What is no delivery: people, projects as a whole, questions.</summary>
    [GeneratedRegex(@"^(?:|it|they|he|she|we|i|you|who|what|which|that|this|everybody|everyone|nobody|somebody|someone|anybody|anyone|project|team|all|nothing|something|has|have|did|is|the\s+time|time|the\s+day|mail|email|message|release|deadline|next\s+.*|my\s+.*)$", Options, 2000)]
    private static partial Regex Vague();
}
