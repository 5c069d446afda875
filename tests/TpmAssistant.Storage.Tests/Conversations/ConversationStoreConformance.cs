using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Storage.Tests.Conversations;

/// <summary>What every conversation store promises.</summary>
public abstract class ConversationStoreConformance(StoreHost host) : IDisposable
{
    private static readonly ConversationReference Reference = new(
        Sample.Tenant, "chat-1", ConversationScope.Personal, "https://connector.example/emea/", "28:bot", "29:alex", "alex");

    private IConversationStore Conversations => host.Get<IConversationStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RememberAsync_NewReference_IsFoundAfterRestart()
    {
        await Conversations.RememberAsync(Reference, default);
        Assert.Equal(Reference, await Conversations.FindAsync(Sample.Tenant, "chat-1", default));

        host.Restart();

        Assert.Equal(Reference, await Conversations.FindAsync(Sample.Tenant, "chat-1", default));
    }

    [Fact]
    public async Task RememberAsync_ServiceUrlChanged_KeepsTheLatest()
    {
        await Conversations.RememberAsync(Reference, default);
        var moved = Reference with { ServiceUrl = "https://connector.example/amer/" };

        await Conversations.RememberAsync(moved, default);
        host.Restart();

        Assert.Equal(moved, await Conversations.FindAsync(Sample.Tenant, "chat-1", default));
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "chat-1")]
    [InlineData(Sample.Tenant, "chat-2")]
    public async Task FindAsync_Unknown_GivesNone(string tenant, string conversation)
    {
        await Conversations.RememberAsync(Reference, default);

        Assert.Null(await Conversations.FindAsync(tenant, conversation, default));
    }

    [Fact]
    public async Task RecallAsync_TurnEndedWithMemory_GivesItBackWhole()
    {
        var call = new FunctionCall("Reports-DraftStatusReport").With("project", "Atlas").With("audience", "executive");
        await End("a1", call, new ItemRef("planner", "t:1"), new ItemRef("todo", "t2"));

        host.Restart();

        var memory = await Conversations.RecallAsync(Sample.Asker(), default);
        Assert.Equal(call.Name, memory!.LastCall.Name);
        Assert.Equal(call.Arguments, memory.LastCall.Arguments);
        Assert.Equal([new ShownItem(new ItemRef("planner", "t:1"), "Task t:1"), new ShownItem(new ItemRef("todo", "t2"), "Task t2")], memory.Shown);
    }

    [Fact]
    public async Task RecallAsync_SeveralTurns_GivesTheLast()
    {
        var call = new FunctionCall("Tasks-ListTasks");
        await End("a1", call, new ItemRef("planner", "t1"));
        await End("a2", call.With("project", "Atlas"), new ItemRef("planner", "t1"));
        await End("a3", call.With("project", "Borealis"), new ItemRef("planner", "t1"));
        await End("a4", call.With("project", "Borealis"), new ItemRef("planner", "t2"));

        Assert.Equal([new ItemRef("planner", "t2")], (await Conversations.RecallAsync(Sample.Asker(), default))!.Shown.Select(s => s.Item));
        host.Restart();
        var memory = await Conversations.RecallAsync(Sample.Asker(), default);
        Assert.Equal([new ItemRef("planner", "t2")], memory!.Shown.Select(s => s.Item));
        Assert.Equal("Borealis", memory.LastCall.Arguments["project"]);
    }

    [Fact]
    public async Task RecallAsync_TurnWithoutMemory_LeavesTheOneBefore()
    {
        await End("a1", new FunctionCall("Assistant-Help"));
        var entry = await host.Get<IInbox>().AcceptAsync(Sample.Tenant, "chat-1", "a2", Sample.Utf8("x"), default);

        await host.Get<IInbox>().CompleteAsync(entry!, TurnResult.Nothing, default);

        Assert.NotNull(await Conversations.RecallAsync(Sample.Asker(), default));
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "alex", "chat-1")]
    [InlineData(Sample.Tenant, "sam", "chat-1")]
    [InlineData(Sample.Tenant, "alex", "chat-2")]
    public async Task RecallAsync_SomebodyElseOrElsewhere_GivesNone(string tenant, string person, string conversation)
    {
        await End("a1", new FunctionCall("Assistant-Help"));

        Assert.Null(await Conversations.RecallAsync(Sample.Asker(tenant, person, conversation), default));
    }

    [Fact]
    public async Task TryClaimWelcomeAsync_ManyAtOnce_IsGrantedOnce()
    {
        var granted = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Claim())));

        Assert.Single(granted, g => g);
        host.Restart();
        Assert.False(await Claim());
        Assert.True(await Claim(conversation: "chat-2"));
        Assert.True(await Claim(tenant: Sample.OtherTenant));
    }

    [Fact]
    public async Task ForgetWelcomeAsync_AfterAClaim_MakesItPossibleAgainThereOnly()
    {
        await Claim();
        await Claim(tenant: Sample.OtherTenant);

        await Conversations.ForgetWelcomeAsync(Sample.Tenant, "chat-1", default);

        Assert.False(await Claim(tenant: Sample.OtherTenant));
        Assert.True(await Claim());
    }

    private Task<bool> Claim(string tenant = Sample.Tenant, string conversation = "chat-1") =>
        Conversations.TryClaimWelcomeAsync(tenant, conversation, default);

    private async Task End(string activity, FunctionCall call, params ItemRef[] items)
    {
        var asker = Sample.Asker();
        var entry = await host.Get<IInbox>().AcceptAsync(Sample.Tenant, "chat-1", activity, Sample.Utf8("x"), default);
        await host.Get<IInbox>().CompleteAsync(
            entry!, new TurnResult([], new ConversationMemory(asker.Tenant, "chat-1", asker.Person, call, [.. items.Select(i => new ShownItem(i, $"Task {i.Id}"))])), default);
    }
}
