using TpmAssistant.Application.Delivery;
using TpmAssistant.Bot.Turns;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Keeps what a later question may lean on, the way a turn does: through the inbox.</summary>
internal sealed class CommandLineMemory(IInbox inbox)
{
    /// <summary>Keeps the memory of what was told.</summary>
    public async Task KeepAsync(Told told, CancellationToken cancellationToken)
    {
        if (told.Memory is not { } memory) return;
        var entry = await inbox.AcceptAsync(
            memory.Tenant.Value, memory.ConversationId, Guid.CreateVersion7().ToString("N"), "{}"u8.ToArray(), cancellationToken);
        if (entry is not null) await inbox.CompleteAsync(entry, new TurnResult([], memory), cancellationToken);
    }
}
