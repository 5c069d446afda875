using System.Net;
using System.Text;

namespace TpmAssistant.Graph.Tests.Fakes;

/// <summary>A Graph with one file in one team's drive, which sends the reader on to an address elsewhere.</summary>
internal sealed class ForwardingWire(string? address) : HttpMessageHandler
{
    /// <summary>Where the address elsewhere sends the reader on to in turn.</summary>
    public string? Onward { get; init; }

    /// <summary>What was asked of any host but Graph's.</summary>
    public List<(string Url, bool HasToken)> Elsewhere { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        if (!url.StartsWith(ScriptedGraph.Base, StringComparison.Ordinal))
        {
            Elsewhere.Add((request.RequestUri.OriginalString, request.Headers.Authorization is not null));
            return Task.FromResult(Onward is null ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("# Purpose\nLeave the site", Encoding.UTF8, "text/markdown") } : Found(Onward));
        }

        var path = url[ScriptedGraph.Base.Length..].Split('?')[0];
        return Task.FromResult(path switch
        {
            "/groups/g/drive" => Json("""{"id":"d"}"""),
            "/drives/d/items/f/content" => Found(address),
            "/me" => Json("""{"mail":"ada@contoso.example"}"""),
            "/me/messages" => Json("""{"value":[]}"""),
            _ when path.StartsWith("/drives/d/items/root/", StringComparison.Ordinal) => Json("""{"value":[{"id":"f","name":"Falcon brief.md","size":20,"file":{}}]}"""),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("{}", Encoding.UTF8, "application/json") },
        });
    }

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Found(string? address)
    {
        var found = new HttpResponseMessage(HttpStatusCode.Found) { Content = new StringContent("") };
        if (address is not null) found.Headers.TryAddWithoutValidation("Location", address);
        return found;
    }
}
