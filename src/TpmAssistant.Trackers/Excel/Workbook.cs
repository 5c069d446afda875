using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TpmAssistant.Application.Plans;
using Table = TpmAssistant.Trackers.Tables.Table;

namespace TpmAssistant.Trackers.Excel;

/// <summary>Opens an Excel workbook and reads its visible sheets as tables.</summary>
internal static class Workbook
{
    private const long MostUnpackedBytes = 512L * 1024 * 1024;
    private const int MostParts = 5_000;
    private const int MostSheets = 50;

    public static bool TryOpen(
        ReadOnlyMemory<byte> content, ProblemLog problems,
        [NotNullWhen(true)] out IReadOnlyList<Table>? sheets, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        sheets = null;
        try
        {
            unreadable = Inspect(content);
            if (unreadable is not null) return false;
            sheets = ReadSheets(content, problems);
        }
        catch (TableTooLargeException tooLarge)
        {
            unreadable = new UnreadablePlan("too-large", tooLarge.Message);
        }
        catch (Exception broken) when (IsBrokenFile(broken))
        {
            // The library tells what a file breaks by many kinds of exception; none of them is a fault of ours.
            unreadable = new UnreadablePlan("broken-workbook", broken.GetType().Name);
        }

        return sheets is not null;
    }

    /// <summary>Looks into the archive before anything of it is unpacked.</summary>
    private static UnreadablePlan? Inspect(ReadOnlyMemory<byte> content)
    {
        using var archive = new ZipArchive(StreamOf(content), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) return new UnreadablePlan("too-large", "parts");
        if (archive.Entries.Sum(e => Math.Max(0, e.Length)) > MostUnpackedBytes) return new UnreadablePlan("too-large", "unpacked");
        return archive.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? null : new UnreadablePlan("not-a-plan", "zip");
    }

    private static List<Table> ReadSheets(ReadOnlyMemory<byte> content, ProblemLog problems)
    {
        using var document = SpreadsheetDocument.Open(
            StreamOf(content), false, new OpenSettings { MaxCharactersInPart = MostUnpackedBytes, AutoSave = false });
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var cells = new CellText(book, problems);
        var tables = new List<Table>();
        foreach (var sheet in book.Workbook.Descendants<Sheet>().Take(MostSheets))
        {
            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible) continue;
            if (sheet.Id?.Value is not { } id || !book.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet) continue;
            var name = sheet.Name?.Value ?? "";
            tables.Add(new Table("Excel", name, SheetRows.Read(worksheet, cells, name), cells.DaysFrom1904));
        }

        return tables;
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static bool IsBrokenFile(Exception exception) => exception is
        InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or FormatException or IOException
        or ArgumentException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException or KeyNotFoundException
        or NullReferenceException or OverflowException or UriFormatException;
}
