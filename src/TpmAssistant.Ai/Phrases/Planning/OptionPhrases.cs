using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "what are our options if we lose Priya on Atlas?", "we are late on Atlas, what now?".</summary>
internal static partial class OptionPhrases
{
    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["option", "alternative", "ways", "trade", "what", "how", "feature", "function", "thing", "requirement", "los", "late", "behind"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        var question = Asked().Match(text) is { Success: true } asked && !WinsTime().IsMatch(text) ? asked.Groups["rest"].Value
            : Told().Match(text) is { Success: true } told && Trouble().IsMatch(told.Groups["rest"].Value) ? told.Groups["rest"].Value + told.Groups["after"].Value
            : Do().Match(text) is { Success: true } act && Trouble().IsMatch(act.Groups["rest"].Value) ? act.Groups["rest"].Value
            : Plain().IsMatch(text) && !Asks().IsMatch(text) ? text : null;
        if (question is null) return null;

        var (project, words) = DecidePhrases.Project(question, world);
        words = Lead().Replace(words, "").Trim();
        var call = new FunctionCall(FunctionNames.ExploreOptions);
        if (project is not null) call = call.With("project", project);
        return words.Length > 0 ? call.With("question", words) : call;
    }

    public static string Say(FunctionCall call) =>
        $"What are our options on {call.Get("project")}{(call.Get("question") is { } question ? $": {question}" : "")}?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:what|which)(?:\s+are|\s+would|\s+other|'s|\s+would\s+be)?(?:\s+(?:our|my|the|some))?\s+options(?:\s+be\b)?|(?:explore|show|give|list|compare|find|work\s+out|compute)(?:\s+(?:me|us))?(?:\s+(?:our|my|the|some))?(?:\s+(?:two|three|four|2|3|4|a\s+few))?\s+options|(?:our\s+|any\s+|(?:two|three|four|2|3|4)\s+)?(?:options|alternatives)|(?:what|which|are\s+there\s+any)\s+(?:options|alternatives|ways\s+(?:out|forward|on))\b(?:\s+(?:do|have|are)\s+(?:we|there|i)|\s+(?:we|i)(?=\s+have))?(?:\s+have|\s+got)?|(?:(?:show|give|list|explore|compare|what\s+are|find)\s+)?(?:me\s+|us\s+)?(?:the\s+|our\s+|some\s+|my\s+)?trade-?offs|what\s+are\s+(?:the\s+|our\s+|my\s+)?(?:alternatives|ways\s+(?:out|forward|on)))\b(?<rest>.*)$", Options, 2000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?!(?:(?:and|so|ok)\s+)?(?:if|say|suppose|assuming)\b.*\bwhat\s+(?:then|next|now)\W*$)(?<rest>.{4,400}?)\s*[,;.!?:\u2013-]+\s*(?:so\s+)?(?:what\s+(?:can|could|should|shall|do)\s+(?:we|i)\s+do|what\s+(?:now|next|then)|(?:what\s+are\s+)?(?:our|the|my)\s+options|(?:what|which)\s+(?:options|ways\s+(?:out|on|forward)|alternatives)\s+(?:do\s+(?:we|i)\s+have|have\s+(?:we|i)(?:\s+got)?|are\s+there)|(?:lay|show|put|set|give|compare)\s+(?:me\s+|us\s+)?(?:out\s+)?(?:our|the|my|some)?\s*options(?:\s+side\s+by\s+side|\s+out)?|options|how\s+do\s+we\s+go\s+on)(?<after>\s+(?:for|on|in|at|with)\s+[^,;:.?!]{2,40})?\s*[?.!]*$", Options, 2000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^what\s+(?:can|could|should|shall|do|would|might)\s+(?:we|i)\s+(?:best\s+)?do\s*(?:(?:about|if|when|now\s+that|because|since|with)\s+|[,;:.?\u2013-]\s*)(?<rest>.+)$", Options, 2000)]
    private static partial Regex Do();

    [GeneratedRegex(@"\b(?:late|behind|delay\w*|slip\w*|miss\w*|los(?:e|t|ing)\w*|left|leav\w+|quit\w*|resign\w*|sick|ill|gone|features?|wants?|asks?|asked|more|extra|scope|drops?\s+out|cannot\s+(?:keep|make|hold)|can['’]?t\s+(?:keep|make|hold))\b", Options, 2000)]
    private static partial Regex Trouble();

    /// <summary>A trouble told without a question: it can only mean what to do about it.</summary>
    [GeneratedRegex(@"^(?:(?:but|oh|well|help|now)[,!]?\s+)?(?:(?:they|he|she|the\s+(?:client|customer|sponsor|business|board)|[A-Z]\w+)\s+(?:want|wants|wanted|ask|asks|asked|need|needs)\s+(?:for\s+)?(?:one|an|a|another|two|some|more)\s+(?:more\s+|extra\s+|additional\s+|new\s+|other\s+)*(?:feature|function|thing|requirement)s?\b|we\s+(?:have\s+|just\s+)*lo(?:st|se|sing)\s+\S|we\s+are\s+(?:\w+\s+)?(?:late|behind)\b|we're\s+(?:\w+\s+)?(?:late|behind)\b).{0,120}$", Options, 2000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\?|\b(?:why|how|who|when|which|status|report|email|mail|forecast)\b", Options, 2000)]
    private static partial Regex Asks();

    /// <summary>Ways to win time have an answer of their own.</summary>
    [GeneratedRegex(@"\b(?:get\s+back|catch\s+up|win\s+(?:back|time)|recover|pull\s+in|make\s+up\s+time|save\s+time|speed\s+up|still\s+(?:make|hit|meet)|bring\s+forward)\b", Options, 2000)]
    private static partial Regex WinsTime();

    [GeneratedRegex(@"^(?:(?:if|when|now\s+that|because|since|given\s+that|for|on|in|with|about|are\s+there|do\s+we\s+have|there)\b[\s:,]*)+", Options, 2000)]
    private static partial Regex Lead();
}
