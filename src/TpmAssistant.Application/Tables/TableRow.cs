namespace TpmAssistant.Application.Tables;

/// <summary>A row of a table; text from outside.</summary>
/// <param name="Line">The line of the text on which it begins, 1 for the first.</param>
/// <param name="Cells">Its cells, without the space around them.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells);
