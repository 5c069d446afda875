using TpmAssistant.Application.Undo;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Layout;

/// <summary>The button that takes back a change of the product's own records.</summary>
internal static class UndoButtons
{
    /// <summary>"Undo", or nothing where there is nothing to take back.</summary>
    public static IEnumerable<Button> For(Voice voice, UndoId? undo)
    {
        if (undo is { } id)
            yield return new VerbButton(
                voice.Text("undo.button"), CardVerbs.Undo, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = id.Value });
    }
}
