namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>The moves of an agenda.</summary>
internal static class Moves
{
    public static MeetingStep Take(MeetingState state, AgendaMoved moved, DateTimeOffset at)
    {
        if (state.Agenda is null || state.StartedAt is null) return Facilitator.Refused(state, MeetingVerdict.NotNow);
        if (!state.MayMove(moved.By, moved.Role)) return Facilitator.Refused(state, MeetingVerdict.NotTheirs);
        if (moved.Seen is { } seen && seen != state.Moves) return Facilitator.Refused(state, MeetingVerdict.Outdated);
        return After(state, moved.Move, at) is { } after
            ? Facilitator.Accepted(after with { Moves = state.Moves + 1, LastMover = moved.By })
            : Facilitator.Refused(state, state.IsLive ? MeetingVerdict.Nothing : MeetingVerdict.NotNow);
    }

    /// <summary>Makes an item the current one and shares the time that is left out over it and what follows; after the last comes the closing round.</summary>
    public static MeetingState Enter(MeetingState state, int item, DateTimeOffset at)
    {
        var count = state.Agenda!.Items.Count;
        if (item >= count) return state with { Phase = MeetingPhase.Closing, Current = count, EnteredAt = at };
        var shares = TimeShare.Of(state.EndsAt!.Value - at, [.. Enumerable.Range(item, count - item).Select(i => MeetingClock.Wanted(state, i))]);
        var progress = state.Progress[item];
        return With(state, item, progress with { Allotted = progress.Used + shares[0], Visited = true })
            with { Phase = MeetingPhase.Running, Current = item, EnteredAt = at };
    }

    public static MeetingState With(MeetingState state, int item, ItemProgress progress) =>
        state with { Progress = [.. state.Progress.Select((p, i) => i == item ? progress : p)] };

    private static MeetingState? After(MeetingState state, AgendaMove move, DateTimeOffset at) => (move, state.Phase) switch
    {
        (AgendaMove.Next, MeetingPhase.Running) => Enter(Leave(state, at), state.Current + 1, at),
        (AgendaMove.Back, MeetingPhase.Running or MeetingPhase.Closing) when state.Current > 0 => Enter(Leave(state, at), state.Current - 1, at),
        (AgendaMove.Back, MeetingPhase.Ended) when at - state.EndedAt <= Facilitator.Reopens =>
            state with { Phase = MeetingPhase.Closing, Current = state.Agenda!.Items.Count, EnteredAt = state.EndedAt!.Value, EndedAt = null },
        (AgendaMove.Extend, MeetingPhase.Running) when state.Progress[state.Current] is var progress => With(
            state, state.Current, progress with { Allotted = progress.Allotted + Facilitator.Extension, Extra = progress.Extra + Facilitator.Extension }),
        (AgendaMove.Skip, MeetingPhase.Running) when state.CurrentItem!.Topic.Kind == AgendaTopicKind.Turn => Skip(Leave(state, at), at),
        (AgendaMove.End, MeetingPhase.Running or MeetingPhase.Closing) =>
            Leave(state, at) with { Phase = MeetingPhase.Ended, Current = state.Agenda!.Items.Count, EnteredAt = at, EndedAt = at },
        _ => null,
    };

    /// <summary>Puts the current turn after the last one, or leaves it out where it is the last or was put there before. It was not visited: nobody spoke.</summary>
    private static MeetingState Skip(MeetingState state, DateTimeOffset at)
    {
        var (items, from) = (state.Agenda!.Items, state.Current);
        var last = Enumerable.Range(0, items.Count).Last(i => items[i].Topic.Kind == AgendaTopicKind.Turn);
        // What it took to see that they are not there is not taken from what they have to say.
        var progress = state.Progress[from];
        var skipped = With(state, from, progress with { Visited = false, Skipped = true, Extra = progress.Extra + (at - state.EnteredAt) });
        return from == last || progress.Skipped ? Enter(skipped, from + 1, at)
            : Enter(skipped with { Agenda = state.Agenda with { Items = Later(items, from, last) }, Progress = Later(skipped.Progress, from, last) }, from, at);
    }

    private static IReadOnlyList<T> Later<T>(IReadOnlyList<T> all, int from, int to) => [.. all.Take(from), .. all.Skip(from + 1).Take(to - from), all[from], .. all.Skip(to + 1)];

    /// <summary>Books the time of the visit that ends.</summary>
    private static MeetingState Leave(MeetingState state, DateTimeOffset at)
    {
        var spent = at - state.EnteredAt;
        return state.Phase == MeetingPhase.Running
            ? With(state, state.Current, state.Progress[state.Current] with { Used = state.Progress[state.Current].Used + spent })
            : state with { Closing = state.Closing + spent };
    }
}
