using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Meetings;

/// <summary>Reads "draft the minutes of the Atlas weekly".</summary>
internal static partial class MinutesPhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 200;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static Understanding? Read(string text)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal) || !text.Contains("minute", StringComparison.OrdinalIgnoreCase) || Asked().Match(text) is not { Success: true } asked) return null;
        var meeting = Edges().Replace(Openings.Closed(asked.Groups["rest"].Value.TrimEnd(' ', '?', '.', '!').TrimStart(',', ':')).Trim(), "").Trim();
        var call = new FunctionCall(FunctionNames.DraftMinutes);
        return Understanding.Of(meeting.Length == 0 || Any().IsMatch(meeting) ? call : call.With("meeting", meeting), Confidence);
    }

    [GeneratedRegex(
        @"^((please|can you|could you|hey|hi|ok|now)[,!]?\s+)*((draft|write|prepare|make|create|do|show|give me|send me|get|take|i need|we need|let's have|produce|generate|put together|type|summari[sz]e in)\s+(me\s+|us\s+)?(up\s+)?)?(the\s+|our\s+|my\s+|some\s+)?(meeting\s+)?minutes\b(?!\s+(late|early|ago|with|left|more|for\s+\w+(\s*,|\s+and)))(?<rest>.*)$|^(summari[sz]e|write\s+up|put|turn)\s+(?<rest>.+?)\s+(as|into|in)\s+minutes$|^((please|can you|could you)\s+)?minute\s+(the\s+)(?<rest>.+)$",
        Options, 2000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(of|for|from|to|on|about|please)?\b\s*(the\s+|our\s+|my\s+|this\s+morning's\s+|this\s+afternoon's\s+|last\s+|latest\s+|previous\s+|today's\s+|yesterday's\s+)*|\s+(written\s+up|typed\s+up|ready|done)$", Options, 2000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"^(everyone|everybody|meeting|call|one|this|that|it|please|this meeting|that meeting|last one|today|now)?$", Options, 2000)]
    private static partial Regex Any();
}
