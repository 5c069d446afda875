using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Rewording;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Register;

/// <summary>
/// Understands sentences that name an entry of the register ("close risk 3", "R-7 probability 4") or write a new one ("add a risk: …"). They carry
/// words of their own, so they are read by their form; whatever has not that form is left to the grammar.
/// </summary>
internal static partial class RegisterPhrases
{
    private const double Confidence = 0.95;
    private static readonly string[] Said = ["probability", "impact", "owner"];

    private const int Longest = 800;
    private const int LongestUpdate = 240;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (utterance.Length > Longest) return null;
        var text = Polite().Replace(utterance.Trim(), "").Trim();
        if (text.Contains('\n', StringComparison.Ordinal)) return null;
        if (NewEntry.Read(text, world) is { } added) return Of(added, world, memory);
        if (memory?.LastCall is { Name: FunctionNames.UpdateRisk } last && !Reference().IsMatch(text) && Its().IsMatch(text) && last.Arguments.TryGetValue("risk", out var key)) text = Its().Replace(text, $"${{verb}} {key}", 1);
        if (text.Length > LongestUpdate || OfOthers().IsMatch(text) || Reference().Matches(text) is not [var reference]) return null;
        if (Statements.AsOrder(text, world) is { } order && Reference().Matches(order) is [var named]) (text, reference) = (order, named);
        if (EntryChange.Read(text, reference, Key(reference), world) is not { } change) return null;
        return Of(change, world, memory);
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var project = call.Arguments.TryGetValue("project", out var name) ? $" in {name}" : "";
        if (call.Name == FunctionNames.AddRisk)
            return $"Add {Article(call.Arguments.GetValueOrDefault("kind", "risk"))}{project}"
                + (call.Arguments.TryGetValue("title", out var title) ? $": {title}" : "")
                + string.Concat(Said.Select(name => call.Arguments.TryGetValue(name, out var value) ? $", {name} {value}" : ""));
        return $"Show {call.Arguments["risk"]}{project}";
    }

    /// <summary>A task, a reminder or a root cause may be about an entry.</summary>
    [GeneratedRegex(@"^(?:remind\b|(?:add|create|make|new|put)\s+(?:an?\s+)?(?:new\s+)?(?:task|to-?do|reminder|action)\b|task\s*:|to-?do\s*:|action\s*:)|\broot[\s-]?cause|\b(?:five|5)\s+whys\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OfOthers();

    /// <summary>"make its impact five", "close it": of the entry that was shown last.</summary>
    [GeneratedRegex(@"^(?<verb>make|set|change|put|raise|lower|close|reopen|assign|give|hand|watch|review|rename|mark)\s+(?:its|it)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Its();

    private static string Article(string kind) => kind is "assumption" or "issue" or "opportunity" ? $"an {kind}" : $"a {kind}";

    private static Understanding Of(FunctionCall call, World world, ConversationMemory? memory)
    {
        if (call.Arguments.ContainsKey("project")) return Understanding.Of(call, Confidence);
        var last = memory?.LastCall.Arguments.GetValueOrDefault("project");
        var project = call.Name == FunctionNames.UpdateRisk ? last ?? world.DefaultProject : world.DefaultProject ?? last;
        project ??= world.Projects.Count == 1 ? world.Projects[0].Name : null;
        if (project is not null) return Understanding.Of(call.With("project", project), Confidence);
        if (world.Projects.Count == 0) return Understanding.Of(call, Confidence);

        // A choice shows first; what is to change is said again once it is clear of what.
        var shown = call.Name == FunctionNames.AddRisk ? call : new FunctionCall(call.Name).With("risk", call.Arguments["risk"]);
        return Understanding.Unsure(
            [.. world.Projects.Take(CallBuilder.Most).Select(p => shown.With("project", p.Name)).Select(c => new Reading(c, Say(c)))], 0.5);
    }

    private static string Key(Match reference) => reference.Groups["letter"] is { Success: true } letter
        ? $"{letter.Value.ToUpperInvariant()}-{reference.Groups["n"].Value}"
        : $"{char.ToUpperInvariant(reference.Groups["kind"].Value is ['o' or 'O', ..] or ['t' or 'T', ..] ? 'R' : reference.Groups["kind"].Value[0])}-{reference.Groups["n"].Value}";

    [GeneratedRegex(@"^(?:(?:please|pls|kindly|hi|hey|hello|ok|okay|now)[,!]?\s+|(?:can|could|would|will)\s+you\s+(?:please\s+)?)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"\b(?<kind>risk|threat|opportunity|issue|assumption|dependency)\s+(?:number\s+|no\.?\s*|nr\.?\s*|#\s*)?(?<n>\d{1,4})\b|(?<![\w-])(?<letter>[RAIDraid])[-\u2010-\u2013](?<n>\d{1,4})\b|(?<![\w-])(?<letter>[RAID])(?<n>\d{1,3})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Reference();
}
