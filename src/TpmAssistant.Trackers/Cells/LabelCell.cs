namespace TpmAssistant.Trackers.Cells;

/// <summary>Reads label cells.</summary>
internal static class LabelCell
{
    private static readonly HashSet<string> Colours =
        ["green", "yellow", "orange", "red", "purple", "blue", "sky", "lime", "pink", "black", "grey", "gray", "null", "no color"];

    public static IEnumerable<string> Split(string cell)
    {
        var separators = cell.Contains(';') ? ";" : cell.Contains('\n') ? "\n" : ",";
        return cell.Split(separators[0], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !Words.IsNothing(l)).Select(l => l.Length > 200 ? ProblemLog.Shorten(l) : l);
    }

    /// <summary>Trello writes <c>name (colour)</c>; a label without a name is told by its colour.</summary>
    public static string WithoutColour(string label)
    {
        var open = label.LastIndexOf('(');
        if (open < 0 || label[^1] != ')') return label;
        var colour = label[(open + 1)..^1];
        var shade = colour.LastIndexOf('_');
        if (!Colours.Contains(shade > 0 ? colour[..shade] : colour)) return label;
        var name = label[..open].Trim();
        return name.Length > 0 ? name : colour;
    }
}
