using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Undo;

/// <summary>Why a change is not taken back.</summary>
public static class UndoErrors
{
    /// <summary>It was taken back before, is too old, or was somebody else's.</summary>
    public static Refusal Gone { get; } = new("undo-gone");

    /// <summary>Somebody changed the same since.</summary>
    public static Refusal ChangedSince { get; } = new("undo-changed");
}
