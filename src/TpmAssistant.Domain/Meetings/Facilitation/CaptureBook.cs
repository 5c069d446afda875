using TpmAssistant.Domain.Meetings.Retrospectives;

namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>What is written down in a meeting. Anybody may, and nothing is refused because somebody else was quicker.</summary>
public static class CaptureBook
{
    /// <summary>Whether no more of a kind are taken: a retrospective ends in a few actions, so that they happen.</summary>
    public static bool IsFull(MeetingState state, CaptureKind kind) => kind == CaptureKind.Action && state.Agenda?.Kind == MeetingKind.Retrospective
        && state.Standing.Count(c => c.Kind == CaptureKind.Action) >= RetroBoard.MostActions;

    internal static MeetingStep Add(MeetingState state, Captured captured, DateTimeOffset at)
    {
        // What is said in the minutes after the end still belongs to the meeting.
        if (state.StartedAt is null) return Facilitator.Refused(state, MeetingVerdict.NotNow);
        var text = Words(captured.Text);
        if (text.Length == 0) return Facilitator.Refused(state, MeetingVerdict.Nothing);
        var item = state.Agenda!.Items.FirstOrDefault(i => i.Key == captured.Item)?.Key ?? state.CurrentItem?.Key;
        var isTwice = state.Standing.Any(c => c.Kind == captured.Kind && c.Item == item && MeetingState.IsSame(c.By, captured.By)
            && c.Text.Equals(text, StringComparison.OrdinalIgnoreCase) && at - c.At < Facilitator.Doubled);
        return isTwice || IsFull(state, captured.Kind) ? Facilitator.Refused(state, MeetingVerdict.Nothing)
            : Facilitator.Accepted(state with
            {
                Captures =
                [
                    .. state.Captures,
                    new Capture(state.Captures.Count + 1, captured.Kind, text, item, captured.By, at, captured.Owner, captured.Due, CaptureState.Tentative),
                ],
            });
    }

    internal static MeetingStep Change(MeetingState state, CaptureChanged changed)
    {
        if (state.Captures.FirstOrDefault(c => c.Number == changed.Number) is not { } capture) return Facilitator.Refused(state, MeetingVerdict.Nothing);
        var after = capture with
        {
            Text = Words(changed.Text) is { Length: > 0 } text ? text : capture.Text,
            Owner = changed.Owner ?? capture.Owner,
            Due = changed.Due ?? capture.Due,
            State = changed.State ?? capture.State,
        };
        return after == capture ? Facilitator.Refused(state, MeetingVerdict.Nothing)
            : Facilitator.Accepted(state with { Captures = [.. state.Captures.Select(c => c == capture ? after : c)] });
    }

    private static string Words(string? text)
    {
        var words = text?.Trim() ?? "";
        if (words.Length <= Capture.MostText) return words;
        var end = char.IsHighSurrogate(words[Capture.MostText - 1]) ? Capture.MostText - 1 : Capture.MostText;
        return words[..end];
    }
}
