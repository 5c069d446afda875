using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Team;

/// <summary>What of a team's calendars could be seen.</summary>
/// <param name="Meetings">When each person seen is busy, with nothing about with what.</param>
/// <param name="Unseen">Those whose calendar could not be seen.</param>
public sealed record TeamBusy(IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> Meetings, IReadOnlyList<Person> Unseen);

/// <summary>Reads when the people of a team are busy, where the asker may see that; never with what.</summary>
public sealed class TeamCalendars(IFreeBusy calendars, IDirectory directory)
{
    private const int Most = 19;

    /// <summary>The busy times of some people over a stretch of time.</summary>
    public async Task<TeamBusy> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var known = people.Where(p => p.Id.IsResolved).Take(Most).ToList();
        var addressed = await Task.WhenAll(known.Select(p => WithAddressAsync(asker, p, cancellationToken)));
        var asked = addressed.Where(p => p.Email is not null).ToList();
        var reading = asked.Count == 0 ? null : await calendars.ReadAsync(asker, asked, from, to, cancellationToken);
        var seen = (reading?.Participants ?? []).Where(p => p.IsKnown).DistinctBy(p => p.Person.Id)
            .ToDictionary(p => p.Person.Id, p => (IReadOnlyList<MeetingOccurrence>)[.. p.Busy.Select(Occurrence)]);
        return new TeamBusy(seen, [.. people.Where(p => !seen.ContainsKey(p.Id))]);
    }

    private async Task<Person> WithAddressAsync(Asker asker, Person person, CancellationToken cancellationToken) => person.Email is not null
        ? person : (await directory.FindAsync(asker, person.Name, cancellationToken)).FirstOrDefault(p => p.Id == person.Id) ?? person;

    private static MeetingOccurrence Occurrence(BusyTime busy, int at) => new()
    {
        Ref = new ItemRef("busy", at.ToString(System.Globalization.CultureInfo.InvariantCulture)), Subject = "", Start = busy.From, End = busy.To, IsAway = busy.Kind == BusyKind.Away,
    };
}
