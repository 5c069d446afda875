using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Posting;

/// <summary>Who would read a report in a place.</summary>
/// <param name="Count">How many people are there; <see langword="null"/> when that cannot be known.</param>
/// <param name="Outsiders">Those of them who cannot open all that the report rests on, where they are known.</param>
public sealed record PostAudience(int? Count, IReadOnlyList<Person> Outsiders)
{
    /// <summary>Whether everybody there can open all of it. Who cannot be known, cannot.</summary>
    public bool IsInside => Count is not null && Outsiders.Count == 0;

    /// <summary>What of the plan's items they may all see.</summary>
    public ItemSight Sight(Project project, Audience audience) =>
        IsInside ? ItemSight.Links : project.SharedWith.Contains(audience) ? ItemSight.Titles : ItemSight.None;

    /// <summary>Whether nobody reads who did not read when the other was shown.</summary>
    public bool IsWithin(PostAudience shown) =>
        (Count is not null || shown.Count is null) && Outsiders.All(o => shown.Outsiders.Any(s => s.Id == o.Id));
}

/// <summary>Tells who reads in a place, and who of them could open the plan then and can open it now.</summary>
public sealed class PostReaders(IConversationRoster roster, ReportAccess access)
{
    /// <summary>The readers of a published report in a place.</summary>
    public async Task<PostAudience> OfAsync(Asker asker, Project project, PublishedHead head, PostPlace place, CancellationToken cancellationToken)
    {
        if (await roster.MembersAsync(asker with { Conversation = place.Where }, cancellationToken) is not { } there) return new PostAudience(null, []);
        var now = await access.ReadersAsync(asker, project, cancellationToken);
        var names = project.Members.DistinctBy(m => m.Person.Id).ToDictionary(m => m.Person.Id, m => m.Person.Name);
        return new PostAudience(there.Count,
        [
            .. there.Where(p => !head.Readers.Contains(p) || !now.Contains(p)).Select(p => new Person(p, names.GetValueOrDefault(p, "")))
                .OrderBy(p => p.Name.Length == 0).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value, StringComparer.Ordinal),
        ]);
    }
}
