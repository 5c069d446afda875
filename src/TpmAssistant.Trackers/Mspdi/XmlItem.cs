using System.Text;
using System.Xml;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>A small element tree: names without namespace, since files with and without one are read alike.</summary>
internal sealed class XmlItem(string name)
{
    private const int DeepestItem = 32;

    private readonly List<XmlItem> _children = [];

    public string Name { get; } = name;

    public string Text { get; private set; } = "";

    public IReadOnlyList<XmlItem> Children => _children;

    public IEnumerable<XmlItem> All(string name) => _children.Where(c => c.Name == name);

    public XmlItem? Child(string name) => _children.Find(c => c.Name == name);

    /// <summary>The trimmed text of a child; <see langword="null"/> when it is absent or blank.</summary>
    public string? this[string name] => Child(name)?.Text.Trim() is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => this[name] is "1" or "true" or "True";

    /// <summary>Reads the element the reader stands on and moves past it; elements of the skipped names are counted only.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="skipped">Names of elements not read.</param>
    /// <param name="skippedTimes">Counts them.</param>
    /// <param name="part">Name of the elements that are handed on one by one, with what was read before them, and not kept.</param>
    /// <param name="take">Takes them.</param>
    public static XmlItem Read(
        XmlReader reader, IReadOnlySet<string> skipped, IDictionary<string, int>? skippedTimes = null, string? part = null, Action<XmlItem, XmlItem>? take = null)
    {
        var item = new XmlItem(reader.LocalName);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return item;
        }

        CheckDepth(reader);
        reader.Read();
        StringBuilder? text = null;
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when take is not null && reader.LocalName == part:
                    take(item, Read(reader, skipped));
                    break;
                case XmlNodeType.Element when skipped.Contains(reader.LocalName):
                    if (skippedTimes is not null) skippedTimes[reader.LocalName] = skippedTimes.TryGetValue(reader.LocalName, out var n) ? n + 1 : 1;
                    Skip(reader);
                    break;
                case XmlNodeType.Element:
                    item._children.Add(Read(reader, skipped, skippedTimes));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (text is null && item.Text.Length == 0) item.Text = reader.Value;
                    else (text ??= new StringBuilder(item.Text)).Append(reader.Value);
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        item.Text = Clean(text?.ToString() ?? item.Text);
        reader.Read();
        return item;
    }

    /// <summary>Moves past the element the reader stands on.</summary>
    public static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth) CheckDepth(reader);
        }

        reader.Read();
    }

    /// <summary>Without what no text may hold: control characters and halves of surrogate pairs, which files can name by number.</summary>
    private static string Clean(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.AsSpan().ContainsAnyInRange('\0', '\u001F')
            ? string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' || !Rune.IsControl(r)))
            : text;

    private static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth > DeepestItem) throw new XmlException("Elements nest too deeply.", null, Line(reader), 0);
    }

    private static int Line(XmlReader reader) => (reader as IXmlLineInfo)?.LineNumber ?? 0;
}
