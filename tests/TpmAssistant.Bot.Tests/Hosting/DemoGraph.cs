using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>The demo organisation as somebody's own programs write to it.</summary>
internal sealed class DemoGraph(HttpClient http, string person = RunningBot.Mara)
{
    public async Task<JsonNode> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, null);

    public Task<JsonNode> PostAsync(string path, JsonObject body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Changes an item as it stands.</summary>
    public async Task PatchAsync(string path, JsonObject body)
    {
        var now = await GetAsync(path);
        await SendAsync(HttpMethod.Patch, path, body, (string?)now["@odata.etag"]);
    }

    /// <summary>The plan whose title begins so.</summary>
    public async Task<string> PlanAsync(string title) => (string)(await GetAsync("me/planner/plans"))["value"]!.AsArray()
        .First(p => ((string)p!["title"]!).StartsWith(title, StringComparison.Ordinal))!["id"]!;

    /// <summary>What was written so far is forgotten.</summary>
    public async Task ForgetEffectsAsync() => (await http.DeleteAsync(new Uri("demo/effects", UriKind.Relative))).Dispose();

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonObject? body, string? etag = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"demo/v1.0/{path}", UriKind.Relative));
        request.Headers.Add("Authorization", $"Bearer demo:{person}");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text.Length == 0 ? "{}" : text)! : throw new HttpRequestException($"{method} {path}: {(int)response.StatusCode} {text}");
    }
}
