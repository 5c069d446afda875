using System.Text.Json;
using Microsoft.Extensions.Logging;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// A streaming message of a personal chat: informative while it works, then words, one request after the other and no more than one a second,
/// as Teams asks. It opens with the first thing said. Its last message goes through the outbox like every answer.
/// </summary>
internal sealed class TurnStream(ConnectorClient connector, Activity activity, ITimer typing, TimeProvider clock, ILogger log) : ITurnProgress
{
    /// <summary>The least time between two requests.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private const int LongestInformative = 1_000;

    private readonly Lock gate = new();
    private (string Type, string Text)? next;
    private string said = "";
    private string? streamId;
    private bool closed;
    private bool pumping;
    private int sequence;
    private DateTimeOffset lastSent = DateTimeOffset.MinValue;
    private Task pump = Task.CompletedTask;

    /// <inheritdoc/>
    public void Doing(string what) => Offer("informative", what.Length <= LongestInformative ? what : what[..LongestInformative]);

    /// <inheritdoc/>
    public void Saying(string soFar)
    {
        if (soFar.StartsWith(said, StringComparison.Ordinal)) Offer("streaming", soFar);
    }

    /// <summary>Ends it, once Teams takes another request.</summary>
    /// <returns>The stream that the last message has to name; <see langword="null"/> when none is open.</returns>
    public async Task<string?> EndAsync()
    {
        lock (gate)
        {
            closed = true;
            next = null;
        }

        await pump;
        if (streamId is not null) await WaitAsync();
        return streamId;
    }

    /// <summary>Ends it with a sentence, when there will be no answer now.</summary>
    public async Task AbandonAsync(string words)
    {
        if (await EndAsync() is { } open) await SendAsync(ActivityWriter.Write(OutgoingMessage.OfText(words), open));
    }

    private void Offer(string type, string text)
    {
        lock (gate)
        {
            // Once there are words, what is being done is of no interest any more.
            if (closed || text.Length == 0 || (type == "informative" && said.Length > 0)) return;
            if (type == "streaming") said = text;
            typing.Dispose();
            next = (type, text);
            if (pumping) return;
            pumping = true;
            pump = PumpAsync();
        }
    }

    private async Task PumpAsync()
    {
        await Task.Yield();
        while (true)
        {
            await WaitAsync();
            (string Type, string Text) now;
            lock (gate)
            {
                pumping = !closed && next is not null;
                if (!pumping) return;
                (now, next) = (next!.Value, null);
            }

            var reply = await SendAsync(Chunk(now.Type, now.Text));
            streamId ??= reply is { IsDone: true } ? reply.Value.ActivityId : null;
            if (reply is not { IsDone: true } || streamId is null)
            {
                // Stopped by the person, lost on the way, or not possible here: no more of it. One that was opened is still ended by the answer,
                // or it would stand there half said beside it.
                lock (gate) closed = true;
                return;
            }
        }
    }

    private async Task WaitAsync()
    {
        var wait = lastSent + Pace - clock.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock);
    }

    private async Task<ConnectorResult?> SendAsync(ReadOnlyMemory<byte> payload)
    {
        lastSent = clock.GetUtcNow();
        try
        {
            return await connector.SendAsync(activity.ServiceUrl!, activity.Conversation!.Id!, null, payload, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.SignalLost(e);
            return null;
        }
        finally
        {
            lastSent = clock.GetUtcNow();
        }
    }

    private byte[] Chunk(string type, string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, ActivityTypes.Typing);
            json.WriteString("text"u8, text);
            json.WriteStartArray("entities"u8);
            json.WriteStartObject();
            json.WriteString("type"u8, ActivityTypes.StreamInfo);
            if (streamId is not null) json.WriteString("streamId"u8, streamId);
            json.WriteString("streamType"u8, type);
            json.WriteNumber("streamSequence"u8, ++sequence);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
