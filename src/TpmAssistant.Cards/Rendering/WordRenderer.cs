using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Writing;
using Row = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as a Word file. Text from outside goes in as text runs only: no field, no link, no macro.</summary>
internal static class WordRenderer
{
    private const string Ink = "242424";
    private const string Soft = "616161";

    public static byte[] Render(Face face, string lang)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(lang);
            var body = new Body();
            foreach (var block in face.Blocks)
                Add(body, block);
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1304U, Right = 1304U }));
            main.Document = new Document(body);
            file.PackageProperties.Title = Clean(face.Summary);
        }

        return stream.ToArray();
    }

    private static void Add(Body body, Block block)
    {
        switch (block)
        {
            case Banner banner:
                body.Append(Paragraph("Subtitle", banner.Kicker), Paragraph("Title", banner.Title));
                if (banner.Lead is { IsEmpty: false } lead) body.Append(Paragraph(null, lead));
                break;
            case Heading heading:
                body.Append(Paragraph("Heading1", heading.Text));
                break;
            case Layout.Paragraph paragraph:
                body.Append(Paragraph(null, paragraph.Phrase));
                break;
            case Note note:
                body.Append(Paragraph("Subtitle", note.Phrase));
                break;
            case Rows rows:
                foreach (var row in rows.Items)
                {
                    body.Append(Paragraph("ListBullet", row.Title));
                    if (row.Detail is { IsEmpty: false } detail) body.Append(Paragraph("ListNote", detail));
                }

                break;
            case Facts facts:
                body.Append(Table(facts));
                break;
            case Fold fold:
                body.Append(Paragraph("Heading1", fold.Title));
                foreach (var inner in fold.Content) Add(body, inner);
                break;
            case TextOnly only:
                Add(body, only.Content);
                break;
            default:
                break;
        }
    }

    private static Table Table(Facts facts)
    {
        var table = new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }));
        foreach (var (name, value) in facts.Items)
            table.Append(new Row(Cell(Phrase.Of(name, SpanStyle.Strong), "1500"), Cell(value, "3500")));
        return table;
    }

    private static TableCell Cell(Phrase text, string width) => new(new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Pct }), Paragraph(null, text));

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Paragraph(string? style, Phrase phrase)
    {
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var span in phrase.Merged())
        {
            var run = new Run();
            if (span.Style == SpanStyle.Strong) run.Append(new RunProperties(new Bold()));
            if (span.Style == SpanStyle.Subtle) run.Append(new RunProperties(new Color { Val = Soft }));
            run.Append(new Text(Clean(span.Text)) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.Append(run);
        }

        return paragraph;
    }

    private static Styles Styles(string lang) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Segoe UI", HighAnsi = "Segoe UI", ComplexScript = "Segoe UI" }, new Color { Val = Ink }, new FontSize { Val = "21" }, new Languages { Val = lang }))),
        Style("Normal", "Normal", "21", after: "120"),
        Style("Title", "Title", "36", bold: true, after: "160"),
        Style("Subtitle", "Subtitle", "18", colour: Soft, after: "80"),
        Style("Heading1", "heading 1", "26", bold: true, before: "320", after: "80"),
        Style("ListBullet", "List Bullet", "21", after: "20", left: "284"),
        Style("ListNote", "List Note", "17", colour: Soft, after: "100", left: "284"));

    private static Style Style(string id, string name, string size, bool bold = false, string? colour = null, string before = "0", string after = "0", string left = "0")
    {
        var look = new StyleRunProperties();
        if (bold) look.Append(new Bold());
        if (colour is not null) look.Append(new Color { Val = colour });
        look.Append(new FontSize { Val = size });
        return new Style(
            new StyleName { Val = name }, new StyleParagraphProperties(new SpacingBetweenLines { Before = before, After = after }, new Indentation { Left = left }), look)
        {
            Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal",
        };
    }

    /// <summary>Without what is not seen, and without half characters, which XML does not hold.</summary>
    private static string Clean(string text) => new([.. Neutraliser.Run(text, keepLines: false).Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
