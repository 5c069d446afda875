namespace TpmAssistant.Domain.Causes;

/// <summary>An answer to "why?".</summary>
/// <param name="Number">From 1, in the order given.</param>
/// <param name="Under">The answer that it explains; 0 for the issue itself.</param>
/// <param name="Text">The answer; text from outside.</param>
public sealed record Why(int Number, int Under, string Text);

/// <summary>The answers as a tree.</summary>
/// <remarks>Five whys (T. Ohno: Toyota Production System, 1988), with branches where an effect has several causes.</remarks>
public static class CauseMap
{
    /// <summary>The answers each below what it explains, with its depth from 1.</summary>
    public static IReadOnlyList<(Why Why, int Depth)> Lines(IReadOnlyList<Why> whys)
    {
        var lines = new List<(Why, int)>();
        Below(0, 1);
        return lines;

        void Below(int under, int depth)
        {
            foreach (var why in whys.Where(w => w.Under == under && w.Number > under).OrderBy(w => w.Number))
            {
                lines.Add((why, depth));
                Below(why.Number, depth + 1);
            }
        }
    }
}
