using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>What can be pressed and typed on a running meeting's card.</summary>
internal static class LiveForms
{
    private const string FormPrefix = "form-";
    private const int MostPeople = 40;

    /// <summary>A form a kind, each folded until its button is pressed; opening it asks nobody, so it is there at once.</summary>
    public static IEnumerable<Block> All(Voice voice, MeetingState state) => Enum.GetValues<CaptureKind>().Select(kind => (Block)Form(voice, state, kind));

    public static IEnumerable<Button> Buttons(Voice voice, LiveMeetingAnswer answer)
    {
        var (state, viewer) = (answer.State, answer.Viewer);
        var seen = MeetingVerbs.Number(state.Moves);
        VerbButton Move(string key, AgendaMove move) => new(
            voice.Text(key), MeetingVerbs.MoveOn, MeetingVerbs.Data(state.Agenda!.Meeting, (MeetingVerbs.Move, move.ToString()), (MeetingVerbs.Seen, seen)));
        foreach (var undo in UndoButtons.For(voice, viewer.Undo))
            yield return undo with { Secondary = true };
        if (!state.IsLive)
        {
            yield return new CallButton(voice.Text("live.minutes"), new FunctionCall(FunctionNames.DraftMinutes).With("meeting", state.Agenda!.Meeting.ToString()));
            if (viewer.MayMove)
                yield return Move("live.reopen", AgendaMove.Back) with { Secondary = true };
            yield break;
        }

        // An agenda that ends in a closing step of its own needs no second one.
        var isLast = state.Phase == MeetingPhase.Running && state.Current == state.Agenda!.Items.Count - 1;
        var closes = state.Phase == MeetingPhase.Closing || (isLast && state.CurrentItem!.Topic is { Kind: AgendaTopicKind.Step, Subject: AgendaTemplates.Close or RetroSteps.Act });
        if (viewer.MayMove)
            yield return closes ? Move("live.end", AgendaMove.End) : Move(isLast ? "live.to-closing" : "live.next", AgendaMove.Next);
        if (viewer.MayMove && state.CurrentItem is { Topic.Kind: AgendaTopicKind.Turn })
            yield return Move("live.skip", AgendaMove.Skip);
        foreach (var kind in new[] { CaptureKind.Action, CaptureKind.Decision, CaptureKind.Parked })
            yield return new ToggleButton(voice.Text("live.button." + Name(kind)), FormPrefix + Name(kind));
        if (viewer.MayMove)
        {
            if (state.Current > 0)
                yield return Move("live.back", AgendaMove.Back) with { Secondary = true };
            if (state.Phase == MeetingPhase.Running)
                yield return Move("live.extend", AgendaMove.Extend) with { Secondary = true };
        }

        yield return new ToggleButton(voice.Text("live.button.risk"), FormPrefix + Name(CaptureKind.Risk)) { Secondary = true };
        if (viewer.MayMove && !closes)
            yield return Move("live.end", AgendaMove.End) with { Secondary = true };
    }

    private static Hidden Form(Voice voice, MeetingState state, CaptureKind kind)
    {
        var fields = new List<Block>
        {
            new TextField(MeetingVerbs.TextOf(kind), voice.Text("live.form." + Name(kind)), null, Capture.MostText) { Placeholder = voice.Text($"live.form.{Name(kind)}.example") },
        };
        if (kind == CaptureKind.Action)
        {
            fields.Add(new ChoiceField(
                MeetingVerbs.Owner, voice.Text("live.form.owner"),
                [(voice.Text("form.nobody"), "none"), .. CaptureInMeeting.PeopleOf(state).Take(MostPeople).Select(p => (Voice.Name(p.Name), p.Id.Value))], "none"));
            fields.Add(new DateField(MeetingVerbs.Due, voice.Text("live.form.due"), null));
        }

        var data = MeetingVerbs.Data(state.Agenda!.Meeting, (MeetingVerbs.Kind, kind.ToString()), (MeetingVerbs.Item, state.CurrentItem?.Key ?? ""));
        fields.Add(new Buttons([new VerbButton(voice.Text("live.add." + Name(kind)), MeetingVerbs.Capture, data) { SendsInputs = true }]));
        return new Hidden(FormPrefix + Name(kind), fields);
    }

    private static string Name(CaptureKind kind) => kind.ToString().ToLowerInvariant();
}
