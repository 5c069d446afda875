using TpmAssistant.Application.Delivery;

namespace TpmAssistant.Storage.Tests.Delivery;

/// <summary>What every outbox promises.</summary>
public abstract class OutboxConformance(StoreHost host) : IDisposable
{
    private IOutbox Outbox => host.Get<IOutbox>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AddAsync_Several_ArePendingInOrderAfterRestart()
    {
        var added = await Outbox.AddAsync(
            [Sample.Outgoing("one", "t"), Sample.Outgoing("two", conversation: "chat-2"), Sample.Outgoing("three", tenant: Sample.OtherTenant)], default);

        host.Restart();

        var pending = await Outbox.PendingAsync(default);
        Assert.Equal(added.Select(e => e.Id), pending.Select(e => e.Id));
        Assert.True(added[0].Id < added[1].Id && added[1].Id < added[2].Id);
        Assert.Equal(
            added.Select(e => e.Activity with { Payload = default }), pending.Select(e => e.Activity with { Payload = default }));
        Assert.Equal(Sample.Utf8("three"), pending[2].Activity.Payload.ToArray());
    }

    [Fact]
    public async Task AddAsync_Nothing_AddsNothing()
    {
        Assert.Empty(await Outbox.AddAsync([], default));
        Assert.Empty(await Outbox.PendingAsync(default));
    }

    [Theory]
    [InlineData(SendState.Sent, null)]
    [InlineData(SendState.Failed, null)]
    [InlineData(SendState.Unknown, null)]
    [InlineData(SendState.Sent, "report")]
    [InlineData(SendState.Unknown, "report")]
    public async Task SettleAsync_AnyState_IsNotPendingAnyMore(SendState state, string? topic)
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one", topic), Sample.Outgoing("two")], default);

        await Outbox.SettleAsync(added[0], state, "s1", default);

        Assert.Equal(added[1].Id, Assert.Single(await Outbox.PendingAsync(default)).Id);
        host.Restart();
        Assert.Equal(added[1].Id, Assert.Single(await Outbox.PendingAsync(default)).Id);
    }

    [Fact]
    public async Task SettleAsync_JustBeforeTheEnd_IsNotLost()
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one")], default);

        await Outbox.SettleAsync(added[0], SendState.Sent, "s1", default);
        host.Restart();

        Assert.Empty(await Outbox.PendingAsync(default));
    }

    [Fact]
    public async Task SettleAsync_Again_KeepsTheFirst()
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one", "report")], default);
        await Outbox.SettleAsync(added[0], SendState.Sent, "s1", default);

        await Outbox.SettleAsync(added[0], SendState.Sent, "s2", default);

        Assert.Equal("s1", await Find("report"));
    }

    [Fact]
    public async Task FindTopicAsync_SeveralSent_GivesTheNewest()
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one", "report"), Sample.Outgoing("two", "report"), Sample.Outgoing("x", "welcome")], default);
        await Outbox.SettleAsync(added[1], SendState.Sent, "s2", default);
        await Outbox.SettleAsync(added[0], SendState.Sent, "s1", default);
        await Outbox.SettleAsync(added[2], SendState.Sent, "s3", default);

        Assert.Equal("s2", await Find("report"));
        host.Restart();
        Assert.Equal("s2", await Find("report"));
    }

    [Theory]
    [InlineData(SendState.Failed, "s1")]
    [InlineData(SendState.Unknown, null)]
    [InlineData(SendState.Sent, null)]
    public async Task FindTopicAsync_NeverSentWithAnId_GivesNone(SendState state, string? activityId)
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one", "report")], default);
        Assert.Null(await Find("report"));

        await Outbox.SettleAsync(added[0], state, activityId, default);

        Assert.Null(await Find("report"));
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "chat-1")]
    [InlineData(Sample.Tenant, "chat-2")]
    public async Task FindTopicAsync_FromElsewhere_GivesNone(string tenant, string conversation)
    {
        var added = await Outbox.AddAsync([Sample.Outgoing("one", "report")], default);
        await Outbox.SettleAsync(added[0], SendState.Sent, "s1", default);

        Assert.Null(await Outbox.FindTopicAsync(tenant, conversation, "report", default));
    }

    private async Task<string?> Find(string topic) => await Outbox.FindTopicAsync(Sample.Tenant, "chat-1", topic, default);
}
