using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Sends stored activities, in order within a conversation, and writes down how each ended.</summary>
public sealed class OutboxSender : IDisposable
{
    private const int Parallel = 128;
    private const int Rounds = 10;
    private const int SettleTries = 5;

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(30);

    private readonly IOutbox outbox;
    private readonly ConnectorClient connector;
    private readonly ServiceHosts hosts;
    private readonly TimeProvider clock;
    private readonly ILogger<OutboxSender> log;
    private readonly Pacer pacer;
    private readonly Lanes<OutboxEntry> lanes;
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Conversations that told the bot to be silent, until they speak again.</summary>
    private readonly ConcurrentDictionary<string, bool> dead = new(StringComparer.Ordinal);

    internal OutboxSender(IOutbox outbox, ConnectorClient connector, ServiceHosts hosts, TimeProvider clock, ILogger<OutboxSender> log)
    {
        (this.outbox, this.connector, this.hosts, this.clock, this.log) = (outbox, connector, hosts, clock, log);
        pacer = new Pacer(clock);
        lanes = new Lanes<OutboxEntry>(SendAsync, Parallel);
    }

    /// <summary>Takes stored entries to be sent. Returns at once; what a stop interrupts is sent after the next start.</summary>
    public void Send(IReadOnlyList<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            lanes.Enqueue(entry.Activity.ConversationId, entry);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Cancel(); // not disposed of: what still runs holds its token

    /// <summary>A conversation that speaks may be spoken to.</summary>
    internal void Revive(string conversation) => dead.TryRemove(TurnReader.Root(conversation), out _);

    internal Task WhenIdleAsync() => lanes.WhenIdleAsync();

    /// <summary>Ends all waiting.</summary>
    internal void Stop() => stopping.Cancel();

    private async Task SendAsync(OutboxEntry entry)
    {
        try
        {
            var result = await DeliverAsync(entry.Activity, stopping.Token);
            await SettleAsync(entry, result);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stays in the outbox for the next start.
        }
        catch (Exception e)
        {
            log.SendFailed(e, entry.Id);
        }
    }

    private async ValueTask<ConnectorResult> DeliverAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (hosts.Resolve(activity.ServiceUrl) is not { } service || dead.ContainsKey(TurnReader.Root(activity.ConversationId)))
        {
            return new ConnectorResult(ConnectorOutcome.Refused, null, null, null);
        }

        ConnectorResult result = default;
        for (var round = 0; round < Rounds; round++)
        {
            if (!service.IsLoopback && pacer.Book(activity.ConversationId) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            result = await PostOrReplaceAsync(activity, cancellationToken);
            if (result.Outcome != ConnectorOutcome.Unavailable)
            {
                break;
            }

            await Task.Delay(BetweenRounds, clock, cancellationToken);
        }

        if (result.Outcome == ConnectorOutcome.TargetDead)
        {
            dead[TurnReader.Root(activity.ConversationId)] = true;
        }

        return result;
    }

    private async ValueTask<ConnectorResult> PostOrReplaceAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Topic is { } topic
            && (Topics.ActivityOf(topic)
                ?? await outbox.FindTopicAsync(activity.TenantId, activity.ConversationId, topic, cancellationToken)) is { Length: > 0 } shown)
        {
            var replaced = await connector.UpdateAsync(
                activity.ServiceUrl, activity.ConversationId, shown, WithId(activity.Payload, shown), cancellationToken);
            if (replaced.Outcome != ConnectorOutcome.NotFound)
            {
                return replaced with { ActivityId = replaced.ActivityId ?? shown };
            }
        }

        var sent = await connector.SendAsync(
            activity.ServiceUrl, activity.ConversationId, activity.ReplyToId, activity.Payload, cancellationToken);
        return sent.Outcome == ConnectorOutcome.Refused && StreamEnds.StreamOf(activity.Payload) is { } stream
            ? await EndOtherwiseAsync(activity, stream, sent, cancellationToken) : sent;
    }

    /// <summary>Teams took no end of the stream: the person stopped it, and then that is that; or it is over, and the words take its place, or come as a message of their own.</summary>
    private async ValueTask<ConnectorResult> EndOtherwiseAsync(OutgoingActivity activity, string stream, ConnectorResult refused, CancellationToken cancellationToken)
    {
        if (refused.WasCancelled)
        {
            return ConnectorResult.Done(stream);
        }

        var plain = StreamEnds.Plain(activity.Payload);
        var replaced = await connector.UpdateAsync(activity.ServiceUrl, activity.ConversationId, stream, WithId(plain, stream), cancellationToken);
        return replaced.Outcome is ConnectorOutcome.Refused or ConnectorOutcome.NotFound
            ? await connector.SendAsync(activity.ServiceUrl, activity.ConversationId, null, plain, cancellationToken)
            : replaced with { ActivityId = replaced.ActivityId ?? stream };
    }

    /// <summary>A replacement says in its body, too, what it replaces. The payload is an object, and never empty.</summary>
    private static ReadOnlyMemory<byte> WithId(ReadOnlyMemory<byte> payload, string id) =>
        (byte[])[.. "{\"id\":"u8, .. System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(id, Activities.WireJson.Default.String), .. ","u8, .. payload.Span[1..]];

    private async ValueTask SettleAsync(OutboxEntry entry, ConnectorResult result)
    {
        var state = result.Outcome switch
        {
            ConnectorOutcome.Done => SendState.Sent,
            ConnectorOutcome.Unknown => SendState.Unknown,
            _ => SendState.Failed,
        };
        if (state != SendState.Sent)
        {
            log.NotDelivered(entry.Id, state, result.Outcome);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await outbox.SettleAsync(entry, state, result.ActivityId, CancellationToken.None);
                return;
            }
            catch (Exception e) when (attempt < SettleTries)
            {
                log.NotSettled(e, entry.Id);
                await Task.Delay(TimeSpan.FromSeconds(attempt), clock, stopping.Token);
            }
        }
    }
}
