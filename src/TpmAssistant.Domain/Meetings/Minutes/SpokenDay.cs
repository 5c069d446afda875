using System.Text.RegularExpressions;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>Reads the day by which somebody says something will be done.</summary>
public static partial class SpokenDay
{
    /// <summary>
    /// The day that a sentence names after "by", "until", "on" or the like: a weekday is the next one after the meeting. <see langword="null"/> when it
    /// names none or several.
    /// </summary>
    public static DateOnly? Find(string sentence, DateOnly meeting)
    {
        var days = Named().Matches(sentence).Select(m => Day(m.Groups["day"].Value, meeting)).OfType<DateOnly>().Distinct().Take(2).ToList();
        return days is [var one] ? one : null;
    }

    private static DateOnly? Day(string word, DateOnly meeting)
    {
        if (word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) return meeting.AddDays(1);
        if (word.Equals("today", StringComparison.OrdinalIgnoreCase)) return meeting;
        if (!Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var weekday)) return null;
        var ahead = ((int)weekday - (int)meeting.DayOfWeek + 7) % 7;
        return meeting.AddDays(ahead == 0 ? 7 : ahead);
    }

    [GeneratedRegex(
        @"\b(by|until|till|before|on|for|latest|due) (next |this |coming |the )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
