using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Limits;

/// <summary>Knows questions that people ask and whose answers are not among what is read, so that they are told why instead of being given something else.</summary>
internal static partial class LimitPhrases
{
    private const int Longest = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (Limit Limit, Regex Words)[] Known =
    [
        (Limit.Ranking, Ranking()), (Limit.Pay, Pay()), (Limit.Weather, Weather()), (Limit.PrivateLife, PrivateLife()), (Limit.Opinions, Opinions()), (Limit.OtherSystem, OtherSystem()), (Limit.World, World()),
    ];

    /// <summary>Why there is no answer, and what comes nearest; <see langword="null"/> when it is no such question.</summary>
    public static DontKnow? Read(string text, World world)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal) || !Question().IsMatch(text)) return null;
        foreach (var (limit, words) in Known)
        {
            if (!words.IsMatch(text) || (limit != Limit.Ranking && Ours().IsMatch(text))) continue;
            var project = Names.Project(text, world).Project ?? world.DefaultProject;
            return new DontKnow(limit, [.. Instead(limit, project)]);
        }

        return null;
    }

    private static IEnumerable<Reading> Instead(Limit limit, string? project)
    {
        if (project is null) yield break;
        var (intent, call) = limit switch
        {
            Limit.Ranking => (TeamGrammar.Workload, new FunctionCall(FunctionNames.ShowWorkload)),
            Limit.Opinions => (ReportsGrammar.Changed, new FunctionCall(FunctionNames.WhatChanged)),
            Limit.OtherSystem => (ReportsGrammar.StatusReport, new FunctionCall(FunctionNames.DraftStatusReport)),
            _ => ((Intent?)null, new FunctionCall(FunctionNames.Help)),
        };
        if (intent is not null) yield return new Reading(call.With("project", project), intent.Say(call.With("project", project)));
    }

    [GeneratedRegex(@"^((please|hey|hi|ok|so|and|well|but|can\s+you|could\s+you|do\s+you\s+know|i\s+wonder|i\s+want\s+to\s+know)[,!]?\s+)*(what|who|whom|whose|how|where|when|why|which|will|would|is|are|am|was|were|do|does|did|has|have|should|shall|can|could|may|tell|give|show|rank|rate|score|compare|sing|write\s+me|any)('s|s)?\b|\?\s*$", Options, 2000)]
    private static partial Regex Question();

    /// <summary>What is read after all: a task may be about salaries, a milestone about the weather service.</summary>
    [GeneratedRegex(@"\b(tasks?|status|reports?|milestones?|risks?|issues?|overdue|blocked|plans?|sprints?|features?|agenda|minutes|decisions?|decided|dependenc\w+|owners?|deadline|due|budget|progress|migration|integration|export|import|service|module|meetings?)\b", Options, 2000)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b(weather|rain(s|ing|y)?|snow(s|ing)?|sunny|umbrella|degrees\s+outside)\b", Options, 2000)]
    private static partial Regex Weather();

    [GeneratedRegex(@"\b(salar(y|ies)|wages?|pay\s?(cheque|check|rise|raise|grade|slip)|bonus(es)?|day\s+rates?)\b|\b(do(es)?|did|will)\s+.{1,40}\s+(earn|get\s+paid)\b|\bhow\s+much\s+(do(es)?|did)\s+\S+(\s+\S+)?\s+make\b|\bpaid\s+(most|best|more)\b", Options, 2000)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(best|worst|weakest|strongest|laziest|smartest|slowest|fastest|cleverest|most\s+(productive|valuable|reliable|efficient|useless|talented)|least\s+(productive|valuable|reliable|efficient|useful)|top|poor(est)?|low(est)?)\s+(engineers?|developers?|devs?|persons?|people|testers?|perform(er|ers|ing)|team\s+members?|members?|employees?|colleagues?|workers?|contributors?|man|woman)\b|\bwho\s*(is|are|'s|was)\s+(the\s+)?(best|worst|weakest|strongest|laziest|smartest|slowest|cleverest|most\s+(productive|valuable|reliable|efficient|talented)|least\s+(productive|valuable|reliable|efficient))\b(?!\s+(person|one)?\s*(to|for)\b)|\b(under|out)-?perform\w*\s*(employees?|people|engineers?|members?)?\s*\?*$|\bwho\s+.{0,30}\b(under-?perform\w*|slack(s|ing)\s+off)\b|^(please\s+)?(rank|rate|score)\s+(the\s+|my\s+|our\s+)?(people|team(\s+members)?|members|engineers|developers|colleagues|staff)\b|\bwho\s+(should|shall|can|do)\s+(i|we)\s+(fire|sack|lay\s+off|promote|let\s+go)\b|\bis\s+\S+\s+(any\s+good|lazy|incompetent|a\s+(good|bad)\s+\w+)\s*\?*$", Options, 2000)]
    private static partial Regex Ranking();

    [GeneratedRegex(@"\b(home\s+address|(private|phone|mobile|telephone)\s+(number|address)|birthday|how\s+old\s+(is|are)\s+(?!(the|our|its|these|those|open|any|my)\b)|(is|are)\s+\S+\s+(married|pregnant|single|gay|religious)|religion|medical|illness|diagnosis|password|passwords|pin\s+code)\b|\bwhy\s+(is|was)\s+\S+\s+(sick|ill|off\s+sick|on\s+leave|absent)\b|\bwhere\s+(does|do)\s+\S+(\s+\S+)?\s+live\b", Options, 2000)]
    private static partial Regex PrivateLife();

    [GeneratedRegex(@"\b(is|are|was|were|how|does|do|will)\b.{0,60}\b(happy|unhappy|satisfied|dissatisfied|angry|annoyed|upset|pleased|frustrated|mood|morale|motivated|trusts?\s+(us|me)|likes?\s+(us|me)|thinks?\s+of\s+(us|me))\b", Options, 2000)]
    private static partial Regex Opinions();

    [GeneratedRegex(@"\b(in|on|from|does|do|did|is|are|what'?s)\s+(our\s+|the\s+)?(slack|whatsapp|jira|confluence|github|gitlab|bitbucket|salesforce|service\s?now|sap|notion|trello|asana|zendesk|azure\s+devops|google\s+(docs|drive|sheets)|linkedin)\b", Options, 2000)]
    private static partial Regex OtherSystem();

    [GeneratedRegex(@"\b(capital\s+of|president|prime\s+minister|who\s+won|football|soccer|stock\s+price|share\s+price|bitcoin|exchange\s+rate|lottery|movies?|recipe|horoscope|jokes?|poem|song|world\s+cup|population\s+of|meaning\s+of\s+life|time\s+is\s+it\s+in|traffic|train\s+to|flights?\s+to|restaurant)\b", Options, 2000)]
    private static partial Regex World();
}
