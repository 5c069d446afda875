using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Storage.Proposals;

/// <summary>A proposal as its table holds it.</summary>
internal sealed record ProposalRow(
    string Id, string Kind, string Hash, long State, long CreatedAt, long ExpiresAt, string PersonId, string PersonName, string Locale,
    string TimeZoneId, string ConversationId, string ConversationScope, string? MeetingId, string? Thread, string Payload, string? Outcome, string? Label)
{
    public static ProposalRow From(Proposal p) => new(
        p.Id.Value, p.Kind, p.Hash, (long)p.State, p.CreatedAt.UtcTicks, p.ExpiresAt.UtcTicks, p.ShownTo.Person.Value, p.ShownTo.Name,
        p.ShownTo.Locale, p.ShownTo.TimeZoneId, p.ShownTo.Conversation.Id, p.ShownTo.Conversation.Scope.ToString(),
        p.ShownTo.Conversation.MeetingId, p.ShownTo.Conversation.Thread, p.Payload, null,
        p.Label is null ? null : ProductJson.Serialize(p.Label));

    public Proposal ToProposal(TenantId tenant) => new()
    {
        Id = new ProposalId(Id),
        Kind = Kind,
        Payload = Payload,
        Hash = Hash,
        ShownTo = new Asker(
            tenant, new PersonId(PersonId), PersonName, Locale, TimeZoneId,
            new ConversationRef(ConversationId, Enum.Parse<ConversationScope>(ConversationScope), MeetingId, Thread)),
        CreatedAt = new DateTimeOffset(CreatedAt, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(ExpiresAt, TimeSpan.Zero),
        State = (ProposalState)State,
        Label = Label is null ? null : ProductJson.Deserialize<SensitivityLabel>(Label),
        Outcome = Outcome is null ? null : ProductJson.Deserialize<EffectOutcome>(Outcome),
    };
}
