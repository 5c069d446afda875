using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "estimate the load test on Atlas", "start an estimation round for Borealis".</summary>
internal static partial class EstimatePhrases
{
    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["estimat", "size", "poker", "optimistic", "pessimistic"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        if (Learned().IsMatch(text) && !Cost().IsMatch(text))
        {
            var bias = new FunctionCall(FunctionNames.EstimateTasks).With("task", HowGood);
            return DecidePhrases.Project(text, world).Project is { } of ? bias.With("project", of) : bias;
        }

        if (Money().IsMatch(text)) return null;
        var match = Round().Match(text) is { Success: true } round ? round : Task().Match(text);
        if (!match.Success) return null;
        var (project, task) = DecidePhrases.Project(match.Groups["task"].Value, world);
        task = Together().Replace(Lead().Replace(task, ""), "").Trim();
        if (Everything().IsMatch(task)) task = "";
        var call = new FunctionCall(FunctionNames.EstimateTasks);
        if (project is not null) call = call.With("project", project);
        return task.Length > 0 ? call.With("task", task) : call;
    }

    /// <summary>Asks how estimates came out instead of for a round.</summary>
    private const string HowGood = "how good";

    public static string Say(FunctionCall call) => call.Get("task") is HowGood ? $"How good are our estimates on {call.Get("project")}?" : call.Get("task") is { } task ? $"Estimate {task} on {call.Get("project")}" : $"Start an estimation round for {call.Get("project")}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:start|open|run|begin|new|hold|play|kick\s+off|set\s+up|let\s+us\s+do|let's\s+do|let's\s+play|do)?\s*(?:an?\s+|the\s+|some\s+)?(?:estimation\s+(?:round|session|poker|game)|estimating\s+(?:round|session)|estimate\s+(?:round|session|poker)|planning\s+poker|poker\s+(?:round|session)|estimation)\b(?<task>.{0,200})$", Options, 2000)]
    private static partial Regex Round();

    [GeneratedRegex(@"(?:^|\s+)(?:together|with\s+(?:the\s+)?(?:whole\s+|entire\s+)?team|with\s+everyone|as\s+a\s+team|now|today)(?=\s|$)", Options, 2000)]
    private static partial Regex Together();

    [GeneratedRegex(@"^(?:(?:(?:i'd|i\s+would)\s+like|i\s+want|ask|have|get|let)\s+(?:the\s+|our\s+)?(?:whole\s+)?team\s+(?:to\s+)?)?(?:estimate|re-?estimate|size|let\s+us\s+estimate|let's\s+estimate)\s+(?<task>.{2,200})$", Options, 2000)]
    private static partial Regex Task();

    [GeneratedRegex(@"\bhow\s+(?:good|accurate|reliable|bad|far\s+off|right|wrong)\b.{0,40}\bestimat|\bestimat\w*\b.{0,30}\b(?:against|versus|vs\.?|compared\s+(?:with|to))\s+(?:the\s+)?actuals?\b|\b(?:bias|accuracy)\b.{0,20}\bestimat|\bestimat\w*\s+(?:bias|accuracy)\b|\bdo\s+we\s+(?:under|over)-?estimate\b|\b(?:are|were)\s+we\s+(?:always\s+|usually\s+|being\s+)?(?:too\s+)?(?:optimistic|pessimistic)\b|\bestimates\b.{0,20}\b(?:any\s+good|accurate|reliable|realistic|too\s+(?:low|high|optimistic))\b", Options, 2000)]
    private static partial Regex Learned();

    [GeneratedRegex(@"\b(?:at\s+completion|to\s+complete|cost|budget|eac|forecasts?)\b", Options, 2000)]
    private static partial Regex Cost();

    /// <summary>Money, dates, and estimates that are given at once, are asked for otherwise.</summary>
    [GeneratedRegex(@"\d|\b(?:days?|at\s+completion|to\s+complete|cost|budget|eac|finish|end\s+date|completion)\b", Options, 2000)]
    private static partial Regex Money();

    [GeneratedRegex(@"^(?:(?:the|task|our|for|on|of|in)\s+)+", Options, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:tasks?|work|everything|all(?:\s+(?:the\s+)?tasks)?|open\s+tasks|what\s+has\s+no\s+estimate|for|on|of|in|the)$", Options, 2000)]
    private static partial Regex Everything();
}
