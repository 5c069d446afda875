using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Shown;

/// <summary>The last turn once more with one thing put otherwise, for functions that are read by their form: "and 10 days?", "and about licences?", "and number 4?", "make it firm".</summary>
internal static partial class OnceMore
{
    private const double Confidence = 0.9;
    private const int Longest = 80;

    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (memory is null || utterance.Length > Longest) return null;
        var last = memory.LastCall;
        var text = utterance.Trim().TrimEnd('?', '.', '!', ' ');
        var call = last.Name switch
        {
            FunctionNames.WhatIf when last.Get("change") is not null && Days().Match(text) is { Success: true } days && Number(days) is { } number => last.With("days", number),
            FunctionNames.FindLessons or FunctionNames.FindDecisions when About().Match(text) is { Success: true } about && Names.Project(about.Groups["query"].Value, world).Project is null => last.With("query", about.Groups["query"].Value),
            FunctionNames.ShowReport when Numbered().Match(text) is { Success: true } numbered => last.With("report", numbered.Groups["n"].Value),
            FunctionNames.DraftEscalation when Tone().Match(text) is { Success: true } tone => last.With("degree", tone.Groups["kind"].Value.StartsWith("firm", StringComparison.OrdinalIgnoreCase) ? "firm" : "friendly"),
            // A finding is decided on by the buttons beside it.
            FunctionNames.FlagRisks when memory.Shown.Count == 0 && Finding().IsMatch(text) => last,
            _ => null,
        };
        return call is null ? null : Understanding.Of(call, Confidence);
    }

    private static string? Number(Match days)
    {
        var said = days.Groups["n"].Value.ToLowerInvariant();
        if (said is "a" or "an" or "one more" or "another") said = "1";
        var number = DateWords.Numbers.TryGetValue(said, out var word) ? word : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0;
        return number == 0 ? null : (number * (days.Groups["unit"].Value[0] is 'w' or 'W' ? 5 : 1)).ToString(CultureInfo.InvariantCulture);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((and|or|but|ok|so|then|now|what|how)\s+)*((about|with|for|by)\s+)?(if\s+)?((it|that|this)\s*('s|s|\s+is|\s+was|\s+takes|\s+slips(\s+by)?)\s+)?(only\s+|even\s+)?(?<n>\d{1,3}|an?|[a-z]+)\s+(working\s+)?(?<unit>days?|weeks?)$", Options, 2000)]
    private static partial Regex Days();

    [GeneratedRegex(@"^((and|or|what|how|ok|also|now)\s+)+(about|on|regarding|concerning)\s+(the\s+)?(?<query>\S.{1,50})$", Options, 2000)]
    private static partial Regex About();

    [GeneratedRegex(@"^((and|or|now|what|show|open|ok|then|me)\s+)*(about\s+)?(the\s+)?(number|no\.?|report|version|nr\.?)\s*#?\s*(?<n>\d{1,4})$", Options, 2000)]
    private static partial Regex Numbered();

    /// <summary>"the second one", "why?", "accept it", after a scan.</summary>
    [GeneratedRegex(@"^((and|but|ok|so|please|now)[,\s]+)*(why(\s+(is\s+)?(that|this|it))?|((tell\s+me\s+more|what)\s+about|show(\s+me)?|open|explain|why|accept|dismiss|take|add|keep|ignore|track)\s+(it|that|this|((the\s+)?(" + TaskOrders.Positions.Pattern + @"))(\s+(one|risk|finding))?)(\s+(to|in|into|on)\s+the\s+register)?|((the\s+)?(" + TaskOrders.Positions.Pattern + @"))(\s+(one|risk|finding))?)$", Options, 2000)]
    private static partial Regex Finding();

    [GeneratedRegex(@"^((and|ok|now|but|please|can\s+you|could\s+you)\s+)*(make|write|draft|put)\s+(it|that|this)\s+((a\s+bit|more|much|a\s+little)\s+)*(?<kind>firm(er)?(ly)?|friendl(y|ier)|kind(er)?|soft(er)?|polite(r)?)(\s+please)?$", Options, 2000)]
    private static partial Regex Tone();
}
