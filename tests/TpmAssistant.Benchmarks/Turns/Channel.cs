using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>
/// Plays Teams on loopback: publishes keys, sends activities with a token, and takes the replies. A turn lasts from the activity sent to
/// the first message that arrives for its conversation.
/// </summary>
internal sealed class Channel : IAsyncDisposable
{
    private const string Tenant = "5d0a7c9e-2f51-4b0e-8f43-6f2b7c1d9a10";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseProxy = false });
    private readonly ChannelSigner _signer = new();
    private readonly WebApplication _app;
    private long _activities = 1_700_000_000_000;

    private Channel(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var channel = new Channel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync();
        channel.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return channel;
    }

    /// <summary>Keeps one turn in flight in each conversation until the time is over.</summary>
    public async Task<RoundResult> RunAsync(Uri target, string conversationPrefix, TurnSettings settings, TimeSpan length)
    {
        var token = _signer.Token(Address.ToString());
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var slots = await Task.WhenAll(Enumerable.Range(0, settings.Concurrency).Select(slot => Task.Run(async () =>
        {
            var times = new List<double>(4096);
            do
            {
                times.Add(await TurnAsync(target, token, $"a:{conversationPrefix}{slot}", settings.Text));
            }
            while (Stopwatch.GetTimestamp() < end);
            return times;
        })));
        return new RoundResult([.. slots.SelectMany(s => s)], length.TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        _signer.Dispose();
    }

    private async Task<double> TurnAsync(Uri target, string token, string conversation, string text)
    {
        var id = Interlocked.Increment(ref _activities);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[conversation] = answered;
        var body = $$$"""
            {"type":"message","id":"{{{id}}}","channelId":"msteams","serviceUrl":"{{{Address}}}","text":"{{{text}}}","textFormat":"plain","locale":"en-GB",
            "localTimezone":"Europe/Berlin","timestamp":"2026-01-05T09:00:00.000Z","localTimestamp":"2026-01-05T10:00:00.000+01:00",
            "from":{"id":"29:{{{conversation}}}","name":"Robin Example","aadObjectId":"0f3b9a52-57b8-4c3f-a0f5-3d1a6f2f7b21"},
            "conversation":{"id":"{{{conversation}}}","conversationType":"personal","tenantId":"{{{Tenant}}}"},"recipient":{"id":"28:{{{ChannelSigner.AppId}}}","name":"TPM Assistant"},
            "channelData":{"tenant":{"id":"{{{Tenant}}}"}},"entities":[{"type":"clientInfo","locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/Berlin"}],
            "attachments":[{"contentType":"text/html","content":"<p>{{{text}}}</p>"}]}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var begin = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{target} answered {(int)response.StatusCode} to an activity.");
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(15));
        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        context.Response.ContentType = "application/json";
        if (path == "/openid")
        {
            await context.Response.WriteAsync(_signer.Metadata(Address));
        }
        else if (path == "/keys")
        {
            await context.Response.WriteAsync(_signer.Keys());
        }
        else
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var isMessage = body.RootElement.TryGetProperty("type", out var type) && type.ValueEquals("message");
            await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _activities)}}"}""");
            if (isMessage && _waiting.TryRemove(Uri.UnescapeDataString(path.Split('/')[3]), out var waiting)) waiting.SetResult();
        }
    }
}
