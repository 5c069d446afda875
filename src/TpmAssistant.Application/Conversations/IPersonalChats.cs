using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Conversations;

/// <summary>Finds the private chat with a person.</summary>
public interface IPersonalChats
{
    /// <summary>
    /// The chat with a person; made, empty and unseen, where there is none yet and the assistant meets them in one of the conversations. <see langword="null"/> where
    /// Teams allows none: the assistant is not with them.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="person">The person.</param>
    /// <param name="sharedConversations">Teams' ids of conversations in which both may be.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    ValueTask<ConversationReference?> FindOrOpenAsync(
        TenantId tenant, PersonId person, IReadOnlyList<string> sharedConversations, CancellationToken cancellationToken);
}
