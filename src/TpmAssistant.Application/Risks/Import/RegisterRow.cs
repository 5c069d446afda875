using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>Something in a register's table that was not understood; the row it stands in is left out until it is put right.</summary>
/// <param name="Code">What is wrong; words, and what to do, are found by it.</param>
/// <param name="Line">The line of the file, 1 for the first; 0 for the whole.</param>
/// <param name="Column">The column as the table names it; empty for the whole row.</param>
/// <param name="Value">What stands there, shortened; text from outside.</param>
public sealed record RegisterProblem(string Code, int Line, string Column = "", string Value = "");

/// <summary>A row of a register's table.</summary>
/// <param name="Line">The line of the file it begins on.</param>
/// <param name="Key">The entry it names, if it names one.</param>
/// <param name="Edit">What it says; an empty cell says nothing.</param>
internal sealed record RegisterRow(int Line, RegisterKey? Key, EntryEdit Edit);
