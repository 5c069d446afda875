using System.Collections.Concurrent;
using System.Net;

namespace TpmAssistant.Teams.Connector;

/// <summary>
/// Decides where replies, and with them the bot's token, may go. An address outside the list is refused before any
/// activity is handled: the list, not the sender, says who is Teams.
/// </summary>
internal sealed class ServiceHosts
{
    private const int RememberedAddresses = 512;

    /// <summary>Never <c>*.trafficmanager.net</c>: anybody can register a name there.</summary>
    private static readonly string[] Microsoft =
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us"];

    private const string MicrosoftSuffix = ".botframework.com";

    private readonly ConcurrentDictionary<string, Uri?> remembered = new(StringComparer.Ordinal);
    private readonly HashSet<string> configured;
    private readonly bool tokenless;

    public ServiceHosts(BotOptions options)
    {
        configured = new HashSet<string>(options.AllowedServiceHosts, StringComparer.OrdinalIgnoreCase);
        tokenless = string.IsNullOrEmpty(options.AppId) || options.Credential == BotCredential.None;
    }

    /// <summary>The address as a base that ends in a slash, or null if nothing may be sent there.</summary>
    public Uri? Resolve(string? serviceUrl)
    {
        if (string.IsNullOrEmpty(serviceUrl) || serviceUrl.Length > 512)
        {
            return null;
        }

        if (remembered.TryGetValue(serviceUrl, out var known))
        {
            return known;
        }

        if (remembered.Count >= RememberedAddresses)
        {
            remembered.Clear();
        }

        return remembered[serviceUrl] = Parse(serviceUrl);
    }

    /// <summary>True for a bare host name or address, with or without a port.</summary>
    public static bool IsHost(string host) =>
        Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri)
        && (string.Equals(uri.Authority, host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host, $"{uri.Host}:443", StringComparison.OrdinalIgnoreCase));

    public static bool IsLoopbackHost(string host) =>
        Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) && uri.IsLoopback;

    private Uri? Parse(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl.EndsWith('/') ? serviceUrl : serviceUrl + "/", UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return null;
        }

        return Accepts(uri) ? uri : null;
    }

    private bool Accepts(Uri uri)
    {
        var https = uri.Scheme == Uri.UriSchemeHttps;
        if (uri.IsLoopback)
        {
            var listed = configured.Contains(uri.Host) || configured.Contains($"{uri.Host}:{uri.Port}");
            return (https || uri.Scheme == Uri.UriSchemeHttp) && (listed || (tokenless && configured.Count == 0));
        }

        if (!https || tokenless || IPAddress.TryParse(uri.Host, out _) && configured.Count == 0)
        {
            return false;
        }

        if (configured.Count > 0)
        {
            return configured.Contains(uri.Authority) || configured.Contains($"{uri.Host}:{uri.Port}");
        }

        return uri.IsDefaultPort
            && (Microsoft.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
                || uri.Host.EndsWith(MicrosoftSuffix, StringComparison.OrdinalIgnoreCase));
    }
}
