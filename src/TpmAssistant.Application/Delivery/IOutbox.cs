namespace TpmAssistant.Application.Delivery;

/// <summary>An activity to be sent, before it is stored.</summary>
/// <param name="TenantId">The tenant; empty where there is none.</param>
/// <param name="ConversationId">Where to, thread suffix included.</param>
/// <param name="ServiceUrl">The connector's base address.</param>
/// <param name="ReplyToId">The activity it answers, if any.</param>
/// <param name="Topic">
/// A name for what it shows: a later activity of the same topic in the conversation replaces it in place. <see langword="null"/> for a message of its own.
/// </param>
/// <param name="Payload">The activity, UTF-8 JSON.</param>
public sealed record OutgoingActivity(
    string TenantId, string ConversationId, string ServiceUrl, string? ReplyToId, string? Topic, ReadOnlyMemory<byte> Payload);

/// <summary>A stored activity to be sent.</summary>
/// <param name="Id">The store's key; entries of one conversation are sent in its order.</param>
/// <param name="Activity">What to send.</param>
public sealed record OutboxEntry(long Id, OutgoingActivity Activity);

/// <summary>What a turn leaves behind.</summary>
/// <param name="Outgoing">What to send, in order.</param>
/// <param name="Memory">What to remember of it for follow-ups; <see langword="null"/> leaves the memory as it is.</param>
public sealed record TurnResult(IReadOnlyList<OutgoingActivity> Outgoing, Conversations.ConversationMemory? Memory)
{
    /// <summary>A turn that leaves nothing.</summary>
    public static TurnResult Nothing { get; } = new([], null);
}

/// <summary>How sending ended.</summary>
public enum SendState
{
    /// <summary>The connector took it.</summary>
    Sent,

    /// <summary>The connector refused it for good.</summary>
    Failed,

    /// <summary>The answer was lost; it is not sent again.</summary>
    Unknown,
}

/// <summary>Activities waiting to be sent.</summary>
public interface IOutbox
{
    /// <summary>Stores activities outside a turn (a card that has to change later). Durable on return.</summary>
    Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutgoingActivity> activities, CancellationToken cancellationToken);

    /// <summary>Notes how sending ended, with the channel's id of what was sent. The note may share a later flush.</summary>
    ValueTask SettleAsync(OutboxEntry entry, SendState state, string? activityId, CancellationToken cancellationToken);

    /// <summary>Entries not settled, oldest first: what a restart has to send.</summary>
    Task<IReadOnlyList<OutboxEntry>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>The channel's id of the newest activity sent for a topic in a conversation; <see langword="null"/> when there is none.</summary>
    ValueTask<string?> FindTopicAsync(string tenantId, string conversationId, string topic, CancellationToken cancellationToken);
}
