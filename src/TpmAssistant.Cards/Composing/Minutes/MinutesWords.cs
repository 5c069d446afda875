using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Composing.Meetings;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Minutes;

/// <summary>How the parts of minutes read wherever they stand.</summary>
internal static class MinutesWords
{
    public const int TextLength = 300;
    private const int ExcerptLength = 240;
    private const int NamesShown = 12;

    public static readonly CaptureKind[] Kinds = [CaptureKind.Decision, CaptureKind.Action, CaptureKind.Risk, CaptureKind.Parked];

    public static string Kicker(Voice voice, MinutesOffer offer) => voice.Text(
        "minutes.kicker", ("meeting", SafeText.Clean(offer.Title, 80)), ("day", voice.WeekDay(offer.Day, offer.Day)), ("start", voice.Time(offer.Start)), ("end", voice.Time(offer.End)));

    public static string Kind(Voice voice, CaptureKind kind) => voice.Text("minutes.kind." + kind.ToString().ToLowerInvariant());

    public static string People(Voice voice, IReadOnlyList<Person> people) => people.Count > NamesShown
        ? voice.Text("people.and-more", ("names", string.Join(", ", people.Take(NamesShown).Select(p => Voice.Name(p.Name)))), ("count", people.Count - NamesShown))
        : string.Join(", ", people.Select(p => Voice.Name(p.Name)));

    public static IEnumerable<(string Name, Phrase Value)> Presence(Voice voice, MinutesOffer offer)
    {
        var there = offer.Presences;
        if (there.Present.Count > 0)
            yield return (voice.Text("minutes.present." + there.Source.ToString().ToLowerInvariant()), People(voice, there.Present));
        if (there.Absent.Count > 0)
            yield return (voice.Text(there.Source == PresenceSource.Invitation ? "minutes.declined" : "minutes.absent"), People(voice, there.Absent));
    }

    /// <summary>"Jonas Weber, due Fri 20 Nov", with what is open said so.</summary>
    public static string WhoAndWhen(Voice voice, MinutesLine line, DateOnly day) => voice.Text(
        "minutes.who-when", ("who", line.Owner is { } owner ? Voice.Name(owner.Name) : voice.Text("minutes.nobody")),
        ("when", line.Due is { } due ? voice.Text("minutes.due", ("day", voice.WeekDay(due, day))) : voice.Text("minutes.no-day")));

    /// <summary>"Jonas Weber, at 0:31", leading to the recording.</summary>
    public static Phrase Said(Voice voice, Utterance said, Uri? link) => new Span(
        voice.Text("minutes.said", ("name", said.Speaker.Length > 0 ? Voice.Name(said.Speaker) : voice.Text("minutes.somebody")), ("at", MeetingTimes.Offset(said.From))), SpanStyle.Normal, link);

    /// <summary>An excerpt: who, when, and the words in quotation marks.</summary>
    public static Row Excerpt(Voice voice, Utterance said, Uri? link) =>
        new(Phrase.Of($"“{SafeText.Clean(said.Text, ExcerptLength)}”"), Said(voice, said, link));

    /// <summary>What the people of a retrospective voted for.</summary>
    public static IEnumerable<Block> Topics(Voice voice, MinutesOffer offer)
    {
        if (offer.Topics.Count == 0)
            yield break;
        yield return new Heading(voice.Text("retro.top"));
        yield return new Rows([.. offer.Topics.Select(topic => new Row(SafeText.Clean(topic.Text, TextLength), voice.Text("minutes.votes", ("votes", topic.Votes))))]);
    }

    /// <summary>The risks that were gone through, each with what was changed of it.</summary>
    public static IEnumerable<Block> Reviewed(Voice voice, MinutesOffer offer)
    {
        if (offer.Reviewed.Count == 0)
            yield break;
        yield return new Heading(voice.Text("minutes.reviewed"));
        yield return new Rows([.. offer.Reviewed.Select(risk => new Row(
            Phrase.Of(risk.Key + "  ", SpanStyle.Strong) + Phrase.Of(SafeText.Clean(risk.Title, TextLength)),
            risk.Changes.Count == 0 ? voice.Text("minutes.reviewed.same") : string.Join("; ", risk.Changes.Select(change => RegisterEntryFace.Changed(voice, change, offer.Day)))))]);
    }

    public static string Item(Voice voice, MinutesItem item, DateOnly day) =>
        item.Item is null ? voice.Text("minutes.item.other") : AgendaWords.Question(voice, item.Item, day);
}
