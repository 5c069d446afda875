using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>A meeting while it runs: one card, which everybody sees with the buttons that are theirs.</summary>
internal static class LiveFaces
{
    private const int ShownCaptures = 6;
    private const int EarlierCaptures = 12;
    private const int MostNamed = 4;

    public static Face Live(LiveMeetingAnswer answer, Voice voice, int limit)
    {
        var state = answer.State;
        var today = Day(voice, answer.Now);
        var times = MeetingClock.At(state, answer.Now);
        var banner = LiveParts.Banner(voice, state, times, answer.Now, today);
        var blocks = new List<Block> { banner };
        if (LiveParts.Note(voice, answer) is { } note)
            blocks.Add(new Paragraph(note));
        if (state.Phase == MeetingPhase.Running)
            blocks.AddRange(LiveParts.Current(voice, state, today));
        blocks.AddRange(RiskParts.Of(voice, answer, today));
        blocks.AddRange(RetroParts.Of(voice, answer, limit));
        blocks.AddRange(LiveParts.Ahead(voice, state, times, today));
        blocks.AddRange(Captures(voice, state, today));
        if (state.IsLive && state.Named.Any())
            blocks.Add(new Note(voice.Text("live.named", ("names", string.Join(", ", state.Named.Take(MostNamed).Select(p => Voice.Name(p.Name)))))) { Apart = true });
        return new Face(Summary(voice, state, banner), blocks, [.. LiveButtons.Of(voice, answer)])
        {
            Refresh = new FaceRefresh(voice.Text("live.refresh"), MeetingVerbs.View, MeetingVerbs.Data(state.Agenda!.Meeting), answer.Readers),
        };
    }

    public static Face CatchUp(CatchUpAnswer answer, Voice voice)
    {
        var state = answer.State;
        var today = Day(voice, answer.Now);
        var title = voice.Text("catch-up.title", ("meeting", Voice.Name(state.Agenda!.Title)));
        var now = state.CurrentItem is { } item ? AgendaWords.Question(voice, item, today) : voice.Text("live.closing");
        return new Face(
            title,
            [
                new Banner(voice.Text("catch-up.kicker"), title, Lead: voice.Text("catch-up.now", ("item", now))),
                new Paragraph(voice.Text("catch-up.through", ("count", Math.Max(0, state.Current)), ("all", state.Agenda.Items.Count))),
                .. Captures(voice, state, today),
            ],
            []);
    }

    public static Face Overrun(OverrunAnswer answer, Voice voice)
    {
        var item = AgendaWords.Question(voice, answer.Item, Day(voice, answer.State.Clock));
        var minutes = (int)Math.Max(1, Math.Ceiling(answer.Left.TotalMinutes));
        var title = voice.Text(answer.Percent < 100 ? "overrun.80" : "overrun.100", ("item", item), ("minutes", minutes));
        return new Face(title, [new Banner(Voice.Name(answer.State.Agenda!.Title), title, Tone.Warning, Lead: voice.Text($"overrun.{answer.Percent:0}.next"))], []);
    }

    public static Face Elsewhere(BegunElsewhereAnswer answer, Voice voice)
    {
        var title = voice.Text("begun.elsewhere", ("meeting", Voice.Name(answer.Title)));
        return new Face(title, [new Banner(voice.Text("live.kicker.short"), title, Tone.Good, Lead: voice.Text("begun.elsewhere.lead"))], []);
    }

    public static Face Captured(CapturedAnswer answer, Voice voice)
    {
        var title = voice.Text("captured." + answer.Capture.Kind.ToString().ToLowerInvariant());
        var blocks = new List<Block> { new Banner(Voice.Name(answer.Title), title, Tone.Good), new Rows([CaptureRow(voice, answer.Capture, answer.Today)]) };
        if (answer.UnknownOwner is { } who)
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("live.note.ownerunknown", ("who", Voice.Name(who))))));
        return new Face(title, blocks, [.. UndoButtons.For(voice, answer.Undo)]);
    }

    private static IEnumerable<Block> Captures(Voice voice, MeetingState state, DateOnly today)
    {
        var standing = state.Standing.Reverse().ToList();
        if (standing.Count == 0)
            yield break;
        yield return new Heading(voice.Text("live.captures"));
        yield return new Rows([.. standing.Take(ShownCaptures).Select(c => CaptureRow(voice, c, today))]);
        var earlier = standing.Skip(ShownCaptures).ToList();
        if (earlier.Count == 0)
            yield break;
        var rows = new List<Block> { new Rows([.. earlier.Take(EarlierCaptures).Select(c => CaptureRow(voice, c, today))]) };
        if (earlier.Count > EarlierCaptures)
            rows.Add(new Note(voice.Text("list.and-more", ("count", earlier.Count - EarlierCaptures))));
        yield return new Fold("captures", voice.Text("live.earlier", ("count", earlier.Count)), rows);
    }

    internal static Row CaptureRow(Voice voice, Capture capture, DateOnly today) => new(
        Phrase.Of(voice.Text("capture." + capture.Kind.ToString().ToLowerInvariant()) + "  ", SpanStyle.Strong) + Phrase.Of(SafeText.Clean(capture.Text, 200)),
        capture.Kind switch
        {
            CaptureKind.Action => Phrase.Join(" · ",
            [
                capture.Owner is { } owner ? Phrase.Of(Voice.Name(owner.Name)) : AgendaWords.NoOwner(voice),
                capture.Due is { } due ? voice.WeekDay(due, today) : voice.Text("live.no-date"),
            ]),
            CaptureKind.Decision => Phrase.Of(voice.Text(capture.State == CaptureState.Final ? "live.final" : "live.tentative")),
            _ => null,
        });

    private static string Summary(Voice voice, MeetingState state, Banner banner) => voice.Text("live.summary", ("meeting", Voice.Name(state.Agenda!.Title)), ("now", banner.Title.Plain));

    internal static DateOnly Day(Voice voice, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, voice.Context.Zone).DateTime);
}
