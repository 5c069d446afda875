using System.Globalization;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Times;

/// <summary>Times at which people can meet, each with what it costs whom and a button that books it.</summary>
internal static class TimesFace
{
    private const int NamesShown = 12;
    private const int BurdensShown = 4;
    private const int ClocksShown = 4;

    public static Face Compose(FoundTimesAnswer answer, Voice voice)
    {
        var slots = answer.Offer.Slots;
        string title = Title(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("times.kicker", ("minutes", answer.Minutes), ("from", voice.WeekDay(answer.From, answer.Today)), ("to", voice.WeekDay(answer.To, answer.Today))), title,
                slots.Count == 0 ? Tone.Warning : slots[0].Inconveniences.Count == 0 ? Tone.Good : Tone.None, slots.Count > 0 && slots[0].Inconveniences.Count == 0 ? voice.Text("times.good") : ""),
        };
        if (answer.Proposal is null)
        {
            blocks.Add(new Paragraph(voice.Text("times.none.next")));
            blocks.AddRange(Unknown(answer, voice));
            return new Face(title, blocks, []);
        }

        for (int i = 0; i < slots.Count; i++)
        {
            blocks.Add(Slot(slots[i], answer, voice));
            blocks.Add(new Buttons([Book(answer.Proposal, i, slots[i], voice)]));
        }

        blocks.Add(new TextField(TimeVerbs.Subject, voice.Text("times.subject"), answer.Offer.Subject, 120));
        blocks.Add(new Paragraph(voice.Text("times.invites", ("people", Names(answer.Offer.Guests)))));
        blocks.Add(new TextOnly(new Facts([(voice.Text("times.subject"), SafeText.Clean(answer.Offer.Subject, 120))])));
        blocks.AddRange(Unknown(answer, voice));
        return new Face(
            title, blocks,
            [new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value })]);
    }

    /// <summary>What became of the chosen time.</summary>
    public static Face Booked(TimeBooked answer, Voice voice)
    {
        var face = ProposalFaces.Clicked(answer.Click, voice);
        if (answer.Offer.Slots is not [var slot]) return face;
        return face with
        {
            Blocks =
            [
                face.Blocks[0],
                new Facts(
                [
                    (voice.Text("times.subject"), SafeText.Clean(answer.Offer.Subject, 120)), (voice.Text("times.when"), When(slot, voice)),
                    (voice.Text("times.who"), Names(answer.Offer.Guests)),
                ]),
                .. face.Blocks.Skip(1),
            ],
        };
    }

    private static string Title(FoundTimesAnswer answer, Voice voice) => answer.Offer.Slots switch
    {
        [] => voice.Text("times.none"),
        [{ Inconveniences.Count: 0 } best, ..] => voice.Text("times.best", ("when", When(best, voice))),
        [var best, ..] => voice.Text(best.Inconveniences.Any(i => i.IsMissing) ? "times.missing" : "times.least", ("when", When(best, voice)), ("count", best.Inconveniences.Count)),
    };

    /// <summary>The time, and a line for each whom it costs something, the heaviest first; then the clocks of the others who live by another one.</summary>
    private static Rows Slot(SlotOption slot, FoundTimesAnswer answer, Voice voice)
    {
        var burdens = slot.Inconveniences.OrderByDescending(i => i.Burden).ToList();
        var people = answer.People.ToDictionary(p => p.Person.Id);
        var others = answer.People.Where(p => p.TimeZoneId != voice.Context.Zone.Id && !burdens.Exists(b => b.Person.Id == p.Person.Id)).ToList();
        var rows = new List<Row> { new(Phrase.Of(When(slot, voice), SpanStyle.Strong), burdens.Count == 0 ? (Phrase)voice.Text("times.everybody") : null) };
        rows.AddRange(burdens.Take(BurdensShown).Select(b => new Row(Person(people.GetValueOrDefault(b.Person.Id) ?? new TimeGuest(b.Person, "UTC", true), slot, b, voice))));
        var rest = Phrase.Join(" · ",
        [
            burdens.Count > BurdensShown ? voice.Text("times.burdens.more", ("count", burdens.Count - BurdensShown)) : Phrase.Empty,
            .. others.Take(ClocksShown).Select(p => Person(p, slot, null, voice)),
            others.Count > ClocksShown ? voice.Text("list.and-more", ("count", others.Count - ClocksShown)) : Phrase.Empty,
        ]);
        if (rest.Spans.Count > 0)
            rows[^1] = rows[^1] with { Detail = rows[^1].Detail is { } told ? Phrase.Join(" · ", [told, rest]) : rest };
        return new Rows(rows);
    }

    private static Phrase Person(TimeGuest guest, SlotOption slot, Inconvenience? burden, Voice voice)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(guest.TimeZoneId, out var known) ? known : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(slot.Start, zone);
        var here = TimeZoneInfo.ConvertTime(slot.Start, voice.Context.Zone);
        string time = local.ToString("t", voice.Culture) + (local.Date == here.Date ? "" : " " + local.ToString("ddd", voice.Culture));
        string name = Voice.Name(guest.Person.Name);
        return burden is null
            ? voice.Text("times.local", ("name", name), ("time", time))
            : Phrase.Of(Tone.Warning.Symbol() + "\u00A0", SpanStyle.Warning) + Phrase.Of(voice.Text("times.burden." + burden.Burden.ToString().ToLowerInvariant(), ("name", name), ("time", time)));
    }

    private static string When(SlotOption slot, Voice voice)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(slot.Start, voice.Context.Zone).DateTime);
        return voice.Text("times.slot", ("day", voice.WeekDay(day, day)), ("start", voice.Time(slot.Start)), ("end", voice.Time(slot.End)));
    }

    private static VerbButton Book(Proposal proposal, int slot, SlotOption option, Voice voice) => new(
        voice.Text("times.book", ("time", voice.Time(option.Start))), TimeVerbs.Book,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CardVerbs.Id] = proposal.Id.Value, [CardVerbs.Hash] = proposal.Hash, [TimeVerbs.Slot] = slot.ToString(CultureInfo.InvariantCulture),
        })
    {
        SendsInputs = true, Tooltip = voice.Text("times.book.long", ("when", When(option, voice))),
    };

    private static IEnumerable<Block> Unknown(FoundTimesAnswer answer, Voice voice)
    {
        var unseen = answer.People.Where(p => !p.IsKnown).Select(p => p.Person).ToList();
        if (unseen.Count > 0)
            yield return new Note(voice.Text("times.unseen", ("people", Names(unseen)))) { Apart = true };
    }

    private static string Names(IReadOnlyList<Person> people) =>
        SafeText.Clean(string.Join(", ", people.Take(NamesShown).Select(p => Voice.Name(p.Name))), 500) + (people.Count > NamesShown ? " …" : "");
}
