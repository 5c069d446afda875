using Microsoft.Extensions.Logging;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>What is sent past the outbox because it is worth nothing later: typing, and the apology when the store itself fails.</summary>
internal sealed class Signals(ConnectorClient connector, TimeProvider clock, ILogger<Signals> log)
{
    private static readonly byte[] Typing = """{"type":"typing"}"""u8.ToArray();

    /// <summary>Shows that the bot is typing, unless the result is disposed of before.</summary>
    public ITimer TypingAfter(TimeSpan wait, Activity activity) => clock.CreateTimer(
        static state =>
        {
            var (signals, activity) = ((Signals, Activity))state!;
            _ = signals.SendAsync(activity, Typing);
        },
        (this, activity),
        wait,
        Timeout.InfiniteTimeSpan);

    /// <summary>A streaming message that answers somebody; it opens when something is said.</summary>
    public TurnStream Stream(Activity activity, ITimer typing) => new(connector, activity, typing, clock, log);

    /// <summary>Says a sentence at once, if it can.</summary>
    public Task SayAsync(Activity activity, string text) => SendAsync(activity, ActivityWriter.Write(OutgoingMessage.OfText(text)));

    private async Task SendAsync(Activity activity, ReadOnlyMemory<byte> payload)
    {
        try
        {
            await connector.SendAsync(activity.ServiceUrl!, activity.Conversation!.Id!, null, payload, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.SignalLost(e);
        }
    }
}
