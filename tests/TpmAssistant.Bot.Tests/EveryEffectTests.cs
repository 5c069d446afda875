using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Cards;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests;

/// <summary>Every kind of effect there is goes through the one mechanism, on the real store; and what is asked for in chat is shown as it is stored.</summary>
public sealed class EveryEffectTests(EveryEffectTests.Host host) : IClassFixture<EveryEffectTests.Host>
{
    private static readonly Asker Mara = new(
        new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));

    /// <summary>The kinds. A new one is written down here, and its card below where a sentence leads to it.</summary>
    public static TheoryData<string> Kinds =>
    [
        "agenda", "check-in", "delegation", "event", "mail-draft", "meeting-cancel", "minutes", "own-change", "plan-create", "plan-remove", "report-post", "schedule", "task-change",
        "task-create", "task-edit",
    ];

    private RunningBot Bot => host.Bot;

    private IProposalStore Store => Bot.Services.GetRequiredService<IProposalStore>();

    [Fact]
    public void Kinds_AreAllThatThereAre() =>
        Assert.Equal(((IEnumerable<object[]>)Kinds).Select(k => (string)k[0]).Order(StringComparer.Ordinal), Bot.Services.GetServices<IEffect>().Select(e => e.Kind).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Proposal_OfEveryKind_CountsOnceForItsContentPersonChatAndTime(string kind)
    {
        // A payload of its own: what the mechanism does must not depend on what it carries.
        var made = await Bot.Services.GetRequiredService<ProposalDesk>().ProposeAsync(Mara, kind, new FunctionCall("Some-Function", new Dictionary<string, string> { ["title"] = "Order\u202E cables", ["by"] = "ünïcode 📦" }), default);
        await HoldsAsync(made, kind);
    }

    /// <summary>What leads to a card in one sentence, and the members of the payload whose every value has to stand on it.</summary>
    public static TheoryData<string, string, string[]> Asked => new()
    {
        { "task-create", "add a task to Atlas: order patch cables, for Priya, by Friday", ["title", "name", "project"] },
        { "task-create", "remind me to call Karl tomorrow", ["title"] },
        { "task-edit", "move firewall rules for hybrid routing in Atlas to 10 January 2031", ["title", "project"] },
        { "mail-draft", "draft Atlas as mail for the client", ["subject", "address"] },
        { "mail-draft", "draft Atlas as mail for executives", ["subject", "address"] },
        { "schedule", "send me the status of Borealis every Friday at 16:00", ["projectName"] },
        { "event", "find 30 minutes with Priya and Jonas next week", ["name"] },
        { "check-in", "ask the team for updates on Atlas", ["name", "title"] },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Card_OfWhatIsAskedInChat_ShowsEveryTargetAsItIsStored(string kind, string asked, string[] members)
    {
        var said = JsonNode.Parse($$"""{"all":[{{string.Join(',', (await Bot.AnswersAsync(asked)).Select(a => a.GetRawText()))}}]}""");
        var button = Find(said) ?? throw new InvalidOperationException($"No button with a hash: {said}");
        var stored = (await Store.FindAsync(Mara.Tenant, new ProposalId((string)button["id"]!), default))!;
        Assert.Equal((kind, (string)button["hash"]!), (stored.Kind, stored.Hash));

        var texts = new List<string>();
        Collect(said, ["text", "title", "value", "label"], texts);
        var card = string.Join('\n', texts).Replace("\\", "", StringComparison.Ordinal);
        var targets = new List<string>();
        Collect(JsonNode.Parse(stored.Payload), members, targets);
        Assert.NotEmpty(targets);
        Assert.All(targets.Where(t => t.Length > 0).Distinct(), target => Assert.Contains(target, card, StringComparison.Ordinal));
        Assert.All(targets.Where(t => t.Contains('@', StringComparison.Ordinal) && !t.EndsWith("@meridianlabs.example", StringComparison.Ordinal)), _ => Assert.Contains("outside", card, StringComparison.Ordinal));
        Assert.Empty(await Bot.EffectsAsync());
        await HoldsAsync(stored, kind);
    }

    [Theory]
    [InlineData(FunctionNames.AddRisk, "title")]
    [InlineData(FunctionNames.CaptureDecision, "text")]
    public async Task Card_OfWhatAModelWantsWrittenDown_ShowsHiddenCharactersAndEveryValue(string function, string argument)
    {
        var call = new FunctionCall(function, new Dictionary<string, string> { ["project"] = "Atlas", [argument] = "pay\u202Elap 200B\u200B" });
        var answer = (OwnChangeAnswer)await Bot.Services.GetRequiredService<OwnChangeDesk>().ProposeAsync(Mara, call, default);

        var card = string.Join('\n', AnswerFaces.Text(answer, FaceContext.For(Mara)).Select(line => line.Plain));

        Assert.Contains("pay[U+202E]lap 200B[U+200B]", card, StringComparison.Ordinal);
        Assert.Contains("Atlas", card, StringComparison.Ordinal);
        await HoldsAsync(answer.Proposal, "own-change");
    }

    /// <summary>Stored whole and canonical, hashed, for a day; nothing for anybody else; once for two machines and many clicks.</summary>
    private async Task HoldsAsync(Proposal shown, string kind)
    {
        var stored = (await Store.FindAsync(Mara.Tenant, shown.Id, default))!;
        Assert.Equal(ProposalState.Open, stored.State);
        Assert.Equal(ProposalDesk.HashOf(kind, stored.Payload), stored.Hash);
        using (var payload = JsonDocument.Parse(stored.Payload))
            Assert.Equal(JsonSerializer.Serialize(payload).Length, JsonSerializer.Serialize(JsonNode.Parse(stored.Payload)).Length);
        Assert.DoesNotContain("\n", stored.Payload, StringComparison.Ordinal);
        Assert.Equal(ProposalDesk.Lifetime, stored.ExpiresAt - stored.CreatedAt);
        Assert.Equal((Mara.Person, Mara.Conversation.Id, Mara.Tenant), (stored.ShownTo.Person, stored.ShownTo.Conversation.Id, stored.ShownTo.Tenant));

        var effect = new RecordingEffect(kind);
        var here = new Replica(Store, effect, Bot.Services.GetRequiredService<TimeProvider>());
        var there = new Replica(Store, effect, Bot.Services.GetRequiredService<TimeProvider>());
        foreach (var (clicker, hash) in (IEnumerable<(Asker, string)>)
        [
            (Mara with { Person = new PersonId(new DemoPeople()["jonas"].Id) }, stored.Hash), (Mara with { Conversation = Mara.Conversation with { Id = "a:elsewhere" } }, stored.Hash),
            (Mara with { Tenant = new TenantId("00000000-0000-0000-0000-000000000001") }, stored.Hash), (Mara, new string('0', 64)), (Mara, ""),
        ])
        {
            Assert.Contains(await here.ClickAsync(clicker, stored.Id, hash), (ClickResult[])[ClickResult.NotYours, ClickResult.Changed]);
        }

        Assert.False(await Store.TryTakeAsync(Mara, stored.Id, stored.Hash, stored.ExpiresAt, default));
        Assert.Empty(effect.Executed);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? here : there).ClickAsync(Mara, stored.Id, stored.Hash))));

        Assert.Single(clicks, click => click != ClickResult.AlreadyTaken);
        var executed = Assert.Single(effect.Executed);
        Assert.Equal((stored.Payload, kind), (executed.Payload, executed.Kind));
        Assert.Equal(ProposalState.Done, (await Store.FindAsync(Mara.Tenant, stored.Id, default))!.State);
    }

    private static JsonObject? Find(JsonNode? node) => node switch
    {
        JsonObject found when found["hash"] is JsonValue && found["id"] is JsonValue => found,
        JsonObject inner => inner.Select(p => Find(p.Value)).FirstOrDefault(f => f is not null),
        JsonArray items => items.Select(Find).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static void Collect(JsonNode? node, string[] members, List<string> values)
    {
        if (node is JsonArray items) foreach (var item in items) Collect(item, members, values);
        if (node is not JsonObject found) return;
        foreach (var (name, value) in found)
        {
            if (members.Contains(name) && value is JsonValue text && text.TryGetValue<string>(out var words)) values.Add(words);
            else Collect(value, members, values);
        }
    }

    /// <summary>A machine of its own: its own executor on the store that both share.</summary>
    private sealed class Replica : IEffectRunner
    {
        private readonly EffectExecutor _executor;
        private readonly ConfirmProposal _confirm;

        public Replica(IProposalStore store, IEffect effect, TimeProvider clock)
        {
            _executor = new EffectExecutor(store, [effect]);
            _confirm = new ConfirmProposal(store, this, clock);
        }

        public async Task<ClickResult> ClickAsync(Asker clicker, ProposalId id, string hash)
        {
            var answer = (ProposalClickAnswer)await _confirm.RunAsync(clicker, id, hash, default);
            if (answer.Result == ClickResult.Underway) await Last;
            return answer.Result;
        }

        private Task Last { get; set; } = Task.CompletedTask;

        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id)
        {
            var run = _executor.ExecuteAsync(tenant, id, CancellationToken.None);
            Last = run;
            return run;
        }
    }

    public sealed class Host : IAsyncLifetime
    {
        public RunningBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await RunningBot.StartAsync();

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
