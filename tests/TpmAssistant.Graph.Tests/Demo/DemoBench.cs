using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Access;
using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Graph.Tests.Demo;

/// <summary>The adapter in front of the demo organisation, both in process, with everything between them written down.</summary>
internal sealed class DemoBench : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DemoBench(WebApplication app)
    {
        _app = app;
        var server = app.GetTestServer();
        Recorder.InnerHandler = server.CreateHandler();
        Http = server.CreateClient();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"demo:{DemoPeople.DefaultUserId}");
        Bench = new Bench(new ScriptedGraph { Root = $"{server.BaseAddress.AbsoluteUri.TrimEnd('/')}/demo/v1.0" }, transport: Recorder);
    }

    public ExchangeRecorder Recorder { get; } = new();

    /// <summary>A way around the adapter, as the project manager.</summary>
    public HttpClient Http { get; }

    public Bench Bench { get; }

    public static Asker Mara { get; } = new(
        new TenantId(DemoPeople.TenantId), new PersonId(DemoPeople.DefaultUserId), "Mara", "en-GB", "Europe/Berlin",
        new ConversationRef("c-1", ConversationScope.Personal));

    public static async Task<DemoBench> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        builder.Services.AddDemoTenant(options => options.InstanceId = "graph-tests");
        var app = builder.Build();
        app.MapDemoTenant();
        await app.StartAsync();
        return new DemoBench(app);
    }

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    public async Task<JsonNode> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }

    /// <summary>The plan whose title holds the word.</summary>
    public async Task<(string Id, string GroupId)> PlanAsync(string word)
    {
        var plan = (await GetAsync("/demo/v1.0/me/planner/plans"))["value"]!.AsArray()
            .Single(one => one!["title"]!.ToString().Contains(word, StringComparison.OrdinalIgnoreCase))!;
        return (plan["id"]!.ToString(), plan["container"]!["containerId"]!.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        Bench.Dispose();
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
