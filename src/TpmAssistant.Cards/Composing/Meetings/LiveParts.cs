using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The parts of a running meeting's card that only tell.</summary>
internal static class LiveParts
{
    private const int ShownAhead = 3;

    /// <summary>The bottom line: what is talked about, until when.</summary>
    public static Banner Banner(Voice voice, MeetingState state, MeetingClock times, DateTimeOffset now, DateOnly today)
    {
        var agenda = state.Agenda!;
        var meeting = Voice.Name(agenda.Title);
        switch (state.Phase)
        {
            case MeetingPhase.Running:
                var time = times.Items[state.Current];
                var over = time.Left <= TimeSpan.Zero && time.Share > TimeSpan.Zero;
                var near = !over && state.Progress[state.Current].Told >= 80;
                return new Banner(
                    voice.Text("live.kicker", ("meeting", meeting), ("number", state.Current + 1), ("count", agenda.Items.Count), ("end", voice.Time(state.EndsAt!.Value))),
                    AgendaWords.Question(voice, state.CurrentItem!, today), over || times.Over > TimeSpan.Zero ? Tone.Bad : near ? Tone.Warning : Tone.Good,
                    Lead: TimeLine(voice, state, times, time, now, over));
            case MeetingPhase.Closing:
                return new Banner(
                    voice.Text("live.kicker.closing", ("meeting", meeting), ("end", voice.Time(state.EndsAt!.Value))), voice.Text("live.closing"),
                    times.Over > TimeSpan.Zero ? Tone.Bad : Tone.Good, Lead: voice.Text("live.closing.lead", ("minutes", Whole(times.Left))));
            default:
                return new Banner(
                    voice.Text("live.kicker.ended", ("meeting", meeting)),
                    voice.Text("live.ended", ("minutes", Whole(state.EndedAt!.Value - state.StartedAt!.Value)), ("count", state.Progress.Count(p => p.Visited)), ("all", agenda.Items.Count)),
                    Lead: voice.Text("live.ended.lead", ("actions", Count(state, CaptureKind.Action)), ("decisions", Count(state, CaptureKind.Decision))));
        }
    }

    /// <summary>What this person is told.</summary>
    public static Phrase? Note(Voice voice, LiveMeetingAnswer answer)
    {
        var viewer = answer.Viewer;
        if (viewer.Note == LiveNote.None)
            return null;
        var text = voice.Text(
            "live.note." + viewer.Note.ToString().ToLowerInvariant(), ("who", viewer.Who is { } who ? SafeText.Clean(who, 80) : voice.Text("live.somebody")),
            ("decisions", Count(answer.State, CaptureKind.Decision)), ("actions", Count(answer.State, CaptureKind.Action)), ("count", Math.Max(0, answer.State.Current)));
        return viewer.Note is LiveNote.Noted or LiveNote.RiskChanged or LiveNote.RiskClosed
            ? Phrase.Of(Tone.Good.Symbol() + "\u00A0", SpanStyle.Good) + Phrase.Of(text, SpanStyle.Strong) : Phrase.Of(text, SpanStyle.Strong);
    }

    public static IEnumerable<Block> Current(Voice voice, MeetingState state, DateOnly today)
    {
        var item = state.CurrentItem!;
        yield return new Paragraph(AgendaWords.Detail(voice, item, today));
        // Of whom Teams says nothing at all, nothing can be said.
        if (item is { Topic.Kind: AgendaTopicKind.Turn, Owner: { } owner } && state.People.Count > 0 && !state.People.Any(p => p.Left is null && MeetingState.IsSame(p.Person, owner)))
            yield return new Note(voice.Text("live.turn.unseen", ("name", Voice.Name(owner.Name))));
    }

    /// <summary>What is ahead, each with the time it has as things stand: where it is not what was planned, both are told.</summary>
    public static IEnumerable<Block> Ahead(Voice voice, MeetingState state, MeetingClock times, DateOnly today)
    {
        var agenda = state.Agenda!;
        var rows = new List<Row>();
        if (state.Current > 0)
            rows.Add(new Row(Phrase.Of(voice.Text("live.through", ("count", state.Progress.Take(state.Current).Count(p => p.Visited))), SpanStyle.Subtle)));
        for (var i = Math.Max(0, state.Current + 1); i < agenda.Items.Count; i++)
        {
            var (item, left) = (agenda.Items[i], times.Items[i].Left);
            var planned = item.Minutes;
            var share = Whole(left);
            var detail = share == planned || state.Progress[i].Visited
                ? voice.Text("live.share", ("minutes", share), ("purpose", AgendaWords.Purpose(voice, item.Purpose)))
                : voice.Text("live.share.changed", ("minutes", share), ("planned", planned), ("purpose", AgendaWords.Purpose(voice, item.Purpose)));
            rows.Add(new Row(Phrase.Of($"{MeetingVerbs.Number(i + 1)}  ", SpanStyle.Subtle) + Phrase.Of(AgendaWords.Question(voice, item, today)), detail));
        }

        var through = state.Current > 0 ? 1 : 0;
        yield return new Rows([.. rows.Take(through + ShownAhead)]);
        var later = rows.Skip(through + ShownAhead).ToList();
        if (later.Count == 1)
            yield return new Rows(later);
        else if (later.Count > 1)
            yield return new Fold("ahead", voice.Text("live.later", ("count", later.Count)), [new Rows(later)]);
    }

    private static Phrase TimeLine(Voice voice, MeetingState state, MeetingClock times, ItemTime time, DateTimeOffset now, bool over)
    {
        if (times.Over > TimeSpan.Zero)
            return voice.Text("live.past-end", ("minutes", Whole(times.Over)));
        if (time.Share <= TimeSpan.Zero)
            return voice.Text("live.no-time");
        var until = voice.Time(now + time.Left);
        var used = voice.Text("live.used", ("used", Whole(time.Used)), ("share", Whole(time.Share)));
        var rest = over ? voice.Text("live.over", ("minutes", Whole(-time.Left)), ("time", until)) : voice.Text("live.left", ("minutes", Whole(time.Left)), ("time", until));
        return Phrase.Join(" · ", [Phrase.Of(rest, SpanStyle.Strong), used, times.Spare >= TimeSpan.FromMinutes(1) ? voice.Text("live.spare", ("minutes", Whole(times.Spare))) : Phrase.Empty]);
    }

    private static int Count(MeetingState state, CaptureKind kind) => state.Standing.Count(c => c.Kind == kind);

    private static int Whole(TimeSpan time) => (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
}
