using System.Text.Json;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.ModelServer;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests;

/// <summary>A model that is of no use in one of many ways: the person reads a plain word about it, and the whole answer of the phrasebook.</summary>
public sealed class ClumsyModelTests(ITestOutputHelper output)
{
    private const string Asked = "which tasks of Atlas are overdue?";
    private static readonly ModelCall Overdue = new("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}""");

    /// <summary>How a model fails, and what is read of it.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "refusal", "declined to answer this" },
        { "filtered answer", "declined to answer this" },
        { "filtered question", "declined to answer this" },
        { "empty", "had nothing to say to this" },
        { "words without a call", "had nothing to say to this" },
        { "empty after reading", "gave nothing usable" },
        { "200,000 characters", "gave nothing usable" },
        { "200,000 characters after reading", "gave nothing usable" },
        { "wrong name", "gave nothing usable" },
        { "wrong types", "gave nothing usable" },
        { "broken arguments", "gave nothing usable" },
        { "broken answer", "gave nothing usable" },
        { "no choices", "gave nothing usable" },
        { "endless loop", "gave nothing usable" },
        { "other language", "did not follow from the plan" },
        { "down", "cannot be reached" },
        { "gone", "cannot be reached" },
        { "busy", "is busy right now" },
        { "wrong key", "does not take my requests" },
        { "no tools", "does not take my requests" },
        { "slow", "took too long" },
        { "half an answer", "took too long|broke off here" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ask_ModelOfNoUse_SaysSoPlainlyAndAnswersWhole(string kind, string word)
    {
        var never = new TaskCompletionSource();
        await using var model = await ModelHost.StartAsync(request => Reply(kind, request, never.Task));
        var endpoint = model.Endpoint;
        if (kind == "gone") await model.DisposeAsync();
        // What never answers is waited for no longer than it takes to see that.
        await using var bot = await RunningBot.StartAsync(
            $"--Model:Endpoint={endpoint}", "--Model:Name=clumsy", "--Model:ApiKey=k", "--Model:TokensPerTurn=1000000", kind is "slow" or "half an answer" ? "--Model:Deadline=00:00:02" : "--Model:Deadline=00:01:00");

        var said = await bot.AnswersAsync(Asked);
        never.SetResult();

        var words = Assert.Single(said, a => a.TryGetProperty("text", out _)).GetProperty("text").GetString()!;
        output.WriteLine($"{kind}: {words}");
        Assert.Matches(word, words);
        // Behind a model's words stands what they rest on, with links that the product made.
        var told = words.Split("\n\nSources:")[0];
        Assert.DoesNotMatch("(?i)exception|error|json|http|null|[0-9]{3}", told);
        Assert.True(told.Length < 260, told);
        var card = Assert.Single(said, a => a.TryGetProperty("attachments", out _)).GetRawText();
        Assert.Contains("overdue tasks in Atlas", card, StringComparison.Ordinal);
        Assert.Contains("Rehearsal 2: copy with production volume", card, StringComparison.Ordinal);
        Assert.Empty(await bot.EffectsAsync());
    }

    private static ModelReply Reply(string kind, ModelRequest request, Task never) => kind switch
    {
        "refusal" => new ModelReply { Raw = Whole("""{"role":"assistant","content":null,"refusal":"I can't help with that."}""", "stop") },
        "filtered answer" => new ModelReply { Raw = Whole("""{"role":"assistant","content":"Atlas is"}""", "content_filter") },
        "filtered question" => new ModelReply { Status = 400, Raw = """{"error":{"message":"The response was filtered due to the prompt","type":null,"param":"prompt","code":"content_filter","status":400}}""" },
        "empty" => ModelReply.Say(""),
        "words without a call" => ModelReply.Say("I think that all is well with Atlas."),
        "200,000 characters" => ModelReply.Say(new string('x', 200_000)),
        "wrong name" => ModelReply.Call(new ModelCall("get_overdue_tasks")),
        "wrong types" => ModelReply.Call(new ModelCall(Overdue.Name, """{"project":{"id":7},"filter":["overdue",{}]}""")),
        "broken arguments" => ModelReply.Call(new ModelCall(Overdue.Name, """{"project":"Atl""")),
        "broken answer" => new ModelReply { Raw = """{"id":"1","choices":[{"message":{"role":"assis""" },
        "no choices" => new ModelReply { Raw = """{"id":"1","object":"chat.completion","choices":[]}""" },
        "down" => new ModelReply { Status = 500, Raw = "<html>Internal Server Error</html>" },
        "busy" => new ModelReply { Status = 429, RetryAfter = 3600, Raw = "{}" },
        "wrong key" => new ModelReply { Status = 401, Raw = """{"error":{"message":"Incorrect API key provided"}}""" },
        "no tools" => new ModelReply { Status = 400, Raw = """{"error":{"message":"this model does not support tools"}}""" },
        "slow" => new ModelReply { Hangs = true },
        _ when request.Round == 0 || kind == "endless loop" => ModelReply.Call(Overdue),
        "empty after reading" => ModelReply.Say("\n\n"),
        "200,000 characters after reading" => ModelReply.Say(string.Concat(Enumerable.Repeat("Everything is fine. ", 10_000))),
        "other language" => ModelReply.Say("Alles ist gut [F1]. Niemand ist zu spät [F1]. Das Team ist glücklich [F1]."),
        _ => ModelReply.Say("Firewall rules for hybrid routing is overdue [{fact: Firewall rules}]. It is blocked [{fact: Firewall rules}].") with { BeforePiece = piece => piece < 5 ? Task.CompletedTask : never },
    };

    private static string Whole(string message, string reason) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["id"] = "1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "clumsy",
        ["choices"] = new object[] { new Dictionary<string, object?> { ["index"] = 0, ["message"] = JsonSerializer.Deserialize<JsonElement>(message), ["finish_reason"] = reason } },
        ["usage"] = new Dictionary<string, object?> { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    });
}
