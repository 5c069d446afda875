using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Times;

/// <summary>When people are free, as the asker may see it.</summary>
/// <param name="Participants">The people in the order asked for; whoever's calendar cannot be seen is told so.</param>
/// <param name="Failure">Why nothing was read, when nothing was.</param>
public sealed record FreeBusyReading(IReadOnlyList<Participant> Participants, ReadFailure Failure);

/// <summary>Free and busy times of colleagues: that somebody is busy, never with what. Never shown in a shared conversation.</summary>
public interface IFreeBusy
{
    /// <summary>Reads those of the people with an address, 20 at most.</summary>
    Task<FreeBusyReading> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}

/// <summary>Makes events in the asker's own calendar. Only the effect of a confirmed event calls it.</summary>
public interface IEventWriter
{
    /// <summary>
    /// Makes the event and invites its guests, once for a <paramref name="transaction"/>: asked again, Exchange answers with the event there is.
    /// </summary>
    Task<Proposals.EffectOutcome> CreateAsync(Asker asker, NewEvent planned, string transaction, CancellationToken cancellationToken);
}
