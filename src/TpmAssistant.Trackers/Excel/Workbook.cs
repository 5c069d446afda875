using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Tables;

namespace TpmAssistant.Trackers.Excel;

internal static class Workbook
{
    public static bool TryOpen(
        ReadOnlyMemory<byte> content, ProblemLog problems,
        [NotNullWhen(true)] out IReadOnlyList<Table>? sheets, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        (sheets, unreadable) = (null, new UnreadablePlan("broken-workbook", problems.ToList().Count + " " + content.Length));
        return false;
    }
}
