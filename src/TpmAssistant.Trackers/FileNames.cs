namespace TpmAssistant.Trackers;

/// <summary>File names as people see them.</summary>
internal static class FileNames
{
    private static readonly string[] Endings = [".xml", ".mpp", ".mpt", ".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt"];

    /// <summary>The name without folders and ending; paths of any system may stand in it.</summary>
    public static string PlanName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        var ending = Array.Find(Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        if (ending is not null) name = name[..^ending.Length].TrimEnd();
        return name.Length > 0 ? name : "Plan";
    }

    public static bool EndsWith(string fileName, string ending) => fileName.TrimEnd().EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
