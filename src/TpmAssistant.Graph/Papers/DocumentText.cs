using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TpmAssistant.Graph.Papers;

/// <summary>The text of a document: Markdown and plain text as they are, a Word file paragraph by paragraph with <c>#</c> before its headings.</summary>
internal static class DocumentText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MostCharacters = 200_000;

    /// <summary>Whether a file of that name can be read.</summary>
    public static bool Knows(string name) => Path.GetExtension(name).ToLowerInvariant() is ".md" or ".txt" or ".docx";

    /// <summary>Its text; empty where it holds none or is no such file.</summary>
    public static string Read(string name, byte[] content)
    {
        try
        {
            var text = Path.GetExtension(name).Equals(".docx", StringComparison.OrdinalIgnoreCase) ? WordText(content) : Encoding.UTF8.GetString(content);
            return text.Length > MostCharacters ? text[..MostCharacters] : text;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return "";
        }
    }

    private static string WordText(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        if (zip.GetEntry("word/document.xml") is not { } main) return "";
        using var stream = main.Open();
        // A small archive may unfold to anything, so that what is read is bounded as well.
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20 * MostCharacters });
        var text = new StringBuilder();
        var paragraph = new StringBuilder();
        var isHeading = false;
        while (text.Length < MostCharacters && xml.Read())
        {
            if (xml.NamespaceURI != Word) continue;
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "p"):
                    (isHeading, paragraph) = (false, paragraph.Clear());
                    break;
                case (XmlNodeType.Element, "pStyle"):
                    isHeading = xml.GetAttribute("val", Word)?.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) == true;
                    break;
                case (XmlNodeType.Element, "t"):
                    // Read by hand: ReadElementContentAsString steps over the next element.
                    if (!xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) paragraph.Append(xml.Value);
                    break;
                case (XmlNodeType.EndElement, "p"):
                    text.Append(isHeading ? "# " : "").Append(paragraph).Append('\n');
                    break;
            }
        }

        return text.ToString();
    }
}
