using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// Opens private chats as Teams does: the person's channel id comes from the roster of a conversation that they share with the assistant, and asking
/// twice for a chat gives the same one. Teams refuses where the assistant is not installed for them.
/// </summary>
internal sealed class PersonalChats(IConversationStore conversations, ConnectorClient connector) : IPersonalChats
{
    public async ValueTask<ConversationReference?> FindOrOpenAsync(
        TenantId tenant, PersonId person, IReadOnlyList<string> sharedConversations, CancellationToken cancellationToken)
    {
        if (await conversations.FindPersonalAsync(tenant, person, cancellationToken) is { } known) return known;
        if (!person.IsResolved) return null;
        foreach (var shared in sharedConversations)
        {
            if (await conversations.FindAsync(tenant.Value, shared, cancellationToken) is not { } reference
                || await connector.GetMemberAsync(reference.ServiceUrl, shared, person.Value, cancellationToken) is not { Id: { Length: > 0 } member } found
                || !IsMeant(found, tenant, person))
            {
                continue;
            }

            if (await connector.OpenPersonalAsync(reference.ServiceUrl, member, tenant.Value, cancellationToken) is not { } opened) return null;
            var chat = new ConversationReference(
                tenant.Value, opened, ConversationScope.Personal, reference.ServiceUrl, reference.BotId, member, person.Value);
            await conversations.RememberAsync(chat, cancellationToken);
            return chat;
        }

        return null;
    }

    /// <summary>Whether Teams answered with that very person, of that very tenant.</summary>
    private static bool IsMeant(Member member, TenantId tenant, PersonId person)
    {
        var id = string.IsNullOrEmpty(member.AadObjectId) ? member.ObjectId : member.AadObjectId;
        return string.Equals(id, person.Value, StringComparison.OrdinalIgnoreCase)
            && (string.IsNullOrEmpty(member.TenantId) || string.Equals(member.TenantId, tenant.Value, StringComparison.OrdinalIgnoreCase));
    }
}
