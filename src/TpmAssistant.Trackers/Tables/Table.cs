namespace TpmAssistant.Trackers.Tables;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">Its place in the file, 1 for the first.</param>
/// <param name="Cells">Its cells; rows differ in length.</param>
internal sealed record TableRow(int Number, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}

/// <summary>Rows of cells, before anything is known about them.</summary>
/// <param name="Container"><c>CSV</c>, <c>TSV</c> or <c>Excel</c>.</param>
/// <param name="Name">The sheet's name; empty for text.</param>
/// <param name="Rows">The rows, blank ones left out.</param>
/// <param name="DaysFrom1904">Whether day numbers count from 1904, as old Macs did.</param>
/// <param name="DayFirst">Whether the delimiter hints at a country that writes the day first.</param>
internal sealed record Table(string Container, string Name, IReadOnlyList<TableRow> Rows, bool DaysFrom1904 = false, bool DayFirst = false);
