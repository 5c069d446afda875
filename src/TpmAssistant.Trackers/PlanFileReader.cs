using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Csv;
using TpmAssistant.Trackers.Excel;
using TpmAssistant.Trackers.Mspdi;
using TpmAssistant.Trackers.Tables;

namespace TpmAssistant.Trackers;

/// <summary>Looks at a file's bytes and hands it to whoever reads its kind.</summary>
internal sealed class PlanFileReader : IPlanReader
{
    public const int MostBytes = 50 * 1024 * 1024;

    public bool TryRead(
        ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping,
        [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        reading = null;
        var problems = new ProblemLog();
        var kind = FileKinds.Of(content.Span, fileName);
        switch (kind)
        {
            case FileKind.Workbook:
                return Workbook.TryOpen(content, problems, out var sheets, out unreadable)
                    && TableReader.TryRead(sheets, fileName, mapping, problems, out reading, out unreadable);
            case FileKind.Text:
                return TryReadText(content, fileName, mapping, problems, out reading, out unreadable);
            default:
                unreadable = FileKinds.Refusal(kind, content.Length);
                return false;
        }
    }

    private static bool TryReadText(
        ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping, ProblemLog problems,
        [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        reading = null;
        var text = TextDecoder.Decode(content.Span, problems);
        if (TextDecoder.IsBlank(text))
        {
            unreadable = new UnreadablePlan("empty-file", "");
            return false;
        }

        if (text.AsSpan().TrimStart()[0] == '<') return MspdiReader.TryRead(text, fileName, problems, out reading, out unreadable);
        if (text.StartsWith("MPX,", StringComparison.Ordinal) || text.StartsWith("MPX;", StringComparison.Ordinal))
        {
            unreadable = new UnreadablePlan("old-project-file", "MPX");
            return false;
        }

        return CsvTables.TryParse(text, problems, out var table, out unreadable)
            && TableReader.TryRead([table], fileName, mapping, problems, out reading, out unreadable);
    }
}
