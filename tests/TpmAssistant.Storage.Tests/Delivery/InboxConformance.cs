using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Storage.Tests.Delivery;

/// <summary>What every inbox promises.</summary>
public abstract class InboxConformance(StoreHost host) : IDisposable
{
    private IInbox Inbox => host.Get<IInbox>();

    private IOutbox Outbox => host.Get<IOutbox>();

    private IConversationStore Conversations => host.Get<IConversationStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AcceptAsync_NewActivity_IsThereAfterRestart()
    {
        var entry = await Accept("a1", "héllo 🙂");

        host.Restart();

        var found = Assert.Single(await Inbox.UnfinishedAsync(default));
        Assert.NotNull(entry);
        Assert.Equal((entry.Id, Sample.Tenant, "chat-1", "a1", 0), (found.Id, found.TenantId, found.ConversationId, found.ActivityId, found.Attempts));
        Assert.Equal(Sample.Utf8("héllo 🙂"), found.Payload.ToArray());
    }

    [Fact]
    public async Task AcceptAsync_PartOfABuffer_StoresThatPartOnly()
    {
        await Inbox.AcceptAsync(Sample.Tenant, "chat-1", "a1", Sample.Utf8("<<part>>").AsMemory(2, 4), default);

        Assert.Equal(Sample.Utf8("part"), Assert.Single(await Inbox.UnfinishedAsync(default)).Payload.ToArray());
    }

    [Fact]
    public async Task AcceptAsync_SameActivityAgain_IsRefused()
    {
        await Accept("a1");

        Assert.Null(await Accept("a1", "other text"));
        host.Restart();
        Assert.Null(await Accept("a1"));
    }

    [Theory]
    [InlineData(Sample.Tenant, "chat-1", "a2")]
    [InlineData(Sample.Tenant, "chat-2", "a1")]
    [InlineData(Sample.OtherTenant, "chat-1", "a1")]
    [InlineData("", "chat-1", "a1")]
    public async Task AcceptAsync_AnyPartOfTheKeyDiffers_IsAnotherActivity(string tenant, string conversation, string activity)
    {
        var first = await Accept("a1");

        var second = await Inbox.AcceptAsync(tenant, conversation, activity, Sample.Utf8("x"), default);

        Assert.True(second!.Id > first!.Id);
        Assert.Equal(2, (await Inbox.UnfinishedAsync(default)).Count);
    }

    [Fact]
    public async Task AcceptAsync_ThousandDuplicatesAtOnce_KeepsOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => Accept("a1"))));

        Assert.Single(results, r => r is not null);
        Assert.Single(await Inbox.UnfinishedAsync(default));
    }

    [Fact]
    public async Task AcceptAsync_AlreadyCancelled_StoresNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Inbox.AcceptAsync(Sample.Tenant, "chat-1", "a1", Sample.Utf8("x"), new CancellationToken(true)));

        Assert.Empty(await Inbox.UnfinishedAsync(default));
    }

    [Fact]
    public async Task CompleteAsync_TurnWithAnswersAndMemory_LeavesAllOfThem()
    {
        var entry = await Accept("a1");

        var sent = await Inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing("one"), Sample.Outgoing("two", "report")], Memory("Help")), default);
        host.Restart();

        Assert.Empty(await Inbox.UnfinishedAsync(default));
        var pending = await Outbox.PendingAsync(default);
        Assert.Equal(sent.Select(e => e.Id), pending.Select(e => e.Id));
        Assert.Equal(["one", "two"], pending.Select(e => System.Text.Encoding.UTF8.GetString(e.Activity.Payload.Span)));
        Assert.Equal("Help", (await Conversations.RecallAsync(Sample.Asker(), default))!.LastCall.Name);
    }

    [Fact]
    public async Task CompleteAsync_Again_LeavesNothingMore()
    {
        var entry = await Accept("a1");
        await Inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing("one")], Memory("Help")), default);

        var again = await Inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing("two")], Memory("MyDay")), default);

        Assert.Empty(again);
        Assert.Single(await Outbox.PendingAsync(default));
        Assert.Equal("Help", (await Conversations.RecallAsync(Sample.Asker(), default))!.LastCall.Name);
    }

    [Fact]
    public async Task CompleteAsync_ThenDeliveredAgain_IsStillKnown()
    {
        await Inbox.CompleteAsync((await Accept("a1"))!, TurnResult.Nothing, default);

        Assert.Null(await Accept("a1"));
    }

    [Fact]
    public async Task CompleteAsync_OneAnswerCannotBeStored_LeavesNothingOfTheTurn()
    {
        var entry = await Accept("a1");
        var broken = Sample.Outgoing("two") with { ServiceUrl = null! };

        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await Inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing("one"), broken], Memory("Help")), default));

        Assert.Equal(entry!.Id, Assert.Single(await Inbox.UnfinishedAsync(default)).Id);
        Assert.Empty(await Outbox.PendingAsync(default));
        Assert.Null(await Conversations.RecallAsync(Sample.Asker(), default));
    }

    [Fact]
    public async Task CompleteAsync_OneOfManyAtOnceCannotBeStored_FailsAlone()
    {
        var entries = new List<InboxEntry>();
        for (var i = 0; i < 40; i++) entries.Add((await Accept($"a{i}"))!);

        var outcomes = await Task.WhenAll(entries.Select((e, i) => Task.Run(async () =>
        {
            var outgoing = Sample.Outgoing($"{i}") with { ServiceUrl = i == 17 ? null! : "https://connector.example/" };
            return await Record.ExceptionAsync(async () => await Inbox.CompleteAsync(e, new TurnResult([outgoing], null), default)) is null;
        })));

        Assert.Equal([17], outcomes.Index().Where(o => !o.Item).Select(o => o.Index));
        Assert.Equal("a17", Assert.Single(await Inbox.UnfinishedAsync(default)).ActivityId);
        Assert.Equal(39, (await Outbox.PendingAsync(default)).Count);
    }

    [Fact]
    public async Task CompleteAsync_AnswerForAnotherTenant_BelongsToThatTenant()
    {
        var sent = await Inbox.CompleteAsync(
            (await Inbox.AcceptAsync("", "chat-1", "a1", Sample.Utf8("x"), default))!, new TurnResult([Sample.Outgoing("one", "t")], Memory("Help")), default);
        await Outbox.SettleAsync(sent[0], SendState.Sent, "s1", default);

        Assert.Equal("s1", await Outbox.FindTopicAsync(Sample.Tenant, "chat-1", "t", default));
        Assert.Null(await Outbox.FindTopicAsync("", "chat-1", "t", default));
        host.Restart();
        Assert.NotNull(await Conversations.RecallAsync(Sample.Asker(), default));
    }

    [Fact]
    public async Task FailAsync_NotParked_CountsTheAttempt()
    {
        var entry = (await Accept("a1"))!;

        await Inbox.FailAsync(entry, park: false, default);
        await Inbox.FailAsync(entry, park: false, default);

        Assert.Equal(2, Assert.Single(await Inbox.UnfinishedAsync(default)).Attempts);
        Assert.Equal(0, await Inbox.ParkedCountAsync(default));
    }

    [Fact]
    public async Task FailAsync_Parked_IsOutOfTheWayAndCounted()
    {
        var poison = (await Accept("a1"))!;
        await Accept("a2");

        await Inbox.FailAsync(poison, park: true, default);
        host.Restart();

        Assert.Equal("a2", Assert.Single(await Inbox.UnfinishedAsync(default)).ActivityId);
        Assert.Equal(1, await Inbox.ParkedCountAsync(default));
        Assert.Null(await Accept("a1"));
    }

    [Fact]
    public async Task UnfinishedAsync_SeveralTenants_ListsTheOldestFirst()
    {
        await Accept("a2");
        await Inbox.AcceptAsync(Sample.OtherTenant, "chat-9", "a9", Sample.Utf8("x"), default);
        await Accept("a1");

        Assert.Equal(["a2", "a9", "a1"], (await Inbox.UnfinishedAsync(default)).Select(e => e.ActivityId));
    }

    private static ConversationMemory Memory(string function) => new(
        new TenantId(Sample.Tenant), "chat-1", new PersonId("alex"), new FunctionCall(function), [new ShownItem(new ItemRef("planner", "t1"), "Load test")]);

    private async Task<InboxEntry?> Accept(string activity, string text = "x") =>
        await Inbox.AcceptAsync(Sample.Tenant, "chat-1", activity, Sample.Utf8(text), default);
}
