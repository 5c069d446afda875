namespace TpmAssistant.Application.Delivery;

/// <summary>An accepted activity, before its turn.</summary>
/// <param name="Id">The store's key; rises with arrival.</param>
/// <param name="TenantId">The tenant it came from; empty where the channel names none.</param>
/// <param name="ConversationId">The conversation, thread suffix included; turns of one conversation run in order.</param>
/// <param name="ActivityId">The channel's id of the activity.</param>
/// <param name="Payload">The activity as it came, UTF-8 JSON.</param>
/// <param name="Attempts">How often a turn was begun and failed.</param>
public sealed record InboxEntry(
    long Id, string TenantId, string ConversationId, string ActivityId, ReadOnlyMemory<byte> Payload, int Attempts = 0);

/// <summary>Activities are durable here before they are answered 200, and stay until their turn is done.</summary>
public interface IInbox
{
    /// <summary>
    /// Stores an activity and returns once that is durable; <see langword="null"/> when (conversation, activity id) is already known.
    /// Concurrent calls share one flush.
    /// </summary>
    ValueTask<InboxEntry?> AcceptAsync(
        string tenantId, string conversationId, string activityId, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);

    /// <summary>Ends a turn: done mark, what it wants sent and what it remembers, in one transaction. Returns the outgoing entries with their ids.</summary>
    ValueTask<IReadOnlyList<OutboxEntry>> CompleteAsync(InboxEntry entry, TurnResult result, CancellationToken cancellationToken);

    /// <summary>Counts a failed attempt; parks the entry for good when <paramref name="park"/>.</summary>
    ValueTask FailAsync(InboxEntry entry, bool park, CancellationToken cancellationToken);

    /// <summary>Entries whose turn is not done, oldest first: what a restart has to finish.</summary>
    Task<IReadOnlyList<InboxEntry>> UnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>How many entries are parked.</summary>
    Task<int> ParkedCountAsync(CancellationToken cancellationToken);
}
