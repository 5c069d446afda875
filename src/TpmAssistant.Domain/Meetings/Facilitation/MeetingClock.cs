namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>An item's time at a moment.</summary>
/// <param name="Used">Time spent on it.</param>
/// <param name="Share">Time it may take in all: of a current item as allotted, of one ahead as things stand, of one that is through what it used.</param>
public readonly record struct ItemTime(TimeSpan Used, TimeSpan Share)
{
    /// <summary>Time left; negative when it runs over.</summary>
    public TimeSpan Left => Share - Used;
}

/// <summary>
/// A meeting's time at a moment. While it runs and its end is not passed, what was used, what is left of the current item, the shares of
/// the items ahead and what is spare add up to its length.
/// </summary>
/// <param name="Items">Each item's, in the agenda's order.</param>
/// <param name="Left">Time to its end; none after it.</param>
/// <param name="Spare">Time that no item needs.</param>
/// <param name="Over">Time past its end.</param>
public sealed record MeetingClock(IReadOnlyList<ItemTime> Items, TimeSpan Left, TimeSpan Spare, TimeSpan Over)
{
    /// <summary>The times of a meeting that has begun.</summary>
    /// <param name="state">The meeting.</param>
    /// <param name="now">The moment; one before the latest event counts as that.</param>
    public static MeetingClock At(MeetingState state, DateTimeOffset now)
    {
        if (state is not { Agenda: { } agenda, EndsAt: { } end }) return new MeetingClock([], TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var at = state.EndedAt ?? (now < state.Clock ? state.Clock : now);
        var isRunning = state.Phase == MeetingPhase.Running;
        var free = isRunning ? Later(at, state.EnteredAt + state.Progress[state.Current].Allotted - state.Progress[state.Current].Used) : at;
        var first = isRunning ? state.Current + 1 : agenda.Items.Count;
        var rest = Positive(end - free);
        var shares = TimeShare.Of(rest, [.. Enumerable.Range(first, agenda.Items.Count - first).Select(i => Wanted(state, i))]);
        var items = state.Progress.Select((p, i) =>
            i == state.Current && isRunning ? new ItemTime(p.Used + (at - state.EnteredAt), p.Allotted)
            : i >= first ? new ItemTime(p.Used, p.Used + shares[i - first])
            : new ItemTime(p.Used, p.Used));
        var spare = state.Phase == MeetingPhase.Ended ? TimeSpan.Zero : rest - new TimeSpan(shares.Sum(s => s.Ticks));
        return new MeetingClock([.. items], Positive(end - at), spare, Positive(at - end));
    }

    /// <summary>When the current item comes to 80 or 100 per cent of its time without having been told; <see langword="null"/> when it does not.</summary>
    public static DateTimeOffset? NextMark(MeetingState state)
    {
        if (state.CurrentItem is null || state.Progress[state.Current] is not { Told: < 100 } progress || progress.Allotted <= TimeSpan.Zero) return null;
        var mark = state.EnteredAt + (progress.Allotted * (progress.Told < 80 ? 0.8 : 1)) - progress.Used;
        return mark < state.Clock ? state.Clock : mark;
    }

    /// <summary>What an item still wants: its plan and what it was given, less what it used.</summary>
    internal static TimeSpan Wanted(MeetingState state, int item) =>
        Positive(TimeSpan.FromMinutes(state.Agenda!.Items[item].Minutes) + state.Progress[item].Extra - state.Progress[item].Used);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one < other ? other : one;

    private static TimeSpan Positive(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;
}
