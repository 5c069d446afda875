using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>What can be pressed on a running meeting's card. What is typed has forms of its own, since the card changes for all whenever somebody presses.</summary>
internal static class LiveButtons
{
    public static IEnumerable<Button> Of(Voice voice, LiveMeetingAnswer answer)
    {
        var (state, viewer) = (answer.State, answer.Viewer);
        var seen = MeetingVerbs.Number(state.Moves);
        VerbButton Move(string key, AgendaMove move) => new(
            voice.Text(key), MeetingVerbs.MoveOn, MeetingVerbs.Data(state.Agenda!.Meeting, (MeetingVerbs.Move, move.ToString()), (MeetingVerbs.Seen, seen)));
        if (!state.IsLive)
        {
            foreach (var undo in UndoButtons.For(voice, viewer.Undo))
                yield return undo;
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
        foreach (var form in new[] { LiveForm.Action, LiveForm.Decision, LiveForm.Parked })
            yield return Open(voice, answer, form);
        foreach (var undo in UndoButtons.For(voice, viewer.Undo))
            yield return undo;
        if (viewer.MayMove)
        {
            if (state.Current > 0)
                yield return Move("live.back", AgendaMove.Back) with { Secondary = true };
            if (state.Phase == MeetingPhase.Running)
                yield return Move("live.extend", AgendaMove.Extend) with { Secondary = true };
        }

        yield return Open(voice, answer, LiveForm.Risk) with { Secondary = true };
        if (!viewer.MayMove)
            yield break;
        yield return Open(voice, answer, LiveForm.Facilitator) with { Secondary = true };
        if (!closes)
            yield return Move("live.end", AgendaMove.End) with { Secondary = true };
    }

    /// <summary>A button that opens a form: in a window of its own where there are any, else as a message.</summary>
    public static Button Open(LiveMeetingAnswer answer, string title, string verb, IReadOnlyDictionary<string, string> data) =>
        answer.HasDialogs ? new DialogButton(title, verb, data) : new VerbButton(title, verb, data);

    private static Button Open(Voice voice, LiveMeetingAnswer answer, LiveForm form)
    {
        var name = form.ToString().ToLowerInvariant();
        return Open(answer, voice.Text("live.button." + name), MeetingVerbs.OpenForm, MeetingVerbs.Data(answer.State.Agenda!.Meeting, (MeetingVerbs.Form, name)));
    }
}
