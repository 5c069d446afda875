using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Access;

/// <summary>Who reads along in a shared conversation. Teams answers it.</summary>
public interface IConversationRoster
{
    /// <summary>
    /// The object ids of all members; <see langword="null"/> when they cannot all be known (guests without one included),
    /// which callers must take for "do not show".
    /// </summary>
    ValueTask<IReadOnlyList<PersonId>?> MembersAsync(Asker asker, CancellationToken cancellationToken);
}
