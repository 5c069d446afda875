using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Owners;

/// <summary>Asks the person of a confirmed delegation in their own chat, once.</summary>
internal sealed class DelegationEffect(IRecordStore records, INotifier notifier, DelegationReminders reminders, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "delegation";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var asked = Read(proposal);
        var key = KeyOf(asked.Person.Person.Value, asked.Id);
        await records.TrySaveAsync(proposal.ShownTo.Tenant, key, asked, 0, cancellationToken);
        var kept = await records.ReadAsync<Delegation>(proposal.ShownTo.Tenant, key, cancellationToken);
        // Told again in the same card where a crash came between; not once they answered.
        if (kept is { Body.Reply: null } && !await notifier.TellAsync(asked.Person, new DelegationAnswer(asked, asked.Person.Today(clock)), asked.Topic, cancellationToken))
            return EffectOutcome.Refused("delegation-unreachable");
        await reminders.StartAsync(asked.Person, cancellationToken);
        return EffectOutcome.Done(asked.Id, null);
    }

    /// <summary>Their delegations are kept under the person who is asked: only they answer.</summary>
    public static RecordKey KeyOf(string person, string id) => new(Delegation.RecordKind, person, id);

    public static Delegation Read(Proposal proposal) => ProductJson.Deserialize<Delegation>(proposal.Payload);
}
