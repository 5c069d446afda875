using System.Xml;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The parts of a Project XML file that are read, still as elements.</summary>
internal sealed class MspdiFile
{
    /// <summary>More tasks, links or assignments than any plan has.</summary>
    private const int MostItems = 200_000;

    private const int MostCalendars = 2_000;

    private static readonly HashSet<string> Skipped =
    [
        "TimephasedData", "ExtendedAttribute", "OutlineCode", "Rates", "AvailabilityPeriods", "BaselineTimephasedData",
    ];

    private static readonly HashSet<string> SkippedSections =
    [
        "OutlineCodes", "WBSMasks", "ExtendedAttributes", "Views", "Filters", "Groups", "Tables", "Maps", "Reports", "Drawings",
        "DataLinks", "VBAProjects",
    ];

    public Dictionary<string, string> Properties { get; } = [];

    public List<XmlItem> Calendars { get; } = [];

    public List<XmlItem> Tasks { get; } = [];

    public List<XmlItem> Resources { get; } = [];

    public List<XmlItem> Assignments { get; } = [];

    public Dictionary<string, int> SkippedTimes { get; } = [];

    /// <summary>How the work of assignments is spread over time, as far as it tells of tasks in parts.</summary>
    public MspdiSplits Splits { get; } = new();

    public bool TooLarge { get; private set; }

    /// <summary>Reads on from the root element, which the reader stands on.</summary>
    public static MspdiFile Read(XmlReader reader)
    {
        var file = new MspdiFile();
        if (reader.IsEmptyElement) return file;
        reader.Read();
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None) && !file.TooLarge)
        {
            if (reader.NodeType == XmlNodeType.Element) file.ReadSection(reader);
            else reader.Read();
        }

        return file;
    }

    public string? Property(string name) => Properties.GetValueOrDefault(name);

    private void ReadSection(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Calendars": ReadItems(reader, "Calendar", Calendars, MostCalendars); break;
            case "Tasks": ReadItems(reader, "Task", Tasks); break;
            case "Resources": ReadItems(reader, "Resource", Resources); break;
            case "Assignments": ReadItems(reader, "Assignment", Assignments); break;
            case var name when SkippedSections.Contains(name): XmlItem.Skip(reader); break;
            default:
                var property = XmlItem.Read(reader, Skipped);
                if (property.Text.Trim() is { Length: > 0 } text) Properties.TryAdd(property.Name, text);
                break;
        }
    }

    private void ReadItems(XmlReader reader, string name, List<XmlItem> items, int most = MostItems)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None) && !TooLarge)
        {
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            else if (reader.LocalName != name) XmlItem.Skip(reader);
            else items.Add(name == "Assignment" ? XmlItem.Read(reader, Skipped, SkippedTimes, "TimephasedData", (owner, piece) => Splits.Add(owner["TaskUID"], piece)) : XmlItem.Read(reader, Skipped, SkippedTimes));
            TooLarge = items.Count > most;
        }

        reader.Read();
    }
}
