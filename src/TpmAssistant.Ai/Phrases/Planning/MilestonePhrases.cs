using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>
/// Understands when a milestone is expected: "we now expect Hybrid network ready on 10 December", "the go-live of Atlas is now expected on Friday", "expected date of the pilot milestone: 3 May"; and who wants to be asked:
/// "confirm the milestone days of Atlas". Without "now" it must speak of a milestone: much else is expected on a day.
/// </summary>
internal static partial class MilestonePhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 200;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        var text = Opening().Replace(utterance.Trim(), "").TrimEnd('.', '!', ' ');
        if (text.Length is 0 or > Longest || text.Contains('\n', StringComparison.Ordinal) || !(text.Contains("expect", StringComparison.OrdinalIgnoreCase) || text.Contains("milestone", StringComparison.OrdinalIgnoreCase))) return null;
        if (Asked().IsMatch(text))
        {
            var (of, _) = Names.Project(text, world);
            var form = new FunctionCall(FunctionNames.ExpectMilestone);
            return (of ?? Names.SpokenOf(world, memory)) is { } project ? Understanding.Of(form.With("project", project), Confidence) : Understanding.Of(form, Confidence);
        }

        return text.EndsWith('?') || Doubt().IsMatch(text) ? null : Said(text, world, memory);
    }

    private static Understanding? Said(string text, World world, ConversationMemory? memory)
    {
        if (Expected().Match(text) is not { Success: true } said) return null;
        if (!said.Groups["now"].Success && !Gate().IsMatch(text)) return null;
        if (Day(said.Groups["day"].Value, world) is not { } day) return null;
        var (project, milestone) = Names.Project(said.Groups["what"].Value, world);
        milestone = Article().Replace(milestone.Trim(' ', ',', '"', '“', '”', '\''), "").Trim(' ', ',', '"', '“', '”', '\'');
        if (milestone.Length < 2) return null;
        var call = new FunctionCall(FunctionNames.ExpectMilestone).With("milestone", milestone).With("date", CallBuilder.Iso(day));
        return (project ?? Names.SpokenOf(world, memory)) is { } named ? Understanding.Of(call.With("project", named), Confidence) : Understanding.Of(call, Confidence);
    }

    /// <summary>The one day that the words are, and nothing else.</summary>
    private static DateOnly? Day(string text, World world)
    {
        var parse = new Parse(Utterance.Read(text, Lexicon.English.Vocabulary), Lexicon.English, world);
        return parse.Dates.Count == 1 && parse.Dates[0] is { First: 0 } date && date.Count == parse.Utterance.Tokens.Length ? date.Next : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((please|pls|kindly|hi|hey|hello|ok|okay|note|fyi|record|so)[,:!]?\s+(that\s+)?)+", Options, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^((we|i)\s+((?<now>now)\s+)?expect|expect|(set|move|change|update|shift)\s+(the|our|my)\s+(?<now>expect(ed\s+(date|day)|ation))\s+(of|for))\s+(?<what>.{2,100}?)\s+(on|by|for|to)\s+(?<day>.{2,40})$"
        + @"|^(?<what>.{2,100}?)\s+(is|are)\s+((?<now>now)\s+)?expected\s+((?<now>now)\s+)?(on|by|for|to\s+be\s+reached\s+(on|by))\s+(?<day>.{2,40})$"
        + @"|^((the|our)\s+)?(?<now>(new\s+)?expected\s+(date|day))\s+(of|for)\s+(?<what>.{2,100}?)(\s+is(\s+now)?|:)\s+(?<day>.{2,40})$", Options, 2000)]
    private static partial Regex Expected();

    /// <summary>Words that only a milestone has.</summary>
    [GeneratedRegex(@"\b(milestone|go[\s-]?live|cut[\s-]?over|launch|ready|accepted|acceptance|sign(ed)?[\s-]?off|gate|release|handed\s+over|hand[\s-]?over)\b", Options, 2000)]
    private static partial Regex Gate();

    /// <summary>"if we expect …", "do not expect …": nobody says a day.</summary>
    [GeneratedRegex(@"\b(if|unless|not|never|no\s+longer|whether|who|why|when|don['’]?t|doesn['’]?t)\b", Options, 2000)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"^((the|our|my)\s+)?(milestone\s+)?[:“""']?|\s+milestone$", Options, 2000)]
    private static partial Regex Article();

    /// <summary>"confirm the milestone days", "ask me when the milestones come", "update the expected dates of the milestones".</summary>
    [GeneratedRegex(
        @"^(confirm|update|enter|set|say|give|refresh|review)\s+(?:the\s+|our\s+|my\s+)?(expected\s+(milestone\s+)?(days|dates)|milestone\s+(days|dates|expectations)|expectations)\b(?!.*\b(to|on)\s+\d)(?!.*\bbaseline).*$|^(ask\s+me|let\s+me\s+say|i\s+want\s+to\s+say)\s+when\s+(i|we)\s+expect\s+(the\s+|our\s+)?milestones\b.*$|^when\s+do\s+(i|we)\s+expect\s+(the\s+|our\s+)?milestones\b.*$", Options, 2000)]
    private static partial Regex Asked();
}
