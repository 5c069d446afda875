using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.SignIn;

/// <summary>What somebody asked before they were signed in: the last of each person in each conversation, for ten minutes, in memory.</summary>
internal sealed class RefusedTurns(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int Most = 1000;
    private const int LargestBytes = 32 * 1024;

    private readonly ExpiringMap<(TenantId Tenant, string Conversation, PersonId Person), TurnWork> held = new(Most, clock);

    /// <summary>Keeps a turn to be asked again; one that is asked again already, or is very large, is not kept.</summary>
    public void Keep(TurnWork work)
    {
        if (!work.IsAgain && work.Entry.Payload.Length <= LargestBytes)
        {
            var asker = TurnReader.Asker(work.Activity);
            held.Set((asker.Tenant, work.Entry.ConversationId, asker.Person), work, clock.GetUtcNow() + Lifetime);
        }
    }

    public TurnWork? Take(TenantId tenant, string conversation, PersonId person) =>
        held.TryTake((tenant, conversation, person), out var work) ? work : null;
}
