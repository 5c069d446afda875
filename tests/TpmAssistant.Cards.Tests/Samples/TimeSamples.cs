using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Times to meet: found, booked.</summary>
internal static class TimeSamples
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeOffer Offer = new(
        "Lena, Priya, Marek", [Atlas.Priya, Atlas.Marek],
        [
            new(Tuesday, Tuesday.AddMinutes(45), [], 0),
            new(Tuesday.AddDays(1), Tuesday.AddDays(1).AddMinutes(45), [new(Atlas.Marek, Burden.Tentative)], 6),
            new(Tuesday.AddDays(2).AddHours(5), Tuesday.AddDays(2).AddHours(5.75), [new(Atlas.Priya, Burden.OutsideHours), new(Atlas.Marek, Burden.Busy)], 10_014),
        ]);

    public static IEnumerable<Sample> Items =>
    [
        new("times", "1-none", Found(Offer with { Slots = [] }) with { Proposal = null }),
        new("times", "2-usual", Found(Offer)),
        new("times", "3-least", Found(Offer with { Slots = [.. Offer.Slots.Skip(1)] }) with { People = [new(Atlas.Lena, "Europe/Berlin", true), new(Atlas.Priya, "Asia/Kolkata", false), new(Atlas.Marek, "Pacific/Auckland", true)] }),
        new("times", "4-most", Found(new(Extremes.LongName, [.. Enumerable.Repeat(Atlas.Yael with { Name = Extremes.LongName }, 19)], [.. Offer.Slots.Select(s => s with { Inconveniences = [.. Enum.GetValues<Burden>().Select((b, i) => new Inconvenience(new Person(new PersonId($"p{i}"), Extremes.LongName), b))] })])) with
        {
            People = [.. Enumerable.Range(0, 20).Select(i => new TimeGuest(new Person(new PersonId($"p{i}"), Extremes.LongName), "Pacific/Auckland", i % 2 == 0))],
        }),
        new("time-booked", "1-done", new TimeBooked(Clicked(ProposalState.Done), Offer with { Slots = [Offer.Slots[0]] })),
        new("time-booked", "2-refused", new TimeBooked(Clicked(ProposalState.Refused), Offer with { Slots = [Offer.Slots[0]] })),
    ];

    private static FoundTimesAnswer Found(TimeOffer offer) => new(
        Clicked(ProposalState.Open).Proposal, offer, [new(Atlas.Lena, "Europe/Berlin", true), new(Atlas.Priya, "Asia/Kolkata", true), new(Atlas.Marek, "Europe/Berlin", true)], 45,
        Atlas.Today.AddDays(3), Atlas.Today.AddDays(7), Atlas.Today);

    private static ProposalClickAnswer Clicked(ProposalState state) => new(
        ClickResult.Executed,
        new Proposal
        {
            Id = new("0123456789abcdef0123456789abcdef"), Kind = "event", Payload = "{}", Hash = new string('a', 64), CreatedAt = Tuesday, ExpiresAt = Tuesday.AddDays(1), State = state,
            Outcome = new EffectOutcome(state, "e1", Code: state == ProposalState.Refused ? "event-forbidden" : null),
            ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        },
        null);
}
