using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Access;

/// <summary>
/// Whether a conversation may see a project: always in a personal chat, since reading has the asker's rights; in a shared one only
/// when the group behind every source holds everybody on the roster. What cannot be told means no.
/// </summary>
public sealed class SharedSight(IConversationRoster roster, IDirectory directory)
{
    /// <summary>Whether everybody who reads along may open every source of the project.</summary>
    public async ValueTask<bool> AllowsAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        if (!asker.Conversation.IsShared) return true;
        if (await roster.MembersAsync(asker, cancellationToken) is not { } readers) return false;

        foreach (var group in project.Sources.Select(s => s.OwnerId).Distinct(StringComparer.Ordinal))
        {
            if (group is null || await directory.GroupMembersAsync(asker, group, cancellationToken) is not { } members) return false;
            var allowed = members.Select(m => m.Id).ToHashSet();
            if (!readers.All(allowed.Contains)) return false;
        }

        return project.Sources.Count > 0;
    }
}
