using System.Globalization;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>Values as Microsoft Project writes them into XML.</summary>
internal static class MspdiValues
{
    /// <summary>Formats of durations that run on nights and days off (em, eh, ed, ew, emo and their estimated twins).</summary>
    private static readonly HashSet<int> ElapsedFormats = [4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52];

    private static readonly HashSet<int> PercentFormats = [19, 20, 51, 52];

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss",
    ];

    public static bool IsElapsed(int? format) => format is { } f && ElapsedFormats.Contains(f);

    public static bool IsPercent(int? format) => format is { } f && PercentFormats.Contains(f);

    public static bool IsNoDate(string text) => text is "NA" or "N/A" or "NaN";

    public static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : null;

    /// <summary>Wall time; a zone, which Project never writes, is dropped.</summary>
    public static DateTime? Date(string? text)
    {
        if (text is null) return null;
        foreach (var format in DateFormats)
        {
            if (format[^1] == 'K')
            {
                if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned))
                    return zoned.DateTime;
            }
            else if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
            {
                return plain;
            }
        }

        return null;
    }

    /// <summary>Minutes of an ISO 8601 duration such as <c>PT40H0M0S</c>; days in it are 24 hours.</summary>
    public static double? Minutes(string? text)
    {
        if (text is null) return null;
        var rest = text.AsSpan();
        var negative = rest.Length > 0 && rest[0] == '-';
        if (negative) rest = rest[1..];
        if (rest.Length < 2 || rest[0] != 'P') return null;
        rest = rest[1..];

        var (minutes, inTime, parts) = (0.0, false, 0);
        while (rest.Length > 0)
        {
            if (rest[0] == 'T')
            {
                if (inTime) return null;
                inTime = true;
                rest = rest[1..];
                continue;
            }

            var length = rest.IndexOfAnyExcept(CharSets.PointNumber);
            if (length <= 0 || !double.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)) return null;
            double? factor = (rest[length], inTime) switch
            {
                ('W', false) => 7 * 1440,
                ('D', false) => 1440,
                ('H', true) => 60,
                ('M', true) => 1,
                ('S', true) => 1 / 60.0,
                _ => null,
            };
            if (factor is null) return null;
            minutes += n * factor.Value;
            parts++;
            rest = rest[(length + 1)..];
        }

        return parts == 0 || !double.IsFinite(minutes) ? null : negative ? -minutes : minutes;
    }
}
