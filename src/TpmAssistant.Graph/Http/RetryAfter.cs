using System.Globalization;

namespace TpmAssistant.Graph.Http;

/// <summary>Reads <c>Retry-After</c>: seconds, with a fraction as Graph documents it, or an HTTP date.</summary>
internal static class RetryAfter
{
    /// <summary>The wait asked for, never negative; <see langword="null"/> when none can be read.</summary>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var seconds))
            return double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null;
        if (!DateTimeOffset.TryParseExact(value.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    /// <summary>The wait a response asks for. Read from the raw header, which the typed one drops when it holds a fraction.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? Parse(values.ToString(), now) : null;
}
