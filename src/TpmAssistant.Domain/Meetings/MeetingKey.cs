using System.Globalization;

namespace TpmAssistant.Domain.Meetings;

/// <summary>The lasting identity of a meeting's occurrence, the same for everybody invited and wherever it is moved to.</summary>
/// <param name="Series">What all occurrences share: the chat where there is one, else the calendar's series, else the event.</param>
/// <param name="OriginalStart">When the series had put it; <see langword="null"/> for a single event.</param>
public sealed record MeetingKey(string Series, DateTimeOffset? OriginalStart)
{
    private const string Form = "yyyyMMdd'T'HHmm'Z'";

    /// <summary>The identity of an occurrence read from a calendar.</summary>
    public static MeetingKey Of(MeetingOccurrence meeting) =>
        new(meeting.ChatId ?? meeting.SeriesId ?? meeting.Ref.Id, meeting.SeriesId is null ? null : Minute(meeting.OriginalStart ?? meeting.Start));

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static MeetingKey? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.IndexOf('|', StringComparison.Ordinal) is not (> 0 and var bar)) return null;
        var series = text[(bar + 1)..];
        if (series.Length == 0) return null;
        if (text[..bar] == "once") return new MeetingKey(series, null);
        return DateTimeOffset.TryParseExact(text[..bar], Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start)
            ? new MeetingKey(series, start) : null;
    }

    /// <summary>Both parts on one line, to the minute and in UTC.</summary>
    public override string ToString() =>
        $"{OriginalStart?.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) ?? "once"}|{Series}";

    private static DateTimeOffset Minute(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
