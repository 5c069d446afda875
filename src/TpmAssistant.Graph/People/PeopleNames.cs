using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using Person = TpmAssistant.Domain.Projects.Person;

namespace TpmAssistant.Graph.People;

/// <summary>
/// Who is behind an object id. Names are the same for all readers of a tenant, so they are kept for some minutes; nothing else
/// that was read with a person's rights is.
/// </summary>
internal sealed class PeopleNames(TimeProvider clock)
{
    /// <summary>What is read of a person.</summary>
    public static readonly string[] Fields = ["id", "displayName", "mail", "userPrincipalName", "jobTitle"];

    private const int MostKept = 20_000;
    private const int IdsAFilter = 15;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(TenantId Tenant, string Id), (Person Person, DateTimeOffset Until)> _known = new();

    /// <summary>The people behind the ids, and why some are missing. Somebody who left is named by <see cref="Nameless"/>.</summary>
    public async Task<(IReadOnlyDictionary<string, Person> People, ReadFailure Failure)> FindAsync(
        GraphSession session, Asker asker, IEnumerable<string> ids)
    {
        var people = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        var unknown = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            people[id] = Cached(asker.Tenant, id) ?? Nameless(id);
            // What is not an object id is none of the directory's, and never part of a filter.
            if (people[id].Name == NoName && Guid.TryParse(id, out _)) unknown.Add(id);
        }

        if (unknown.Count == 0) return (people, ReadFailure.None);
        var batch = new GraphBatch(session);
        var steps = unknown.Chunk(IdsAFilter).Select(some => batch.Get(Request(session, some), GraphReaders.Page<User>(User.CreateFromDiscriminatorValue))).ToList();
        await batch.SendAsync();
        foreach (var user in steps.SelectMany(step => step.Reply.Value?.Items ?? []))
        {
            if (Of(user) is { } person) people[person.Id.Value] = Keep(asker.Tenant, person);
        }

        return (people, Failures.First([.. steps.Select(step => step.Reply.Failure)]));
    }

    /// <summary>Remembers somebody read elsewhere.</summary>
    public Person Keep(TenantId tenant, Person person)
    {
        if (_known.Count >= MostKept) MakeRoom();
        _known[(tenant, person.Id.Value.ToUpperInvariant())] = (person, clock.GetUtcNow() + Kept);
        return person;
    }

    /// <summary>A user as a person; <see langword="null"/> without an id.</summary>
    public static Person? Of(User user) => user.Id is not { Length: > 0 } id ? null : new Person(
        new PersonId(id),
        FirstText(user.DisplayName, user.Mail, user.UserPrincipalName) ?? NoName,
        FirstText(user.Mail, user.UserPrincipalName),
        FirstText(user.JobTitle));

    /// <summary>Somebody whom the directory does not (or no longer) name.</summary>
    public static Person Nameless(string id) => new(new PersonId(id), NoName);

    private const string NoName = "Unknown person";

    private static string? FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text)) return text;
        }

        return null;
    }

    private static RequestInformation Request(GraphSession session, string[] ids) => session.Client.Users.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Filter = string.Join(" or ", ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"id eq '{id}'")));
        request.QueryParameters.Select = Fields;
        request.QueryParameters.Top = IdsAFilter;
    });

    private Person? Cached(TenantId tenant, string id) =>
        _known.TryGetValue((tenant, id.ToUpperInvariant()), out var found) && found.Until > clock.GetUtcNow() ? found.Person : null;

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, value) in _known)
        {
            if (value.Until <= now) _known.TryRemove(key, out _);
        }

        if (_known.Count >= MostKept) _known.Clear();
    }
}
