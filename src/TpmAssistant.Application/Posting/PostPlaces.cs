using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Posting;

/// <summary>Finds where a report can be posted: the project's own conversations that the assistant is in.</summary>
public sealed class PostPlaces(IConversationStore conversations)
{
    /// <summary>The places, channels before chats; those of which Teams told no name last.</summary>
    public async Task<IReadOnlyList<PostPlace>> OfAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var places = new List<PostPlace>();
        foreach (var id in project.Conversations.Select(c => c.ConversationId).Distinct(StringComparer.Ordinal))
        {
            if (await conversations.FindAsync(asker.Tenant.Value, id, cancellationToken) is not { Scope: not ConversationScope.Personal } known) continue;
            places.Add(new PostPlace(new ConversationRef(id, known.Scope), known.Name ?? ""));
        }

        return [.. places.OrderByDescending(p => p.Where.Scope).ThenBy(p => p.Name.Length == 0)];
    }

    /// <summary>The place of that id, or whose name the words hold or begin; the first without words.</summary>
    public static PostPlace? Choose(IReadOnlyList<PostPlace> places, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return places.Count > 0 ? places[0] : null;
        var said = words.Trim();
        return places.FirstOrDefault(p => p.Where.Id == said)
            ?? places.FirstOrDefault(p => p.Name.Length > 0 && (p.Name.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Contains(p.Name, StringComparison.OrdinalIgnoreCase)));
    }
}
