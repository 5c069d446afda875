using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>What minutes are made of.</summary>
/// <param name="Log">The meeting's log; empty when nobody facilitated it.</param>
/// <param name="Start">When it began by calendar.</param>
/// <param name="End">When it ended by calendar.</param>
/// <param name="Invited">Who was invited, the organiser included.</param>
/// <param name="Responses">Who of them said what.</param>
/// <param name="Attended">Who was there by Teams' report; <see langword="null"/> when there is none.</param>
/// <param name="Transcript">What was said; empty when it was not recorded or may not be read.</param>
/// <param name="RecordedFrom">When the recording began.</param>
/// <param name="Day">The day of the meeting where the project is.</param>
public sealed record MinutesMaterial(
    IReadOnlyList<MeetingEvent> Log, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<Person> Invited, IReadOnlyDictionary<PersonId, AttendeeResponse> Responses,
    IReadOnlyList<Person>? Attended, Transcript Transcript, DateTimeOffset RecordedFrom, DateOnly Day);

/// <summary>Writes the minutes of a meeting from what was captured in it and, where it was recorded, from what was said.</summary>
public static class MinutesWriter
{
    private const int MostExcerpts = 3;
    private const double SameThing = .5;
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(3);

    /// <summary>The minutes; the same material gives the same minutes.</summary>
    public static MeetingMinutes Write(MinutesMaterial material)
    {
        var state = Facilitator.Replay(material.Log);
        var spans = ItemSpans.Of(material.Log);
        var captured = state.Standing.Where(c => c.State != CaptureState.Done)
            .Select(c => new MinutesLine($"c{c.Number}", c.Kind, c.Text, c.Item, c.Owner, c.Due, c.State == CaptureState.Final, Source(c, material), IsCaptured: true)).ToList();
        var heard = HeardLines.Of(material.Transcript, material.Invited, material.Day)
            .Select(l => l with { Item = ItemSpans.At(spans, material.RecordedFrom + l.Said!.From) })
            .Where(l => !captured.Exists(c => c.Kind == l.Kind && TellingWords.Shared(TellingWords.Of(c.Text), TellingWords.Of(l.Text)) >= SameThing));
        MinutesLine[] lines = [.. captured, .. heard];
        return new MeetingMinutes(
            Presences(material, state), state.StartedAt ?? material.Start, state.EndedAt ?? material.End, Items(material, state, spans, lines), lines);
    }

    private static Presences Presences(MinutesMaterial material, MeetingState state)
    {
        var (source, present) = material.Attended is { Count: > 0 } attended ? (PresenceSource.Report, attended)
            : state.People.Count > 0 ? (PresenceSource.Log, [.. state.People.Select(p => p.Person)])
            : (PresenceSource.Invitation, (IReadOnlyList<Person>)
                [.. material.Invited.Where(p => material.Responses.GetValueOrDefault(p.Id) is AttendeeResponse.Accepted or AttendeeResponse.Organizer)]);
        var absent = source == PresenceSource.Invitation
            ? material.Invited.Where(p => material.Responses.GetValueOrDefault(p.Id) == AttendeeResponse.Declined)
            : material.Invited.Where(p => !present.Any(there => MeetingState.IsSame(there, p)));
        return new Presences(source, present, [.. absent]);
    }

    /// <summary>What somebody said when a capture was written: the sentence within some minutes that shares most of its words.</summary>
    private static Utterance? Source(Capture capture, MinutesMaterial material)
    {
        var words = TellingWords.Of(capture.Text);
        return material.Transcript.Utterances
            .Where(u => (material.RecordedFrom + u.From - capture.At).Duration() <= Around)
            .Select(u => (Utterance: u, Shared: TellingWords.Common(words, TellingWords.Of(u.Text))))
            .Where(u => words.Count > 0 && u.Shared >= 2 && (double)u.Shared / words.Count >= SameThing)
            .OrderByDescending(u => u.Shared).ThenBy(u => u.Utterance.From).Select(u => u.Utterance).FirstOrDefault();
    }

    private static IReadOnlyList<MinutesItem> Items(MinutesMaterial material, MeetingState state, IReadOnlyList<ItemSpan> spans, MinutesLine[] lines)
    {
        var said = material.Transcript.Utterances.ToLookup(u => ItemSpans.At(spans, material.RecordedFrom + u.From) ?? "");
        var told = lines.Select(l => l.Said).OfType<Utterance>().ToHashSet();
        var times = MeetingClock.At(state, state.Clock).Items;
        var items = (state.Agenda?.Items ?? []).Select((item, i) => new MinutesItem(
            item.Key, item, i < times.Count ? times[i].Used : TimeSpan.Zero, Excerpts(said[item.Key], told, TellingWords.Of($"{item.Topic.Subject} {item.Words}"))));
        MinutesItem[] outside = [new("", null, TimeSpan.Zero, Excerpts(said[""], told, TellingWords.Of("")))];
        return [.. items, .. outside.Where(o => o.Excerpts.Count > 0)];
    }

    /// <summary>The parts that say most: those about the item first, then those with most telling words; what became a line already is left out.</summary>
    private static IReadOnlyList<Utterance> Excerpts(IEnumerable<Utterance> said, HashSet<Utterance> told, IReadOnlySet<string> about) =>
    [
        .. said.Where(u => !told.Contains(u)).Select(u => (Utterance: u, Words: TellingWords.Of(u.Text))).Where(u => u.Words.Count >= 3)
            .OrderByDescending(u => TellingWords.Common(u.Words, about)).ThenByDescending(u => Math.Min(u.Words.Count, 12)).ThenBy(u => u.Utterance.From)
            .Take(MostExcerpts).Select(u => u.Utterance).OrderBy(u => u.From),
    ];
}
