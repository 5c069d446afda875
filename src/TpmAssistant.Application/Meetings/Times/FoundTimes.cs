using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Times;

/// <summary>An event that does not exist yet, exactly as it will be made.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Start">Begin.</param>
/// <param name="End">End.</param>
/// <param name="Guests">Who is invited.</param>
public sealed record NewEvent(string Subject, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<Person> Guests);

/// <summary>Times of which one can be booked.</summary>
/// <param name="Subject">The subject, unless another one is typed.</param>
/// <param name="Guests">Who is invited.</param>
/// <param name="Slots">The times; one after the choice.</param>
/// <param name="Card">The proposal whose card this one took the place of, when one time was chosen.</param>
public sealed record TimeOffer(string Subject, IReadOnlyList<Person> Guests, IReadOnlyList<SlotOption> Slots, string? Card = null);

/// <summary>Somebody's hours, for saying what a time means to them.</summary>
/// <param name="Person">Who.</param>
/// <param name="TimeZoneId">IANA zone.</param>
/// <param name="IsKnown">Whether their calendar could be seen.</param>
public sealed record TimeGuest(Person Person, string TimeZoneId, bool IsKnown);

/// <summary>Times at which people can meet, waiting for a click.</summary>
/// <param name="Proposal">The stored proposal; <see langword="null"/> when there is no time.</param>
/// <param name="Offer">What its payload says.</param>
/// <param name="People">Everybody who meets, the asker included.</param>
/// <param name="Minutes">How long.</param>
/// <param name="From">The first day that was looked at.</param>
/// <param name="To">The last day.</param>
/// <param name="Today">The day where the asker is.</param>
public sealed record FoundTimesAnswer(
    Proposal? Proposal, TimeOffer Offer, IReadOnlyList<TimeGuest> People, int Minutes, DateOnly From, DateOnly To, DateOnly Today) : Answer, IProposedAnswer;
