using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>A stretch of a meeting in which one item was talked about.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
public sealed record ItemSpan(string Item, DateTimeOffset From, DateTimeOffset To);

/// <summary>When which item was talked about, by the meeting's log.</summary>
public static class ItemSpans
{
    /// <summary>The stretches in order; an item that was taken up again has several.</summary>
    public static IReadOnlyList<ItemSpan> Of(IReadOnlyList<MeetingEvent> log)
    {
        var spans = new List<ItemSpan>();
        var state = MeetingState.Empty;
        (string Item, DateTimeOffset From)? open = null;
        foreach (var happened in log)
        {
            state = Facilitator.Take(state, happened).State;
            var now = state.CurrentItem?.Key;
            if (now == open?.Item) continue;
            if (open is { } before) spans.Add(new ItemSpan(before.Item, before.From, state.Clock));
            open = now is null ? null : (now, state.Clock);
        }

        if (open is { } last) spans.Add(new ItemSpan(last.Item, last.From, state.EndsAt is { } end && end > last.From ? end : state.Clock));
        return spans;
    }

    /// <summary>The item that was talked about at a moment; <see langword="null"/> when none was.</summary>
    public static string? At(IReadOnlyList<ItemSpan> spans, DateTimeOffset at) => spans.FirstOrDefault(s => at >= s.From && at < s.To)?.Item;
}
