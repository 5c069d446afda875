using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Cards;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.ModelServer;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>Whatever function a model calls: nothing has changed before a click, neither outside nor in the product's own records.</summary>
public sealed class ModelChangesNothingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Chat_ModelCallsEveryFunction_ChangesNothing()
    {
        ModelCall call = null!;
        await using var model = await ModelHost.StartAsync(request => request.Round == 0 ? ModelReply.Call(call) : ModelReply.Say("Done."));
        await using var bot = await StartAsync(model);
        var calls = EveryCall.Of(bot.Services.GetRequiredService<FunctionCatalog>());
        await SettleAsync(bot);
        var before = await OwnRecords.ReadAsync(bot.Database);

        foreach (var (each, _) in calls)
        {
            call = each;
            await AnswersAsync(bot, "please look into it");
            var after = await OwnRecords.ReadAsync(bot.Database);
            before = OwnRecords.WithScan(before, after, call);
            Assert.True(before.SequenceEqual(after), $"{call.Name} {call.Arguments}: {string.Join(", ", after.Where(t => before[t.Key] != t.Value))}");
        }

        Assert.Empty(await bot.EffectsAsync());
        output.WriteLine($"{calls.Count} calls of {calls.Select(c => c.Call.Name).Distinct().Count()} functions, {calls.Where(c => c.Changes).Select(c => c.Call.Name).Distinct().Count()} of which change something: 0 changes");
    }

    [Theory]
    [InlineData("Risks-UpdateRisk", """{"risk":"R-1","project":"Atlas","probability":"5"}""", "Change this entry of the register?")]
    [InlineData("Meetings-CaptureDecision", """{"text":"we decided for Atlas to keep the VPN"}""", "Write this decision down?")]
    [InlineData("Planning-RecordLesson", """{"text":"ask in writing","project":"Atlas"}""", "Record this lesson?")]
    [InlineData("Assistant-ChangeNotifications", """{"cap":"2"}""", "Change how you are notified?")]
    public async Task Chat_ModelWantsAChange_IsMadeOnceByTheClickOfItsOwner(string function, string arguments, string title)
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall(function, arguments)) : ModelReply.Say("Done."));
        await using var bot = await StartAsync(model);
        await SettleAsync(bot);
        var before = await OwnRecords.ReadAsync(bot.Database);
        var said = await AnswersAsync(bot, "please look into it");
        Assert.Contains(title, said, StringComparison.Ordinal);
        var data = Button(JsonNode.Parse(said)!, "own-change")!;

        var notHers = await bot.PressAsync(bot.Click("own-change", data.DeepClone().AsObject(), person: new DemoPeople()["jonas"].Id));
        Assert.DoesNotContain("Done", notHers.GetRawText(), StringComparison.Ordinal);
        var forged = data.DeepClone().AsObject();
        forged["hash"] = new string('0', 64);
        await bot.PressAsync(bot.Click("own-change", forged));
        Assert.Equal(before, await OwnRecords.ReadAsync(bot.Database));

        var done = await bot.PressAsync(bot.Click("own-change", data.DeepClone().AsObject()));
        Assert.Contains("It was done once", done.GetRawText(), StringComparison.Ordinal);
        var after = await OwnRecords.ReadAsync(bot.Database);
        Assert.NotEqual(before, after);

        var again = await bot.PressAsync(bot.Click("own-change", data.DeepClone().AsObject()));
        Assert.Contains("already done", again.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(after, await OwnRecords.ReadAsync(bot.Database));
    }

    [Fact]
    public async Task OwnChangeCard_EveryFunctionThatChangesRecords_SaysInWordsWhatAndWithWhat()
    {
        await using var bot = await RunningBot.StartAsync();
        var functions = bot.Services.GetRequiredService<FunctionCatalog>();
        var mara = new Asker(new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
        var calls = EveryCall.Of(functions).Where(c => c.Changes && !functions.HasEffect(c.Call.Name)).Select(c => c.Call).ToList();
        Assert.NotEmpty(calls);

        foreach (var call in calls)
        {
            var asked = new FunctionCall(call.Name, JsonSerializer.Deserialize<Dictionary<string, string>>(call.Arguments)!);
            var answer = await bot.Services.GetRequiredService<OwnChangeDesk>().ProposeAsync(mara, asked, CancellationToken.None);
            var text = AnswerFaces.Markdown(answer, FaceContext.For(mara));
            Assert.DoesNotContain(call.Name, text, StringComparison.Ordinal);
            Assert.All(asked.Arguments, a => Assert.Contains(a.Value, text, StringComparison.Ordinal));
            Assert.All(asked.Arguments.Keys, name => Assert.DoesNotContain($"*{name}*", text, StringComparison.Ordinal));
        }
    }

    private static Task<RunningBot> StartAsync(ModelHost model) => RunningBot.StartAsync(
        $"--Model:Endpoint={model.Endpoint}", "--Model:Name=persuaded", "--Model:ApiKey=CANARY_TOKEN", "--Model:TokensPerDay=100000000", "--Model:Deadline=00:01:00");

    /// <summary>Seeds the demo and lets the scan write what it finds, so that reading changes nothing more.</summary>
    private static async Task SettleAsync(RunningBot bot)
    {
        await bot.AskAsync("help");
        foreach (var project in (string[])["Atlas", "Borealis", "Cobalt"])
            await bot.PressAsync(bot.Click("call", new JsonObject { ["function"] = "Risks-FlagRisks", ["project"] = project }));
    }

    private static async Task<string> AnswersAsync(RunningBot bot, string question) =>
        $$"""{"activities":[{{string.Join(',', (await bot.AnswersAsync(question)).Select(a => a.GetRawText()))}}]}""";

    private static JsonObject? Button(JsonNode? node, string verb) => node switch
    {
        JsonObject found when (string?)(found["verb"] as JsonValue) == verb && found["data"] is JsonObject data => data.DeepClone().AsObject(),
        JsonObject inner => inner.Select(p => Button(p.Value, verb)).FirstOrDefault(f => f is not null),
        JsonArray items => items.Select(i => Button(i, verb)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
