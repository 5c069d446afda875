using System.Net;
using Microsoft.AspNetCore.Http;

namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// With no app id there is no token to check, so only this machine's own programs may speak: nobody over the network, nobody
/// through a proxy or tunnel, and no web page that happens to be open in a browser here.
/// </summary>
internal static class LoopbackGate
{
    public static bool Admits(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        var headers = context.Request.Headers;
        return (remote is null || IPAddress.IsLoopback(remote))
            && IsLoopbackName(context.Request.Host.Host)
            && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("X-Forwarded-Host") && !headers.ContainsKey("Forwarded")
            && (headers.Origin.Count == 0 || (Uri.TryCreate(headers.Origin, UriKind.Absolute, out var origin) && origin.IsLoopback));
    }

    private static bool IsLoopbackName(string host) =>
        host.Length == 0 || (Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri) && uri.IsLoopback);
}
