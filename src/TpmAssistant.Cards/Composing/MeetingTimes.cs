using System.Globalization;

namespace TpmAssistant.Cards.Composing;

/// <summary>How a moment of a meeting reads.</summary>
internal static class MeetingTimes
{
    /// <summary>"4:31" after its beginning, "1:04:31" after an hour.</summary>
    public static string Offset(TimeSpan offset)
    {
        var at = offset < TimeSpan.Zero ? TimeSpan.Zero : offset;
        return at.ToString(at.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }
}
