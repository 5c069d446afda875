using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>Who may see a published report: those who could open all that it rests on when it was published.</summary>
public sealed class ReportAccess(IDirectory directory, IConversationRoster roster)
{
    /// <summary>The people who can open every source of a project now, the asker among them.</summary>
    public async Task<IReadOnlyList<PersonId>> ReadersAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        HashSet<PersonId>? readers = null;
        foreach (var group in project.Sources.Select(s => s.OwnerId).Distinct(StringComparer.Ordinal))
        {
            if (group is null || await directory.GroupMembersAsync(asker, group, cancellationToken) is not { } members) return [asker.Person];
            var ids = members.Select(m => m.Id).ToHashSet();
            if (readers is null) readers = ids;
            else readers.IntersectWith(ids);
        }

        return [.. (readers ?? []).Append(asker.Person).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal)];
    }

    /// <summary>Whether the asker, and everybody who reads along, was among the readers.</summary>
    public async ValueTask<bool> AllowsAsync(Asker asker, PublishedHead head, CancellationToken cancellationToken)
    {
        if (!head.Readers.Contains(asker.Person)) return false;
        if (!asker.Conversation.IsShared) return true;
        return await roster.MembersAsync(asker, cancellationToken) is { } there && there.All(head.Readers.Contains);
    }
}
