using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>A window on a long list, and the buttons that move it.</summary>
internal sealed record Paging<T>(IReadOnlyList<T> Items, int From, int Size)
{
    public IReadOnlyList<T> Shown => [.. Items.Skip(From).Take(Size)];

    private int Left => Math.Max(0, Items.Count - From - Size);

    public static Paging<T> Of(IReadOnlyList<T> items, Voice voice, int size) =>
        new(items, voice.Context.From > 0 && voice.Context.From < items.Count ? voice.Context.From : 0, size);

    /// <summary>"11–20 of 44", where the list does not fit.</summary>
    public IEnumerable<Block> Position(Voice voice)
    {
        if (From > 0 || Left > 0)
            yield return new Note(voice.Text(
                "list.position", ("first", From + 1), ("last", Math.Min(From + Size, Items.Count)), ("count", Items.Count)));
    }

    public IEnumerable<Button> Buttons(Voice voice)
    {
        if (voice.Context.Call is not { } call)
            yield break;
        if (Left > 0)
            yield return new CallButton(voice.Text(Left > Size ? "list.show-more" : "list.show-rest", ("count", Math.Min(Size, Left)), ("left", Left)), call) { From = From + Size };
        if (From > 0)
            yield return new CallButton(voice.Text("list.back"), call) { Secondary = Left > 0 };
    }
}
