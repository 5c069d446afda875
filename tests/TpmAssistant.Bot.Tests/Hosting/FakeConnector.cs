using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>Something the bot sent.</summary>
/// <param name="Method">POST for a new message, PUT for a change.</param>
/// <param name="Conversation">Where to.</param>
/// <param name="ActivityId">The id it has or was given.</param>
/// <param name="ReplyTo">The message it answers.</param>
/// <param name="Body">The activity.</param>
public sealed record SentActivity(string Method, string Conversation, string ActivityId, string? ReplyTo, JsonElement Body)
{
    public string Type => Body.GetProperty("type").GetString()!;

    public JsonElement Card => Body.GetProperty("attachments")[0].GetProperty("content");
}

/// <summary>A Bot Connector on this machine that takes everything and notes it.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    /// <summary>The longest that the bot waits for its own pace: two updates of a live card lie so far apart. What waits longer is the test's to let pass.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private readonly WebApplication _app;
    private readonly Channel<SentActivity> _sent = Channel.CreateUnbounded<SentActivity>();
    private readonly List<SentActivity> _seen = [];
    private int _ids;

    private FakeConnector(WebApplication app)
    {
        _app = app;
        app.MapMethods("/v3/conversations/{conversation}/activities/{activity?}", ["POST", "PUT"], ReceiveAsync);
        app.MapGet("/v1/meetings/{meeting}/participants/{person}", (string person) => Roles.TryGetValue(person, out var role)
            ? Results.Json(new { user = new { aadObjectId = person }, meeting = new { role, inMeeting = true } }) : Results.NotFound());
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", () => Results.Json(new
        {
            members = Members.Select(id => new { id = $"29:{id}", aadObjectId = id, name = "Member", tenantId = DemoTenant.Organisation.DemoPeople.TenantId }),
        }));
    }

    /// <summary>People's roles in every meeting, by object id; who is not in it is unknown to Teams.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Object ids on the roster of every shared conversation.</summary>
    public List<string> Members { get; } = [];

    public string Address => _app.Urls.First() + "/";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The bot's clock, where it is moved by hand.</summary>
    internal FakeClock? Clock { get; set; }

    /// <summary>
    /// Waits for the next activity that fits; others that came before stay seen. By a clock that is moved by hand the bot's own pace would never pass: while nothing
    /// comes, the clock goes on to what the bot waits for, and never by itself, so that a slow machine lets no more time pass than a quick one.
    /// </summary>
    public async Task<SentActivity> NextAsync(Func<SentActivity, bool> fits)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (true)
        {
            var more = _sent.Reader.WaitToReadAsync(timeout.Token).AsTask();
            while (Clock is { } clock && await Task.WhenAny(more, Task.Delay(BetweenLooks, timeout.Token)) != more)
            {
                if (clock.NextWait is { } wait && wait <= Pace) clock.Advance(wait);
            }

            await more;
            while (_sent.Reader.TryRead(out var sent))
            {
                lock (_seen) _seen.Add(sent);
                if (fits(sent)) return sent;
            }
        }
    }

    /// <summary>Everything seen so far.</summary>
    public IReadOnlyList<SentActivity> Seen()
    {
        lock (_seen)
        {
            while (_sent.Reader.TryRead(out var sent)) _seen.Add(sent);
            return [.. _seen];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request, string conversation, string? activity)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        var id = request.Method == "PUT" ? activity! : $"sent-{Interlocked.Increment(ref _ids)}";
        await _sent.Writer.WriteAsync(new SentActivity(request.Method, conversation, id, request.Method == "POST" ? activity : null, body));
        return Results.Json(new { id }, statusCode: request.Method == "PUT" ? 200 : 201);
    }
}
