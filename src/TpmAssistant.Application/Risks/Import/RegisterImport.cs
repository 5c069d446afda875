using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>A row that would be a new entry.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Entry">The entry as it would stand; its number comes with the click.</param>
/// <param name="Unknown">The key the row names, when no entry has it.</param>
public sealed record ImportedEntry(int Line, RegisterEntry Entry, RegisterKey? Unknown);

/// <summary>A row that differs from the entry there is.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Key">The entry.</param>
/// <param name="Title">Its words as they stand; <see langword="null"/> where the words of a scan stand.</param>
/// <param name="Changes">What would change.</param>
/// <param name="WrittenBy">Who else wrote what would be overwritten; <see langword="null"/> for nobody, and then it is picked from the start.</param>
public sealed record ImportedChange(int Line, RegisterKey Key, string? Title, IReadOnlyList<EntryChange> Changes, Person? WrittenBy);

/// <summary>A table to bring into a register, with what it would do. Nothing is written before the click.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Table">What stands in the field; empty at first. Text from outside.</param>
/// <param name="Stamp">Binds the click to this table and to the register as it was read.</param>
/// <param name="New">Rows that would be new entries.</param>
/// <param name="Changed">Rows that differ from an entry.</param>
/// <param name="Same">Rows that say what stands there already.</param>
/// <param name="Problems">Rows that are left out, and why.</param>
/// <param name="NotRead">Columns that a register has no place for; text from outside.</param>
/// <param name="Upload">Where a file can be chosen instead.</param>
/// <param name="IsOutrun">Whether a click came too late: the table or the register was another by then.</param>
public sealed record RegisterImport(
    Project Project, DateOnly StatusDate, string Table, string Stamp, IReadOnlyList<ImportedEntry> New, IReadOnlyList<ImportedChange> Changed, int Same,
    IReadOnlyList<RegisterProblem> Problems, IReadOnlyList<string> NotRead, Uri? Upload, bool IsOutrun = false) : Answer
{
    /// <summary>The longest table, in characters: a thousand rows of two hundred.</summary>
    public const int MostText = 200_000;

    /// <summary>The longest table that a card carries, so that it can be put right in place, in characters.</summary>
    public const int MostInCard = 8_000;

    /// <summary>Whether the table is kept beside the card, which has no room for it.</summary>
    public bool IsKept => Table.Length > MostInCard;
}

/// <summary>A table too long for a card, kept until it is written or its reader brings another into the same register.</summary>
/// <param name="Text">The table; text from outside.</param>
public sealed record KeptTable(string Text)
{
    /// <summary>The kind of record; its scope is the project, its id the person.</summary>
    public const string RecordKind = "register-table";
}
