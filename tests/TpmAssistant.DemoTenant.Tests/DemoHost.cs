using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Testing;

namespace TpmAssistant.DemoTenant.Tests;

/// <summary>The demo organisation in process, at a standing clock, and short ways to ask it.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    /// <summary>Wednesday, 14 January 2026, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 1, 14, 9, 0, 0, TimeSpan.Zero);

    public static readonly DemoPeople People = new();

    private readonly WebApplication _app;

    private DemoHost(WebApplication app, FakeClock clock, HttpClient http)
    {
        (_app, Clock, Http) = (app, clock, http);
    }

    public FakeClock Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<DemoHost> StartAsync(DateTimeOffset? at = null, string? instance = "test", DelegatingHandler? through = null)
    {
        var clock = new FakeClock(at ?? Wednesday);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDemoTenant(options => options.InstanceId = instance);
        var app = builder.Build();
        app.MapDemoTenant();
        await app.StartAsync();
        var server = app.GetTestServer();
        var handler = server.CreateHandler();
        if (through is not null)
            through.InnerHandler = handler;
        return new DemoHost(app, clock, new HttpClient(through ?? handler) { BaseAddress = server.BaseAddress });
    }

    public Task<DemoAnswer> GetAsync(string path, string user = "mara", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, user, headers);

    public Task<DemoAnswer> PostAsync(string path, string json, string user = "mara", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, json, user, headers);

    public Task<DemoAnswer> PatchAsync(string path, string json, string? etag = null, string user = "mara", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, json, user, etag is null ? headers : [.. headers, ("If-Match", etag)]);

    public Task<DemoAnswer> DeleteAsync(string path, string? etag = null, string user = "mara") =>
        SendAsync(HttpMethod.Delete, path, null, user, etag is null ? [] : [("If-Match", etag)]);

    /// <summary>Sends below /demo/v1.0; a path that begins with http is taken whole.</summary>
    public async Task<DemoAnswer> SendAsync(HttpMethod method, string path, string? json, string? user, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? path : "/demo/v1.0" + path);
        if (user is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "demo:" + (user.Length == 36 ? user : People[user].Id));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new DemoAnswer((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text)! : null, text, response.Headers);
    }

    /// <summary>Sends to the demo's controls, without a token.</summary>
    public async Task<DemoAnswer> ControlAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, "/demo" + path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new DemoAnswer((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text)! : null, text, response.Headers);
    }

    public static string Atlas => StableId.Planner("plan", "atlas");

    public static string Borealis => StableId.Planner("plan", "borealis");

    public static string TaskId(string project, string key) => StableId.Planner("task", project, key);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>An answer with its parts at hand.</summary>
internal sealed record DemoAnswer(int Status, JsonNode? Body, string Text, HttpResponseHeaders Headers)
{
    public JsonArray Value => Body!["value"]!.AsArray();

    public string Id => (string)Body!["id"]!;

    public string ETag => (string)Body!["@odata.etag"]!;

    public string? Code => (string?)Body?["error"]?["code"];

    public string? Message => (string?)Body?["error"]?["message"];
}
