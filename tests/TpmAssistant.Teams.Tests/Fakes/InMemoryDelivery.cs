using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>An inbox and outbox that keep the port's promises in memory and outlive the host that uses them.</summary>
public sealed class InMemoryDelivery : IInbox, IOutbox, IFeedbackStore
{
    private readonly Lock gate = new();
    private readonly List<(InboxEntry Entry, string State)> inbox = [];
    private readonly List<(OutboxEntry Entry, SendState? State, string? ActivityId)> outbox = [];

    /// <summary>While set, nothing can be stored.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How many of the next calls fail.</summary>
    public int FailNext { get; set; }

    public ConcurrentQueue<FeedbackEntry> Feedback { get; } = [];

    public IReadOnlyList<string> InboxStates
    {
        get
        {
            lock (gate) return [.. inbox.Select(i => i.State)];
        }
    }

    public IReadOnlyList<(SendState? State, string? ActivityId)> OutboxStates
    {
        get
        {
            lock (gate) return [.. outbox.Select(o => (o.State, o.ActivityId))];
        }
    }

    public IReadOnlyList<OutgoingActivity> Outgoing
    {
        get
        {
            lock (gate) return [.. outbox.Select(o => o.Entry.Activity)];
        }
    }

    public ValueTask<InboxEntry?> AcceptAsync(
        string tenantId, string conversationId, string activityId, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        lock (gate)
        {
            if (inbox.Exists(i => i.Entry.ConversationId == conversationId && i.Entry.ActivityId == activityId))
            {
                return ValueTask.FromResult<InboxEntry?>(null);
            }

            var entry = new InboxEntry(inbox.Count + 1, tenantId, conversationId, activityId, payload);
            inbox.Add((entry, "accepted"));
            return ValueTask.FromResult<InboxEntry?>(entry);
        }
    }

    public ValueTask<IReadOnlyList<OutboxEntry>> CompleteAsync(InboxEntry entry, TurnResult result, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        lock (gate)
        {
            inbox[(int)entry.Id - 1] = (entry, "done");
            return ValueTask.FromResult<IReadOnlyList<OutboxEntry>>(Add(result.Outgoing));
        }
    }

    public ValueTask FailAsync(InboxEntry entry, bool park, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        lock (gate) inbox[(int)entry.Id - 1] = (entry with { Attempts = entry.Attempts + 1 }, park ? "parked" : "accepted");
        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyList<InboxEntry>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<InboxEntry>>([.. inbox.Where(i => i.State == "accepted").Select(i => i.Entry)]);
    }

    public Task<int> ParkedCountAsync(CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(inbox.Count(i => i.State == "parked"));
    }

    public Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutgoingActivity> activities, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<OutboxEntry>>(Add(activities));
    }

    public ValueTask SettleAsync(OutboxEntry entry, SendState state, string? activityId, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        lock (gate) outbox[(int)entry.Id - 1] = (entry, state, activityId);
        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxEntry>> PendingAsync(CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<OutboxEntry>>([.. outbox.Where(o => o.State is null).Select(o => o.Entry)]);
    }

    public ValueTask<string?> FindTopicAsync(string tenantId, string conversationId, string topic, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(outbox.LastOrDefault(o =>
                o.State == SendState.Sent && o.Entry.Activity.Topic == topic && o.Entry.Activity.ConversationId == conversationId).ActivityId);
        }
    }

    public Task<IReadOnlyList<FeedbackNote>> ListAsync(Domain.Projects.TenantId tenant, DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeedbackNote>>(
            [.. Feedback.Where(f => f.Asker.Tenant == tenant && f.At >= since).OrderByDescending(f => f.At).Take(most).Select(f => new FeedbackNote(f.Liked, f.Text, f.ActivityId, f.At))]);

    public Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken)
    {
        Feedback.Enqueue(entry);
        return Task.CompletedTask;
    }

    private List<OutboxEntry> Add(IReadOnlyList<OutgoingActivity> activities)
    {
        var entries = new List<OutboxEntry>();
        foreach (var activity in activities)
        {
            entries.Add(new OutboxEntry(outbox.Count + 1, activity));
            outbox.Add((entries[^1], null, null));
        }

        return entries;
    }

    private void ThrowIfBroken()
    {
        if (IsBroken || FailNext-- > 0)
        {
            throw new IOException("disk full");
        }
    }
}

/// <summary>What is remembered of conversations, in memory.</summary>
public sealed class InMemoryConversations : IConversationStore
{
    private readonly ConcurrentDictionary<(string, string), bool> welcomed = [];

    public ConcurrentDictionary<(string Tenant, string Conversation), ConversationReference> References { get; } = [];

    public ValueTask RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        References[(reference.TenantId, reference.ConversationId)] = reference;
        return ValueTask.CompletedTask;
    }

    public ValueTask<ConversationReference?> FindAsync(string tenantId, string conversationId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(References.GetValueOrDefault((tenantId, conversationId)));

    public ValueTask<ConversationReference?> FindPersonalAsync(Domain.Projects.TenantId tenant, Domain.Projects.PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(References.Values.FirstOrDefault(r => r.TenantId == tenant.Value && r.UserObjectId == person.Value && r.Scope == ConversationScope.Personal));

    public ValueTask<ConversationMemory?> RecallAsync(Asker asker, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ConversationMemory?>(null);

    public Task<bool> TryClaimWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(welcomed.TryAdd((tenantId, conversationId), true));

    public Task ForgetWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken)
    {
        welcomed.TryRemove((tenantId, conversationId), out _);
        return Task.CompletedTask;
    }
}
