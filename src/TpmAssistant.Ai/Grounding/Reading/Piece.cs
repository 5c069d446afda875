using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>A word, number or date as it stands in a line.</summary>
internal sealed record Piece(string Text, int Start, Match Match)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Match.Groups["word"].Success;

    /// <summary>The word as the lexicon has it.</summary>
    public string Form { get; } = Text.ToLowerInvariant().Replace('’', '\'');
}

/// <summary>Cuts a line into pieces.</summary>
internal static partial class Pieces
{
    private const string Month = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const string Weekday = @"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

    /// <summary>The pieces of a line, in order.</summary>
    public static List<Piece> Of(string line) => [.. Any().Matches(line).Select(m => new Piece(m.Value, m.Index, m))];

    [GeneratedRegex(
        @"(?<iso>\b\d{4}-\d{2}-\d{2}\b)"
        + @"|(?<time>\b\d{1,2}:\d{2}\b)"
        + @"|(?:\b(?<weekday>" + Weekday + @")\b\.?,?\s+(?:the\s+)?)?(?:\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month>" + Month + @")\b|\b(?<month>" + Month + @")\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:))(?:,?\s+(?<year>20\d{2})\b)?"
        + @"|(?<=\b(?:in|of|by|until|early|late|mid|since|for|from|to|before|after|through|this|next|last|during)[\s-]+)(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\s+(?<year>20\d{2})\b)?"
        + @"|\b(?:(?<which>last|next|this|coming|past)\s+)?(?<weekday>" + Weekday + @")\b(?:'s\b)?"
        + @"|\b(?<relative>today|tomorrow|yesterday|the day after tomorrow|the day before yesterday|(?:(?:the )?end of (?:the|this|next) |this |next |last |the coming |the past )(?:week|month)|the week after next)\b(?!\s+(?:of|to)\b)"
        + @"|(?<id>\b[A-Z]{1,2}-\d+\b|#\d+)"
        + @"|(?<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)"
        + @"|(?<word>[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}\d]+)*['’]?|%|€|\$|£)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Any();
}
