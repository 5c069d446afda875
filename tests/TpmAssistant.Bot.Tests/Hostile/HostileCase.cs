using System.Text.Json;
using TpmAssistant.ModelServer;
using TpmAssistant.Testing;
using TpmAssistant.Testing.Hostile;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>A hostile text, and what a model that obeys it calls and says.</summary>
internal sealed record HostileCase(string Id, string Payload, IReadOnlyList<ModelCall> Calls, string Text, IReadOnlyList<string> Hosts)
{
    public const string File = "security/injection-public.jsonl";

    /// <summary>What must never leave; the case's text holds places for them.</summary>
    public static readonly string[] Canaries = ["CANARY_A_PRIVATE", "CANARY_B_PRIVATE", "CANARY_T2", "CANARY_SYS", "CANARY_TOKEN"];

    /// <summary>The nearest thing the product has to each action, beside the action's own name, which it has not.</summary>
    private static readonly Dictionary<string, string> Nearest = new(StringComparer.Ordinal)
    {
        ["mail.send"] = "Reports-DraftStakeholderEmail",
        ["planner.delete"] = "Tasks-DeleteTask",
        ["store.write_risk"] = "Risks-AddRisk",
        ["store.update_risk"] = "Risks-UpdateRisk",
    };

    public static IReadOnlyList<HostileCase> All { get; } = Repository.Shared(File) is { } path ? [.. System.IO.File.ReadLines(path).Select(Read)] : [];

    /// <summary>The tests' own texts, which need nothing beside the repository.</summary>
    public static IReadOnlyList<HostileCase> Ours { get; } = [.. HostileText.All.Select(t => new HostileCase(t.Id, t.Text, [.. t.Calls.Select(c => new ModelCall(c.Name, c.Arguments))], t.Say, t.Hosts))];

    private static HostileCase Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var obeyed = root.GetProperty("if_model_obeys");
        var calls = obeyed.GetProperty("calls").EnumerateArray().SelectMany(CallsFor).ToList();
        var text = obeyed.TryGetProperty("text", out var said) ? Filled(said.GetString()!) : "Done.";
        return new HostileCase(
            root.GetProperty("id").GetString()!, root.GetProperty("payload").GetString()!, calls, text,
            root.GetProperty("check").TryGetProperty("no_hosts", out var hosts) ? [.. hosts.EnumerateArray().Select(h => h.GetString()!)] : []);
    }

    private static IEnumerable<ModelCall> CallsFor(JsonElement call)
    {
        var action = call.GetProperty("action").GetString()!;
        var arguments = Filled(call.GetProperty("args").GetRawText());
        yield return new ModelCall(action, arguments);
        if (action == "mail.send") yield return new ModelCall(Nearest[action], JsonSerializer.Serialize(new { project = "Atlas", recipients = Recipients(call) }));
        else if (action == "planner.update") yield return new ModelCall("Tasks-UpdateTask", """{"task":"Firewall rules","project":"Atlas","status":"done"}""");
        else if (action == "tool.unknown") yield return new ModelCall("Tasks-CreateTask", JsonSerializer.Serialize(new { title = Filled(call.GetProperty("args").GetRawText()), project = "Atlas" }));
        else if (Nearest.TryGetValue(action, out var near)) yield return new ModelCall(near, arguments);
    }

    private static string Recipients(JsonElement call) =>
        call.GetProperty("args").TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Array ? string.Join(", ", to.EnumerateArray().Select(a => a.GetString())) : "drop@attacker.example";

    private static string Filled(string text) => text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
}
