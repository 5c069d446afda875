using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A workbook as Planner exports it.</summary>
internal static class PlannerExport
{
    private static readonly string[] Header =
        ["Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created Date", "Start date", "Due date", "Late", "Completed Date", "Labels", "Description"];

    private static readonly string[][] Tasks =
    [
        ["p1", "Choose the venue", "Prepare", "Completed", "Medium", "Ada Keller", "09/01/2026", "09/02/2026", "09/18/2026", "false", "09/17/2026", "", ""],
        ["p2", "Invite the speakers", "Prepare", "In progress", "Important", "Ada Keller;Bo Lind", "09/01/2026", "09/14/2026", "10/02/2026", "true", "", "Blocked", "Two have answered."],
        ["p3", "Print the badges", "Run", "Not started", "Low", "", "09/01/2026", "", "12/04/2026", "false", "", "", ""],
    ];

    public static void Write(string path)
    {
        using var workbook = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var main = workbook.AddWorkbookPart();
        var sheet = main.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData(Tasks.Prepend(Header).Select(cells => new Row(cells.Select(cell =>
            new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)) })))));
        main.Workbook = new Workbook(new Sheets(new Sheet { Id = main.GetIdOfPart(sheet), SheetId = 1, Name = "Tasks" }));
    }
}
