using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>What was done to a register.</summary>
public enum RegisterAct
{
    /// <summary>An entry was written.</summary>
    Added,

    /// <summary>Findings were taken into the register.</summary>
    Kept,

    /// <summary>Findings were set aside.</summary>
    Dismissed,

    /// <summary>A finding that was set aside is before the person again.</summary>
    BroughtBack,

    /// <summary>Fields of an entry were changed.</summary>
    Changed,

    /// <summary>An entry was closed.</summary>
    Closed,

    /// <summary>An entry was opened again.</summary>
    Reopened,

    /// <summary>An entry became an issue.</summary>
    BecameIssue,

    /// <summary>A change was taken back.</summary>
    Undone,

    /// <summary>Entries came from a table.</summary>
    Brought,

    /// <summary>Nothing differed.</summary>
    NothingChanged,

    /// <summary>Somebody else changed the entry meanwhile, so nothing was done.</summary>
    Outrun,
}

/// <summary>What was just done to a register, told on top of the card that shows what then stands.</summary>
/// <param name="Act">What.</param>
/// <param name="Keys">The entries; empty for findings set aside.</param>
/// <param name="Count">How many entries or findings.</param>
/// <param name="Undo">Takes it back; <see langword="null"/> where there is nothing to take back.</param>
public sealed record RegisterDone(RegisterAct Act, IReadOnlyList<RegisterKey> Keys, int Count, UndoId? Undo = null);
