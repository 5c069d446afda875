using System.Globalization;
using System.Text;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers;

/// <summary>What a file's first bytes say it is.</summary>
internal enum FileKind
{
    Empty,
    TooLarge,
    Text,
    Workbook,
    EncryptedWorkbook,
    OldWorkbook,
    OldProject,
    Other,
}

/// <summary>Tells the kinds apart.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileKind Of(ReadOnlySpan<byte> content, string fileName)
    {
        if (content.Length == 0) return FileKind.Empty;
        if (content.Length > PlanFileReader.MostBytes) return FileKind.TooLarge;
        if (content.StartsWith(Zip)) return FileKind.Workbook;
        if (content.StartsWith(CompoundFile)) return OfCompoundFile(content, fileName);
        return IsText(content) ? FileKind.Text : FileKind.Other;
    }

    public static UnreadablePlan Refusal(FileKind kind, int length) => kind switch
    {
        FileKind.Empty => new UnreadablePlan("empty-file", ""),
        FileKind.TooLarge => new UnreadablePlan("too-large", (length / (1024 * 1024)).ToString(CultureInfo.InvariantCulture) + " MB"),
        FileKind.EncryptedWorkbook => new UnreadablePlan("encrypted-workbook", ""),
        FileKind.OldWorkbook => new UnreadablePlan("old-workbook", ""),
        FileKind.OldProject => new UnreadablePlan("old-project-file", ""),
        _ => new UnreadablePlan("not-a-plan", ""),
    };

    /// <summary>The names of the streams inside, which stand in UTF-16, tell these files apart.</summary>
    private static FileKind OfCompoundFile(ReadOnlySpan<byte> content, string fileName)
    {
        if (Holds(content, "EncryptedPackage")) return FileKind.EncryptedWorkbook;
        if (Holds(content, "TBknd") || FileNames.EndsWith(fileName, ".mpp") || FileNames.EndsWith(fileName, ".mpt")) return FileKind.OldProject;
        return Holds(content, "Workbook") || FileNames.EndsWith(fileName, ".xls") ? FileKind.OldWorkbook : FileKind.Other;
    }

    private static bool Holds(ReadOnlySpan<byte> content, string streamName) => content.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;

    /// <summary>Zero bytes are no text, except in UTF-16, where they come at every other place.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (TextDecoder.BomOf(content) is not null) return true;
        var head = content[..Math.Min(content.Length, 8192)];
        if (TextDecoder.LooksLikeUtf16(head) is not null) return true;

        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0) return false;
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B)) controls++;
        }

        return !head.StartsWith("%PDF-"u8) && controls * 50 < head.Length;
    }
}
