using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Testing;

/// <summary>The busy times that a test puts in; the calendar of anybody else cannot be seen.</summary>
public sealed class FakeFreeBusy : IFreeBusy
{
    public Dictionary<PersonId, IReadOnlyList<BusyTime>> Busy { get; } = [];

    /// <summary>Who was asked for, in order, with the stretch of time.</summary>
    public List<(IReadOnlyList<Person> People, DateTimeOffset From, DateTimeOffset To)> Asked { get; } = [];

    public Task<FreeBusyReading> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        Asked.Add((people, from, to));
        return Task.FromResult(new FreeBusyReading(
            [.. people.Select(p => new Participant(p, WorkingHours.Usual("UTC"), Busy.GetValueOrDefault(p.Id, []), Busy.ContainsKey(p.Id)))], ReadFailure.None));
    }
}
