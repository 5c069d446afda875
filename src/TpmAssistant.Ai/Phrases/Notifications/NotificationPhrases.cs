using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Notifications;

/// <summary>
/// Understands wishes about notifications ("mute budget nudges", "stop nudging me about Atlas", "at most 2 nudges a day"). They begin with words that
/// are orders everywhere else, so they are read by their form; whatever has not that form is left to the grammar.
/// </summary>
internal static partial class NotificationPhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 160;

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["brief", "nudg", "notif", "alert", "remind", "bug", "bother", "pester", "ping", "mute", "silence"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world)
    {
        if (utterance.Length > Longest || !utterance.AsSpan().ContainsAny(Hints)) return null;
        var text = Polite().Replace(utterance.Trim(), "").Trim().TrimEnd('.', '!', '?');
        if (text.EndsWith(" please", StringComparison.OrdinalIgnoreCase)) text = text[..^" please".Length].TrimEnd(',', ' ');
        return CallOf(text, world) is { } call ? Understanding.Of(call, Confidence) : null;
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        string? Given(string name) => call.Arguments.GetValueOrDefault(name);
        if ((Given("mute") ?? Given("unmute")) is { } topic)
            return $"{(Given("mute") is null ? "Unmute" : "Mute")} {(topic == "all" ? "" : topic + " ")}nudges{(Given("project") is { } project ? $" about {project}" : "")}";
        return Given("cap") is { } cap ? $"At most {cap} nudges a day"
            : Given("hours") is { } hours ? $"Nudges only between {hours.Replace("-", " and ", StringComparison.Ordinal)}"
            : Given("brief") is { } brief ? $"Turn {brief} the morning brief" : $"Turn {Given("nudges") ?? "on"} nudges";
    }

    private static FunctionCall? CallOf(string text, World world)
    {
        var change = new FunctionCall(FunctionNames.ChangeNotifications);
        if (Brief().Match(text) is { Success: true } brief) return change.With("brief", IsOff(brief) ? "off" : "on");
        if (Cap().Match(text) is { Success: true } cap) return change.With("cap", cap.Groups["n"].Value);
        if (Hours().Match(ClockWords.InFigures(text)) is { Success: true } hours && Time(hours, "from") is { } from && Time(hours, "to") is { } to) return change.With("hours", $"{from}-{to}");
        if (Switch().Match(text) is { Success: true } whole && whole.Groups["about"].Value.Length == 0) return change.With("nudges", IsOff(whole) ? "off" : "on");
        if (About().Match(text) is { Success: true } about && Matter.Read(about.Groups["about"].Value, world, mayBeUnknown: true) is { } matter)
            return matter.Of(change, !about.Groups["off"].Success);
        if (None().Match(text) is { Success: true } none && Matter.Read(none.Groups["about"].Value, world, mayBeUnknown: false) is { } silenced) return silenced.Of(change, false);
        return Mute().Match(text) is { Success: true } mute && Matter.Read(mute.Groups["about"].Value, world, mayBeUnknown: false) is { } muted
            ? muted.Of(change, mute.Groups["un"].Success) : null;
    }

    private static bool IsOff(Match match) => match.Groups["off"].Success;

    private static string? Time(Match match, string name)
    {
        var hour = int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        if (match.Groups[name + "pm"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12) hour += 12;
        else if (name == "to" && hour is > 0 and < 8 && match.Groups["topm"].Value.Length == 0) hour += 12;
        var minute = match.Groups[name + "min"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((please|pls|kindly|hi|hey|hello|ok|okay|now|so|and|also)[,!]?\s+|(can|could|would|will)\s+you\s+(please\s+)?|i\s+(want|would like|'d like)\s+you\s+to\s+)+", Options, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"^((?<off>stop|disable|cancel|end|turn\s+off|switch\s+off|no\s+more)|start|enable|turn\s+on|switch\s+on|(send\s+me|give\s+me|i\s+want)(?=.*\s(each|every)\s))\s+(sending\s+(me\s+)?)?(the\s+|my\s+|a\s+)?(morning|daily)\s+brief(ing)?s?(\s+(each|every)\s+(working\s+)?(day|morning))?$|^(turn|switch)\s+(the\s+|my\s+)?(morning|daily)\s+brief(ing)?\s+((?<off>off)|on)$",
        Options, 2000)]
    private static partial Regex Brief();

    [GeneratedRegex(
        @"^(((do\s+not|don'?t|never)\s+(send|give)\s+me\s+more\s+than|at\s+most|no\s+more\s+than|max(imum)?(\s+of)?|only)\s+(?<n>\d{1,2})\s+(nudge|notification|alert)s?|(limit|cap|restrict)\s+(the\s+|my\s+)?(nudge|notification|alert)s?\s+(to|at)\s+(?<n>\d{1,2})|(limit|cap|restrict)\s+me\s+(to|at)\s+(?<n>\d{1,2})\s+(nudge|notification|alert)s?|(send|give)\s+me\s+(at\s+most|no\s+more\s+than|max(imum)?)\s+(?<n>\d{1,2})\s+(nudge|notification|alert)s?)(\s+(a|per|each|every)\s+day|\s+daily)?$",
        Options, 2000)]
    private static partial Regex Cap();

    [GeneratedRegex(
        @"^((send\s+(me\s+)?)?(my\s+)?(nudge|notification|alert)s?\s+only|only\s+(nudge|alert|notify)\s+me|only\s+send\s+(me\s+)?(nudge|notification|alert)s?|nudge\s+me\s+only|(my\s+)?nudges|only\s+nudges)\s+(between|from)\s+(?<from>\d{1,2})(:(?<frommin>\d\d))?\s*(?<frompm>am|pm)?\s*(and|to|until|till|-)\s*(?<to>\d{1,2})(:(?<tomin>\d\d))?\s*(?<topm>am|pm)?$",
        Options, 2000)]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"^((?<off>stop|disable|cancel|end|pause|snooze|turn\s+off|switch\s+off|no\s+more)|start|enable|resume|turn\s+on|switch\s+on)\s+(all\s+)?(of\s+)?(the\s+|my\s+|your\s+)?(nudges|nudging(\s+me)?|notifications|alerts)(?<about>\s+.+)?$|^(turn|switch)\s+(the\s+|my\s+)?(nudges|notifications)\s+((?<off>off)|on)$|^(?<off>(do\s+not|don'?t|never)\s+)?nudge\s+me(?<about>\s+.+)?$",
        Options, 2000)]
    private static partial Regex Switch();

    [GeneratedRegex(
        @"^((?<off>(stop|no\s+more|do\s+not|don'?t|quit)\s+)(nudg(es?|ing)|alert(s|ing)?|notify(ing)?|notifications?|remind(ing)?|bug(ging)?|bother(ing)?|pester(ing)?|ping(ing|s)?)|(start\s+|resume\s+)?(nudg(e|es|ing)|alert))(\s+me)?(\s+again)?\s+(about|on|of|for)\s+(?<about>.+?)(\s+(again|any\s*more|please))*$",
        Options, 2000)]
    private static partial Regex About();

    /// <summary>"no budget nudges for Cobalt": what is not wanted is named; "no more nudges" is all of them.</summary>
    [GeneratedRegex(@"^no\s+(more\s+)?(?<about>\w+\s+(nudge|notification|alert)s?(\s+.+)?)$", Options, 2000)]
    private static partial Regex None();

    [GeneratedRegex(@"^((?<un>unmute)|mute|silence)\s+(?<about>.+)$", Options, 2000)]
    private static partial Regex Mute();
}
