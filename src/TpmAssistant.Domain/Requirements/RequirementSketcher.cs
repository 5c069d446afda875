using System.Text.RegularExpressions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Domain.Requirements;

/// <summary>
/// Takes a stakeholder's request apart by its form: who, what and what for; conditions, figures and prohibitions as criteria; what is missing or vague as questions.
/// It knows words, not the matter, and makes nothing up.
/// </summary>
public static partial class RequirementSketcher
{
    /// <summary>The most stories that one request is cut into.</summary>
    public const int MostStories = 12;

    private const int MostAside = 6;
    private const int MostGaps = 5;
    private const int ShortestPart = 8;
    private const int LongestPart = 500;

    /// <summary>Takes a request apart; without stories where nothing in it is wanted.</summary>
    public static RequirementSketch Of(string request)
    {
        var parts = Parts().Split(request).Select(p => Greeting().Replace(p.TrimStart(), "").Trim(' ', '.', ',', ';', ':', '-', '*', '•', '\t')).Where(p => p.Length >= ShortestPart && p.Any(char.IsLetter) && !Courtesy().IsMatch(p))
            .Select(p => p.Cut(LongestPart))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var wishes = parts.Where(IsWish).ToList();
        // A text that says nothing is wanted is a list of things that are.
        if (wishes.Count == 0) wishes = [.. parts.Where(p => !p.EndsWith('?'))];
        var aside = parts.Except(wishes).ToList();
        return new(
            [.. wishes.Take(MostStories).Select(Story)], [.. aside.Where(p => !p.EndsWith('?')).Take(MostAside)], [.. aside.Where(p => p.EndsWith('?')).Take(MostAside)],
            Math.Max(0, wishes.Count - MostStories));
    }

    private static bool IsWish(string part) => part.EndsWith('?') ? Lead().IsMatch(part) : Wanted().IsMatch(part) || Bullet().IsMatch(part) || !State().IsMatch(part);

    private static RequirementStory Story(string part)
    {
        var (text, benefit) = Why().Match(part) is { Success: true } why ? (part[..why.Index].TrimEnd(' ', ','), why.Groups["why"].Value.Trim(' ', '.')) : (part, null);
        var weight = WeightOf(text);
        string? when = null;
        if (If().Match(text) is { Success: true } condition)
        {
            when = condition.Groups["when"].Value.Trim();
            text = condition.Groups["then"].Value.Trim();
        }
        else if (IfLast().Match(text) is { Success: true } last)
        {
            when = last.Groups["when"].Value.Trim();
            text = last.Groups["then"].Value.TrimEnd(' ', ',');
        }

        var whole = text;
        string? role = null;
        if (Who().Match(text) is { Success: true } who)
        {
            role = who.Groups["who"].Value.Trim();
            text = who.Groups["what"].Value;
        }

        var quality = role is not null && Quality().IsMatch(text);
        // "The portal must be fast": the portal is not who wants it.
        if (quality) (role, text) = (null, whole);
        var want = Lead().Replace(text.Trim(), "").Trim(' ', '.', ',', '?');
        want = NiceToHave().Replace(want, "").Trim(' ', '.', ',');
        var criteria = Criteria(whole, when).ToList();
        return new(role, want.Length == 0 ? part : want, benefit, weight, criteria, [.. RequirementWords.TopicsOf(part).Take(2)], [.. Gaps(part, role, benefit, criteria, quality).Take(MostGaps)]) { IsQuality = quality };
    }

    private static IEnumerable<RequirementCriterion> Criteria(string text, string? when)
    {
        if (when is not null) yield return new(CriterionKind.Condition, text, when);
        if (Never().IsMatch(text)) yield return new(CriterionKind.Never, text);
        foreach (var figure in Figure().Matches(text).Select(m => m.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)) yield return new(CriterionKind.Measure, figure);
    }

    private static IEnumerable<RequirementGap> Gaps(string part, string? role, string? benefit, List<RequirementCriterion> criteria, bool quality)
    {
        var vague = RequirementWords.Vague(part).ToList();
        foreach (var gap in vague) yield return gap;
        if (role is null && !quality) yield return new(GapKind.Who);
        if (benefit is null) yield return new(GapKind.Why);
        if (Several().Match(part) is { Success: true } several) yield return new(GapKind.Several, several.Value.Trim());
        // A vague word asks for its figure already.
        if (vague.Count == 0 && criteria.Count == 0) yield return new(GapKind.Measure);
    }

    private static RequirementWeight WeightOf(string text) => Could().IsMatch(text) ? RequirementWeight.Could : Must().IsMatch(text) ? RequirementWeight.Must
        : Should().IsMatch(text) ? RequirementWeight.Should : RequirementWeight.Unsaid;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Modal = @"(?:should|must|need\s+to|needs\s+to|want\s+to|wants\s+to|want|wants|need|needs|can|shall|would\s+like\s+to|would\s+like|ha(?:s|ve)\s+to)";

    [GeneratedRegex(@"(?:\r?\n)+|(?<=[.!?])\s+(?=[\p{Lu}\d""“(*•-])|;\s*|,?\s+(?:and\s+also|as\s+well\s+as|additionally|furthermore)\s+|,\s+and\s+(?=(?:we|they|users?|customers?|it|the\s+system)\b)", Options, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|day)|thanks?|thank\s+you|many\s+thanks|cheers|best(?:\s+regards|\s+wishes)?|kind\s+regards|regards|sincerely)\b[^.?!:]{0,40}$", Options, 1000)]
    private static partial Regex Courtesy();

    /// <summary>Before the first sentence of a letter.</summary>
    [GeneratedRegex(@"^(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|day))(?:\s+[\p{L}.'-]+){0,3}\s*[,!:]\s*(?=\S)", Options, 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(?:should|must|shall|need(?:s|ed)?|want(?:s|ed)?|would\s+(?:like|be\s+(?:nice|great|good|helpful))|has\s+to|have\s+to|please|could|require[sd]?|nice\s+to\s+have|wish|expect(?:s|ed)?|be\s+able\s+to|may\s+not)\b", Options, 1000)]
    private static partial Regex Wanted();

    /// <summary>Begins with what is to be done.</summary>
    [GeneratedRegex(@"^(?:add|allow|enable|support|show|export|import|send|make|let|provide|create|replace|remove|store|keep|integrate|connect|build|offer|give|automate|improve|extend|migrate|display|notify|search|filter)\b", Options, 1000)]
    private static partial Regex Bullet();

    /// <summary>Tells how things are.</summary>
    [GeneratedRegex(@"^(?:today|currently|now|right\s+now|at\s+the\s+moment|so\s+far|at\s+present)\b|^(?:this|that|these|it|there|our|we|i|they|the\s+\w+|customers?|users?)\b.{0,60}\b(?:is|are|was|were|has|have|had|takes?|costs?|lose|loses|lost|complain(?:s|ed)?|asked|said|spend|spends|do|does)\b", Options, 1000)]
    private static partial Regex State();

    [GeneratedRegex(@",?\s+(?:so\s+that|in\s+order\s+to|because|so\s+(?:we|they|i)\s+(?=can|do|need|know))\s*(?<why>.+)$", Options, 1000)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:if|when|whenever|as\s+soon\s+as|unless|once|after|before)\s+(?<when>[^,]{3,160}),\s*(?:then\s+)?(?<then>.{4,})$", Options, 1000)]
    private static partial Regex If();

    [GeneratedRegex(@"^(?<then>.{8,}?),?\s+(?:if|when|whenever|as\s+soon\s+as|once)\s+(?!possible|necessary|needed|required|appropriate)(?<when>.{3,160})$", Options, 1000)]
    private static partial Regex IfLast();

    [GeneratedRegex(@"^(?:as\s+(?:an?|the)\s+(?<who>[^,]{2,40}?),?\s+(?:i|we)\s+(?:want|need|would\s+like)\s+(?:to\s+)?(?<what>.+)|(?:the\s+|our\s+|all\s+)?(?<who>(?!we\b|i\b|they\b|it\b|there\b|this\b|that\b|you\b)[a-z][a-z -]{1,39}?)\s+" + Modal + @"\s+(?:be\s+able\s+to\s+|to\s+be\s+able\s+to\s+)?(?<what>.+))$", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Who();

    /// <summary>What something is, or what is done with it, rather than what somebody does.</summary>
    [GeneratedRegex(@"^(?:not\s+|never\s+|always\s+)?(?:be|remain|stay|have|take|cost|last|run|work|respond|load|look|feel|happen|contain|comply)\b", Options, 1000)]
    private static partial Regex Quality();

    [GeneratedRegex(@"^(?:(?:we|i|they)\s+(?:want|need|would\s+like)\s+(?:to\s+(?:have\s+|be\s+able\s+to\s+)?)?|please\s+(?:add\s+)?|there\s+(?:should|must)\s+be\s+|(?:can|could|may)\s+(?:we|you|i)\s+(?:please\s+)?(?:get\s+|have\s+|add\s+)?|(?:it\s+)?would\s+be\s+(?:nice|great|good|helpful)\s+(?:to\s+(?:have\s+)?|if\s+)?|nice\s+to\s+have:?\s+)", Options, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:\(?nice\s+to\s+have\)?|would\s+be\s+(?:nice|great|good|helpful))\s*$", Options, 1000)]
    private static partial Regex NiceToHave();

    [GeneratedRegex(@"\b(?:must|shall|ha(?:s|ve)\s+to|require[sd]?|mandatory|never|may\s+not)\b", Options, 1000)]
    private static partial Regex Must();

    [GeneratedRegex(@"\b(?:should|wants?|needs?|would\s+like|please|expect(?:s|ed)?|can|could\s+(?:we|you|i))\b", Options, 1000)]
    private static partial Regex Should();

    [GeneratedRegex(@"\b(?:nice\s+to\s+have|would\s+be\s+(?:nice|great|good|helpful)|ideally|optional(?:ly)?|if\s+possible|could(?!\s+(?:we|you|i)\b))\b", Options, 1000)]
    private static partial Regex Could();

    [GeneratedRegex(@"\b(?:must|may|should|shall|can)\s*(?:not|n['’]t)\b|\bcannot\b|\bnever\b|\bno\s+longer\b|\bwithout\s+(?:any|losing|a\s+loss)\b", Options, 1000)]
    private static partial Regex Never();

    /// <summary>A number with what it counts: "within 2 seconds", "at least 500 users", "99.9 %", "by 30 June", "every 15 minutes".</summary>
    [GeneratedRegex(
        @"(?:\b(?:within|under|below|above|over|at\s+least|at\s+most|up\s+to|no\s+more\s+than|not\s+more\s+than|more\s+than|less\s+than|fewer\s+than|every|for|in|by|until|after|before|between)\s+)?"
        + @"(?<![\p{L}\d])\d[\d.,]*(?:\s*(?:and|to|-|–)\s*\d[\d.,]*)?\s?(?:%|percent|ms|milliseconds?|s\b|sec(?:onds?)?|min(?:utes?)?|hours?|h\b|days?|weeks?|months?|years?|users?|customers?|people|orders?|requests?|records?|rows?|files?|items?|languages?|countries|clicks?|times|[kmgt]b|euros?|eur|dollars?|usd|january|february|march|april|may|june|july|august|september|october|november|december)(?![\p{L}])"
        + @"|\b(?:daily|hourly|weekly|monthly|quarterly|yearly|24/7)\b|\bevery\s+(?:minute|hour|day|night|morning|week|month|quarter|year)\b",
        Options, 1000)]
    private static partial Regex Figure();

    /// <summary>Two or three verbs before one object, as in "search, filter and export orders".</summary>
    [GeneratedRegex(@"\b(?:search|find|filter|sort|import|export|upload|download|create|add|edit|change|update|delete|remove|view|see|show|send|receive|print|share|approve|reject|order|cancel|pay|book|read|write|copy|move|archive|restore|open|close)(?:,\s*[a-z]{3,12})*,?\s+and\s+(?:search|find|filter|sort|import|export|upload|download|create|add|edit|change|update|delete|remove|view|see|show|send|receive|print|share|approve|reject|order|cancel|pay|book|read|write|copy|move|archive|restore|open|close)\b", Options, 1000)]
    private static partial Regex Several();
}
