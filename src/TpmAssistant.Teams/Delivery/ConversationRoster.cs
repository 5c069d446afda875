using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Asks Teams who reads along.</summary>
internal sealed class ConversationRoster(IConversationStore conversations, ConnectorClient connector) : IConversationRoster
{
    public async ValueTask<IReadOnlyList<PersonId>?> MembersAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Conversation.IsShared)
        {
            return [asker.Person];
        }

        if (await conversations.FindAsync(asker.Tenant.Value, asker.Conversation.Id, cancellationToken) is not { } reference
            || await connector.GetMembersAsync(reference.ServiceUrl, asker.Conversation.Id, cancellationToken) is not { Count: > 0 } members)
        {
            return null;
        }

        var people = new List<PersonId>(members.Count);
        foreach (var member in members)
        {
            var id = string.IsNullOrEmpty(member.AadObjectId) ? member.ObjectId : member.AadObjectId;
            var elsewhere = member.TenantId is { Length: > 0 } tenant
                && !string.Equals(tenant, asker.Tenant.Value, StringComparison.OrdinalIgnoreCase);
            if (string.IsNullOrEmpty(id) || elsewhere)
            {
                return null;
            }

            people.Add(new PersonId(id.ToLowerInvariant()));
        }

        return people;
    }
}
