using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TpmAssistant.Testing.Hostile;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>
/// Stands between the product and the demo organisation, and puts a hostile text in the place of everything that somebody wrote: names of people and their
/// jobs, titles, notes, checklists, categories, places, mails, invitations, names of files and what they hold, and what was said in meetings. The same words stand for the
/// same thing until the next round.
/// </summary>
internal sealed partial class PoisonedGraph : IAsyncDisposable
{
    private const int LongestTitle = 255;

    private static readonly HashSet<string> Written = new(StringComparer.Ordinal)
    {
        "displayName", "givenName", "surname", "jobTitle", "department", "officeLocation", "subject", "bodyPreview", "content", "title", "name", "description", "alias", "text",
    };

    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<(string Member, string Text), bool> _placed = new();
    private int _round;

    private PoisonedGraph(WebApplication app) => _app = app;

    /// <summary>Where the demo organisation is.</summary>
    public Uri? Behind { get; set; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/demo/v1.0");

    /// <summary>What stood where so far.</summary>
    public IEnumerable<(string Member, string Text)> Placed => _placed.Keys;

    public static async Task<PoisonedGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var graph = new PoisonedGraph(builder.Build());
        graph._app.Run(graph.ForwardAsync);
        await graph._app.StartAsync();
        return graph;
    }

    /// <summary>From now on other texts stand in each place.</summary>
    public void Turn() => Interlocked.Increment(ref _round);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var (asked, answer) = (context.Request, context.Response);
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), new Uri(Behind!, asked.Path.ToUriComponent() + asked.QueryString.ToUriComponent()));
        if (asked.ContentLength > 0 || asked.Headers.ContainsKey("Transfer-Encoding")) request.Content = new StreamContent(asked.Body);
        foreach (var (name, values) in asked.Headers)
        {
            if (name is "Host" or "Content-Length" or "Transfer-Encoding" or "Accept-Encoding" or "Connection") continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var response = await _http.SendAsync(request, context.RequestAborted);
        answer.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(h => h.Key is not ("Transfer-Encoding" or "Content-Length" or "Date" or "Server")))
            answer.Headers[name] = values.ToArray();
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (response.IsSuccessStatusCode && body.Length > 0) body = Poisoned(body, response.Content.Headers.ContentType?.MediaType ?? "");
        await answer.Body.WriteAsync(body, context.RequestAborted);
    }

    private byte[] Poisoned(byte[] body, string type)
    {
        if (type == "text/vtt") return Encoding.UTF8.GetBytes(Spoken().Replace(Encoding.UTF8.GetString(body), said => $"<v {OneLine("speaker", said.Groups["who"].Value)}>{WebUtility.HtmlEncode(OneLine("transcript", said.Groups["words"].Value))}</v>"));
        if (!type.Contains("json", StringComparison.Ordinal)) return body;
        var json = JsonNode.Parse(Encoding.UTF8.GetString(body).Replace(Behind!.GetLeftPart(UriPartial.Authority), Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))!;
        Walk(json, "");
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    private void Walk(JsonNode? node, string member)
    {
        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (member == "categories" && Words(items[i]) is { } category) items[i] = Instead(member, category);
                else Walk(items[i], member);
            }
        }
        else if (node is JsonObject found)
        {
            foreach (var (name, value) in found.ToList())
            {
                if (Words(value) is not { } words) Walk(value, name);
                // Every second round the subjects of meetings stay, so that somebody can name one.
                else if (name == "subject" && _round % 2 == 1) continue;
                else if (Written.Contains(name) || member == "categoryDescriptions") found[name] = Instead(member.Length is > 0 and < 22 ? $"{member}.{name}" : name, words);
            }
        }
    }

    private static string? Words(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var words) && words.Length > 0 ? words : null;

    /// <summary>The text that stands for some words in this round; the name of a file keeps its kind.</summary>
    private string Instead(string member, string words)
    {
        var hash = words.Aggregate(17, (all, c) => unchecked((all * 31) + c));
        var text = HostileText.All[(int)((uint)(hash + (_round * 53)) % HostileText.All.Count)];
        _placed[(member, text.Id)] = true;
        var kind = words.Length < 60 && Path.GetExtension(words) is { Length: > 2 and < 6 } end && !end.Contains(' ', StringComparison.Ordinal) ? end : "";
        return (text.Text.Length <= LongestTitle ? text.Text : text.Text[..LongestTitle]) + kind;
    }

    private string OneLine(string member, string words) => Instead(member, words).ReplaceLineEndings(" ").Replace("-->", "->", StringComparison.Ordinal);

    [GeneratedRegex("<v (?<who>[^>]*)>(?<words>[^<]*)</v>", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Spoken();
}
