using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Demo;

/// <summary>Lets people take part in the demo before their turn is answered as any other.</summary>
internal sealed class DemoTurns(ITurnHandler inner, DemoGuests guests, DemoSeed seed) : ITurnHandler
{
    public async ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var asker = guests.Known(turn.Asker);
        await seed.EnsureAsync(asker.Tenant);
        return await inner.HandleAsync(turn with { Asker = asker }, cancellationToken);
    }
}
