using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Sources;

/// <summary>The people of the organisation, as the asker may see them.</summary>
public interface IDirectory
{
    /// <summary>The asker; <see langword="null"/> when they cannot be read (not signed in).</summary>
    Task<Person?> MeAsync(Asker asker, CancellationToken cancellationToken);

    /// <summary>Members of a group; <see langword="null"/> when they cannot be read.</summary>
    Task<IReadOnlyList<Person>?> GroupMembersAsync(Asker asker, string groupId, CancellationToken cancellationToken);

    /// <summary>People whose name or address begins with the text, 10 at most.</summary>
    Task<IReadOnlyList<Person>> FindAsync(Asker asker, string text, CancellationToken cancellationToken);
}
