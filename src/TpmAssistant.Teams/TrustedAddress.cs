namespace TpmAssistant.Teams;

/// <summary>Which addresses the bot fetches keys and tokens from.</summary>
internal static class TrustedAddress
{
    /// <summary>Https, or, where loopback is allowed, anything on loopback.</summary>
    public static bool IsAcceptable(string? address, bool loopback) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.IsLoopback ? loopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) : uri.Scheme == Uri.UriSchemeHttps);
}
