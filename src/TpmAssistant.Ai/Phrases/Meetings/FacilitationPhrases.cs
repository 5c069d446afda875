using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Meetings;

/// <summary>Reads "prepare the agenda for the Atlas weekly", "start the stand-up", "next item", "let Priya facilitate", "action: Jonas calls the vendor by Friday", "park: …".</summary>
internal static partial class FacilitationPhrases
{
    private const double Confidence = 0.95;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Without one of these it names nobody who facilitates.</summary>
    private static readonly SearchValues<string> OfFacilitators = SearchValues.Create(["facilitat", "moderat", "lead", "run", "chair", "host", "take", "hand"], StringComparison.OrdinalIgnoreCase);

    public static Understanding? Read(string utterance, World world)
    {
        var text = Openings.Closed(Polite().Replace(utterance, "").Trim().TrimEnd('.', '!', '?').Trim());
        if (text.Contains('\n', StringComparison.Ordinal)) return null;
        if (Prepare().Match(text) is { Success: true } prepare) return With(FunctionNames.PrepareAgenda, prepare.Groups["meeting"].Value);
        if (Retrospective(text, world) is { } retro) return Understanding.Of(retro, Confidence);

        if (Start().Match(text) is { Success: true } start) return With(FunctionNames.StartMeeting, start.Groups["meeting"].Value);
        if (text.AsSpan().ContainsAny(OfFacilitators) && Facilitator().Match(text) is { Success: true } named && !NobodysName().IsMatch(named.Groups["who"].Value)
            && (!named.Groups["meeting"].Success || IsMeeting().IsMatch(named.Groups["meeting"].Value)))
        {
            var who = named.Groups["who"].Value;
            var call = new FunctionCall(FunctionNames.NameFacilitator).With("person", Me().IsMatch(who) ? "me" : Names.Person(who, world));
            var which = Article().Replace(named.Groups["meeting"].Value.Trim(), "").Trim();
            return Understanding.Of(NoName().IsMatch(which) ? call : call.With("meeting", which), Confidence);
        }

        if (Next().IsMatch(text)) return Understanding.Of(new FunctionCall(FunctionNames.NextItem), Confidence);
        if (utterance.TrimEnd().EndsWith('?')) return null;
        if (Park().Match(text) is { Success: true } park)
            return Understanding.Of(new FunctionCall(FunctionNames.ParkItem).With("text", Lot().Replace(park.Groups["text"].Value.Trim(), "")), Confidence);
        return Action().Match(text) is { Success: true } action ? Understanding.Of(Filled(action.Groups["text"].Value.Trim(), world), Confidence) : null;
    }

    private static FunctionCall? Retrospective(string text, World world)
    {
        if (!text.Contains("retro", StringComparison.OrdinalIgnoreCase) || Retro().Match(text) is not { Success: true } retro) return null;
        var call = new FunctionCall(FunctionNames.RunRetrospective);
        var (lead, about) = (retro.Groups["lead"].Value.Trim(), retro.Groups["project"].Value.Trim());
        if (NoName().IsMatch(about)) about = "";
        if (lead.Length > 0 && about.Length > 0) return null;
        about = lead.Length > 0 ? lead : NoName().IsMatch(about) ? "" : about;
        return about.Length == 0 ? call : Names.Project(about, world) is { Project: { } project, Left: "" or "project" or "team" or "team of" or "the team of" } ? call.With("project", project) : null;
    }

    /// <summary>"the meeting" and the like name none.</summary>
    private static Understanding With(string function, string meeting)
    {
        var name = Now().Replace(Article().Replace(Please().Replace(meeting.Trim(), ""), "").Trim(), "");
        var call = new FunctionCall(function);
        return Understanding.Of(NoName().IsMatch(name) ? call : call.With("meeting", name), Confidence);
    }

    /// <summary>"Jonas to call the vendor by Friday": who, what, by when, each only where it was said.</summary>
    private static FunctionCall Filled(string text, World world)
    {
        var call = new FunctionCall(FunctionNames.CaptureAction);
        if (By().Match(text) is { Success: true } by && Day(by.Groups["day"].Value, world) is { } day)
        {
            call = call.With("due", CallBuilder.Iso(day));
            text = text[..by.Index].TrimEnd(' ', ',');
        }

        if (Owner().Match(text) is { Success: true } owner && text.Length > owner.Length)
        {
            call = call.With("owner", Names.Person(owner.Groups["name"].Value, world));
            text = text[..owner.Index].TrimEnd(' ', ',');
        }
        else if (Names.LeadingPerson(text, world) is { } leading && Does().Match(text[leading.Length..]) is { Success: true } does)
        {
            call = call.With("owner", Names.Person(leading, world));
            text = text[(leading.Length + does.Length)..].Trim();
        }
        else if (Mine().Match(text) is { Success: true } mine)
        {
            call = call.With("owner", "me");
            text = text[mine.Length..].Trim();
        }

        return call.With("text", text);
    }

    private static DateOnly? Day(string text, World world)
    {
        var parse = new Parse(Utterance.Read(text, Lexicon.English.Vocabulary), Lexicon.English, world);
        return parse.Dates.Count == 0 ? null : parse.Dates[0].Next;
    }

    [GeneratedRegex(@"^((please|can you|could you|would you|hey|hi|ok|okay|so|and|let us|let's|i want to|i'd like to|we want to)[,!]?\s+)+", Options, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"^(((prepare|prep|draft|make|build|create|write|set up|put together|propose|suggest|draw up|plan|give me|show me|show|get|compile|generate|work\s+out|come\s+up\s+with|do|sketch|start|set|need|i\s+need|we\s+need)\s+(me\s+|us\s+)?(an?\s+|the\s+|my\s+|our\s+)?(draft\s+)?agenda(\s+(for|of|to)\s+(?<meeting>.{2,120}))?)|((get|have)\s+(me\s+|us\s+)?(an?|the)\s+agenda\s+ready\s+for\s+(?<meeting>.{2,80}))|(prep\s+(?<meeting>.{2,80}\b(meeting|weekly|stand-?up|daily|steering(\s+\w+)?|retro(spective)?|review|sync|kick-?off|1:1|round)))|((prepare|plan|prep)\s+(me\s+|us\s+)?(for\s+)?(?<meeting>(the|my|our|today's|tomorrow's|next)\s.{0,100}\b(meeting|weekly|stand-?up|daily|steering(\s+\w+)?|retro(spective)?|sprint\s+(review|planning)|risk\s+review|sync|kick-?off|1:1|one-(to|on)-one|brainstorm(ing)?|round)(\s+(today|tomorrow|on\s+\w+))?))|(what\s+((topics|points|items|things)\s+)?(should|shall|do|must|needs?\s+to\s+be)\s+(we\s+|i\s+)?(need\s+to\s+|have\s+to\s+)?(talk\s+about|discuss(ed)?|cover(ed)?|go\s+through|raise|bring\s+up)\s+(in|at|during|for)\s+(?<meeting>.{2,120}))|(what(\s+is|'s|\s+should\s+be|\s+goes|\s+do\s+we\s+have)\s+on\s+the\s+agenda\s+(for|of|in|at)\s+(?<meeting>.{2,120}))|((the\s+)?agenda\s+(?<meeting>(?!for\b|of\b).{2,60}\b" + Kinds + @"))|((the\s+)?agenda\s+(for|of)\s+(?!my\s+day|(today|tomorrow|tonight|this\s+week|next\s+week|(mon|tues|wednes|thurs|fri|satur|sun)day)$)(?<meeting>.{2,80}))|((the\s+)?agenda\s+(for|of)\s+(?<meeting>((the|our|my)\s+)?(.{1,100}\b)?(meeting|weekly|stand-?up|steering|retro\w*|review|planning|sync|kick-?off|round)\b.*?)(\s+please)?))$",
        Options, 2000)]
    private static partial Regex Prepare();

    [GeneratedRegex(
        @"^((start|begin|open|run|kick\s+off|facilitate|moderate|launch)\s+(?<meeting>((the|our|my|this|today's|a)\s+)?(.{0,80}\b)?(meeting|weekly|stand-?up|daily|steering(\s+(group|committee))?|steerco|(sprint|risk|weekly|design|plan|project)\s+(review|planning)|refinement|demo|sync|kick-?off\s+meeting|1:1|one-(to|on)-one|brainstorm(ing)?|portfolio\s+round|handover|workshop|scrum|(change|project|steering|review|advisory)\s+board(\s+meeting)?|town\s?hall|all-hands)(\s+(now|today))?)|get\s+(?<meeting>.{2,80}\b(meeting|weekly|stand-?up|daily|steering|sync|call|session|workshop|review))\s+(going|started|under\s?way|rolling)|get\s+(started|going)\s+with\s+(?<meeting>.{2,80}\b(meeting|weekly|stand-?up|daily|steering|sync|call|session|workshop|review)))$",
        Options, 2000)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^(?<verb>(start|begin|open|run|hold|have|do|make|facilitate|moderate|lead|prepare|kick\s+off|launch|set\s+up|need|want|we\s+need|i\s+need|i\s+want|how\s+about|what\s+about|it\s+is\s+time\s+for|it's\s+time\s+for|time\s+for)\s+)?((a|an|the|our|my)\s+)?((sprint|team)\s+)?((?<lead>.{2,40}?)\s+)?(retro|retrospective)((\s+(for|of|on|with|about))?\s+(the\s+)?(?<project>.{2,60}?))?(\s+(team|please))*(\s+(now|today))?$",
        Options, 2000)]
    private static partial Regex Retro();

    private const string Kinds = @"(meeting|weekly|stand-?up|daily|steering(\s+(group|committee))?|steerco|retro(spective)?|review|planning|refinement|demo|call|session|workshop|sync|kick-?off|1:1|one-(to|on)-one|brainstorm(ing)?|round|handover|scrum|check-?in|catch-?up|(change|project|steering|review|advisory)\s+board|town\s?hall|all-hands)";
    // Whatever stands where a meeting or a person would: whether it is one is looked at afterwards, or the pattern below would hold the kinds of meeting ten times.
    private const string Meeting = @"(?<meeting>(?!(today|tomorrow|this\s+time)$)\S.{0,120}?)";
    private const string Who = @"(?<who>[\p{L}][\p{L}'’.-]*(\s+[\p{L}][\p{L}'’.-]*)??)";

    [GeneratedRegex(
        @"^(((let|have)\s+" + Who + @"\s+((facilitate|moderate)(\s+" + Meeting + @")?|(lead|run|chair|host|take)\s+" + Meeting + @"))"
        + @"|(((i|we)\s+)?(make|name|appoint|ask|put|set|want|have|would\s+like)\s+" + Who + @"\s+(down\s+)?(as\s+|to\s+be\s+)?(the\s+|a\s+|our\s+)?(facilitator|moderator|chair|host)((\s+(of|for|in|at))?\s+" + Meeting + @")?)"
        + @"|((ask|want|get|(i|we)('d|\s+would)\s+like|(i|we)\s+want)\s+" + Who + @"\s+to\s+((facilitate|moderate)(\s+" + Meeting + @")?|(lead|run|chair|host|take)\s+" + Meeting + @"))"
        + @"|(((can|could|may)\s+)?" + Who + @"\s+((should|will|shall)\s+be\s+(the\s+|our\s+)?(facilitator|moderator|chair|host)((\s+(of|for|in|at))?\s+" + Meeting + @")?|(facilitates|moderates|(will|should|shall|can|is\s+going\s+to|is\s+to)\s+(facilitate|moderate))(\s+" + Meeting + @")?|(will\s+|should\s+|shall\s+|is\s+going\s+to\s+|is\s+to\s+)(lead|run|chair|host)\s+" + Meeting + @")(\s+(today|tomorrow|this\s+time))?)"
        + @"|((can|could|may)\s+" + Who + @"\s+((facilitate|moderate)(\s+" + Meeting + @")?|(lead|run|chair|host)\s+" + Meeting + @"))"
        + @"|(" + Who + @"\s+(is|as)\s+(the\s+|our\s+|today's\s+)?(facilitator|moderator|chair)(\s+(of|for|in|at)\s+" + Meeting + @"|\s+(today|tomorrow|this\s+time))?)"
        + @"|((facilitator|moderator)((\s+(of|for|in|at))\s+" + Meeting + @")?\s*(:|is|should\s+be|will\s+be)\s*" + Who + @")"
        + @"|(hand\s+(the\s+)?(agenda|meeting|facilitation|moderation|(?<meeting>\S.{0,60}?))\s+(over\s+)?to\s+" + Who + @"))$",
        Options, 2000)]
    private static partial Regex Facilitator();

    [GeneratedRegex(@"^from\s+here(\s+on)?$|\b" + Kinds + @"(\s+(today|tomorrow|on\s+\w+))?$", Options, 2000)]
    private static partial Regex IsMeeting();

    [GeneratedRegex(@"^(us|the|a|an|who|it|this|that|we|you|they|can|could|may|should|will|let|have|to)\b", Options, 2000)]
    private static partial Regex NobodysName();

    [GeneratedRegex(@"\s+((in|into|to|on)\s+the\s+parking\s+lot|offline)$", Options, 2000)]
    private static partial Regex Lot();

    [GeneratedRegex(@"^(me|i)$", Options, 2000)]
    private static partial Regex Me();

    [GeneratedRegex(@"^(next\s+(agenda\s+)?(item|point|topic|one(\s+on\s+the\s+agenda)?|person|up)(\s+please)?|(move|go|skip|jump|proceed|continue|switch)\s+(on\s+|forward\s+|ahead\s+)?(to|with)\s+(the\s+)?next(\s+(agenda\s+)?(item|point|topic|person|one))?|what('s|\s+is)\s+next\s+on\s+the\s+agenda|(we\s*('re|\s+are)\s+)?done\s+(here|with\s+(this|that)(\s+(item|one|point|topic))?)[,;.]?\s+next(\s+(item|point|topic|one))?|(on\s+to|we\s+(go|move)(\s+on)?\s+to|go\s+on\s+with)\s+the\s+next(\s+(agenda\s+)?(item|point|topic))?|(move|go|carry|moving|going)\s+(on|along)|next)$", Options, 2000)]
    private static partial Regex Next();

    [GeneratedRegex(@"^(park(ing\s+lot)?\s*[:–-]\s*|(park|put\s+into\s+the\s+parking\s+lot)\s+(the\s+)?(point|topic|question|item)s?\s*(:|about|of|on)?\s*|park\s+(?=(who|what|when|where|how|why|whether|if)\b)|park\s+(this|that|it)(\s+for\s+(later|now))?\s*[:,–-]\s*|park\s+(?!(this|that|it|us|me)\b)(the\s+)?(?=\S+\s+\S)|(take|move)\s+(this|that|it)\s+(offline|to\s+the\s+parking\s+lot)\s*[:,–-]\s*|(take|move|put|add)\s+(?=.{3,200}\s+((in|into|to|on)\s+the\s+parking\s+lot|offline)$)|(put|add)\s+(this|that|it)?\s*(in|into|to|on)\s+the\s+parking\s+lot\s*[:,–-]\s*)(?<text>\S.{1,480})$", Options, 2000)]
    private static partial Regex Park();

    [GeneratedRegex(
        @"^((new\s+)?action(\s+(item|point))?\s+(for|on)\s+(?=\p{L}[\p{L}\s]{1,40}:)|(ai|ap)\s+((for|on)\s+)?(?=\p{L}[\p{L}\s]{1,40}:)|(new\s+)?(action(\s+(item|point))?|ai|ap)\s*(:|–|\s-\s)\s*|(capture|note|log|record|write\s+down|add|take|(we|i)\s+need)\s+(down\s+)?(as\s+)?(an?\s+|the\s+|this\s+|another\s+)?(new\s+)?(action|ap)(\s+(item|point))?\s*(:|–|,|\s-\s|that\b|to\b|for\s+(?=[\w\s]{2,40}\s*(:|to\b|,)))\s*)(?<text>\S.{1,480})$",
        Options, 2000)]
    private static partial Regex Action();

    [GeneratedRegex(@"[\s,]+(by|until|till|before|due(\s+on)?)\s+(?<day>[^,]{3,40})$", Options, 2000)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*[,(–-]\s*(owner|owned\s+by|for|by)?\s*:?\s*(?<name>me|[\p{Lu}][\p{L}'’.-]+(\s+[\p{Lu}][\p{L}'’.-]+)?)\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(\s+(to|will|shall|should|has\s+to|must|is\s+to|needs\s+to)\s+|\s*[:–]\s*)", Options, 2000)]
    private static partial Regex Does();

    [GeneratedRegex(@"^((i|i'll|i will|me)\s+(to\s+|will\s+|shall\s+)?|me\s*:\s*)(?=\w)", Options, 2000)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(the|our|my|this|a|an|today's)\s+", Options, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^please\b[,\s]*((for|of)\s+)?", Options, 2000)]
    private static partial Regex Please();

    [GeneratedRegex(@"\s+(now|right\s+now)$", Options, 2000)]
    private static partial Regex Now();

    [GeneratedRegex(@"^((next|upcoming|current)\s+)?(meeting|one|it|this|from\s+here(\s+on)?)?(\s*(now|today))?$", Options, 2000)]
    private static partial Regex NoName();
}
