using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings;

/// <summary>Puts the people of the directory in the place of addresses, so that they are known by their ids and zones.</summary>
public sealed class MeetingPeople(IDirectory directory)
{
    /// <summary>The meeting with those of its people who are known.</summary>
    public async Task<MeetingOccurrence> ResolveAsync(Asker asker, MeetingOccurrence meeting, Project? project, CancellationToken cancellationToken)
    {
        var known = new List<Person>();
        if (await directory.MeAsync(asker, cancellationToken) is { } me) known.Add(me.TimeZoneId is null ? me with { TimeZoneId = asker.TimeZoneId } : me);
        if (project is not null)
        {
            known.AddRange(project.Members.Select(m => m.Person));
            foreach (var group in project.Sources.Select(s => s.OwnerId).OfType<string>().Distinct(StringComparer.Ordinal))
                known.AddRange(await directory.GroupMembersAsync(asker, group, cancellationToken) ?? []);
        }

        if (meeting.Organizer is { Email: { } mail } organizer && !Known(known, organizer).Id.IsResolved)
            known.AddRange((await directory.FindAsync(asker, mail, cancellationToken)).Where(p => mail.Equals(p.Email, StringComparison.OrdinalIgnoreCase)));
        return meeting with
        {
            Organizer = meeting.Organizer is { } caller ? Known(known, caller) : null,
            Attendees = [.. meeting.Attendees.Select(a => a with { Person = Known(known, a.Person) })],
        };
    }

    private static Person Known(List<Person> known, Person person)
    {
        var same = known.Where(p => p.Email is { Length: > 0 } mail && mail.Equals(person.Email, StringComparison.OrdinalIgnoreCase)).ToList();
        return same.Count == 0 ? person : same[0] with { TimeZoneId = same.Select(p => p.TimeZoneId).FirstOrDefault(z => z is not null) };
    }
}
