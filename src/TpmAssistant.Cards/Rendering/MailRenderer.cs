using System.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>
/// Draws blocks as a part of a mail: tables, attributes and inline styles that Outlook's Word engine knows, one column, so that the same
/// mail reads on a desk and on a phone. What can only be pressed is left out; what unfolds on a card stands open.
/// </summary>
internal static class MailRenderer
{
    public static string Render(IEnumerable<Block> blocks)
    {
        var html = new StringBuilder(4096);
        foreach (var block in blocks)
            Add(html, block);
        return html.ToString();
    }

    private static void Add(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Banner banner:
                AddBanner(html, banner);
                break;
            case Heading heading:
                html.Append("<h2 style=\"margin:22px 0 6px;").Append(MailLook.Font).Append(";font-size:17px;line-height:24px\">")
                    .Append(MailLook.Encode(heading.Text)).Append("</h2>");
                break;
            case Paragraph paragraph:
                AddParagraph(html, paragraph.Phrase);
                break;
            case Note note:
                AddSmall(html, note.Phrase, note.Apart ? "margin:18px 0 12px" : "margin:4px 0 8px");
                break;
            case Rows rows:
                AddRows(html, rows);
                break;
            case Verdict verdict:
                AddVerdict(html, verdict);
                break;
            case Facts facts:
                foreach (var (name, value) in facts.Items)
                    AddParagraph(html, Phrase.Of(name + ": ", SpanStyle.Strong) + value);
                break;
            case Bars bars:
                AddBars(html, bars);
                break;
            case Verbatim verbatim:
                AddSmall(html, verbatim.Label, "margin:8px 0 0");
                html.Append(MailDocument.Paragraphs(verbatim.Text));
                break;
            case Fold fold:
                AddParagraph(html, Phrase.Of(fold.Title, SpanStyle.Strong));
                html.Append(Render(fold.Content));
                break;
            case Hidden hidden:
                html.Append(Render(hidden.Content));
                break;
            case TextOnly only:
                Add(html, only.Content);
                break;
            case ChoiceField or PickField or TickField or TextField or DateField or Buttons:
                break;
            case Plot plot:
                AddParagraph(html, Phrase.Of(plot.Title, SpanStyle.Strong));
                AddGrid(html, plot.Table);
                break;
            case Grid grid:
                AddGrid(html, grid);
                break;
            default:
                throw new NotSupportedException($"No mail stands for {block.GetType().Name}.");
        }
    }

    private static void AddGrid(StringBuilder html, Grid grid)
    {
        const string Cell = $" valign=\"top\" style=\"padding:3px 12px 3px 0;{MailLook.Small}\">";
        html.Append(MailLook.Table).Append("<tr>");
        foreach (string title in grid.Headers)
            html.Append("<td").Append(Cell).Append("<b>").Append(MailLook.Encode(title)).Append("</b></td>");
        html.Append("</tr>");
        foreach (var row in grid.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append("<td").Append(Cell).Append(MailLook.Inline(cell.Text)).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    private static void AddBanner(StringBuilder html, Banner banner)
    {
        var (ink, panel) = (MailLook.Ink(banner.Tone), MailLook.Panel(banner.Tone));
        html.Append(MailLook.Table).Append("<tr><td width=\"6\" bgcolor=\"").Append(ink).Append("\" style=\"width:6px;background-color:").Append(ink)
            .Append(";font-size:1px\">&nbsp;</td><td class=\"ink ").Append(MailLook.PanelClass(banner.Tone)).Append("\" bgcolor=\"").Append(panel)
            .Append("\" style=\"background-color:").Append(panel).Append(";color:#242424;padding:12px 14px\">")
            .Append("<p class=\"ink\" style=\"margin:0;color:#424242;").Append(MailLook.Small).Append("\">").Append(MailLook.Encode(banner.Kicker)).Append("</p>")
            .Append("<h1 class=\"ink\" style=\"margin:4px 0;color:#242424;").Append(MailLook.Font).Append(";font-size:21px;line-height:28px\">")
            .Append(MailLook.Inline(banner.Title)).Append("</h1>");
        if (banner.ToneWord.Length > 0)
            html.Append("<p style=\"margin:0;").Append(MailLook.Body).Append("\">").Append(MailLook.Mark(banner.Tone, banner.ToneWord)).Append("</p>");
        if (banner.Lead is { IsEmpty: false } lead)
            html.Append("<p class=\"ink\" style=\"margin:4px 0 0;color:#242424;").Append(MailLook.Body).Append("\">").Append(MailLook.Inline(lead)).Append("</p>");
        if (banner.Meter is { } meter)
            html.Append("<div style=\"margin:8px 0 2px\">").Append(MailLook.Bar(meter.Share, "#1a6fc4", meter.Words)).Append("</div>");
        html.Append("</td></tr><tr><td colspan=\"2\" height=\"10\" style=\"font-size:1px;line-height:10px\">&nbsp;</td></tr></table>");
    }

    private static void AddVerdict(StringBuilder html, Verdict verdict)
    {
        string ink = MailLook.Ink(verdict.Tone);
        html.Append(MailLook.Table).Append("<tr><td width=\"4\" bgcolor=\"").Append(ink).Append("\" style=\"width:4px;background-color:").Append(ink)
            .Append(";font-size:1px\">&nbsp;</td><td style=\"padding:2px 0 2px 12px\">")
            .Append("<p style=\"margin:0;").Append(MailLook.Body).Append("\"><b>").Append(MailLook.Encode(verdict.Name)).Append("</b>&nbsp; ")
            .Append(MailLook.Mark(verdict.Tone, verdict.Word)).Append("</p>");
        AddParagraph(html, verdict.Reason, "margin:0");
        html.Append(Render(verdict.Why)).Append("</td></tr><tr><td colspan=\"2\" height=\"8\" style=\"font-size:1px;line-height:8px\">&nbsp;</td></tr></table>");
    }

    private static void AddRows(StringBuilder html, Rows rows)
    {
        html.Append(MailLook.Table);
        foreach (var row in rows.Items)
        {
            html.Append("<tr><td width=\"16\" valign=\"top\" style=\"width:16px;padding:3px 0;").Append(MailLook.Body).Append("\">•</td><td style=\"padding:3px 0\">");
            AddParagraph(html, row.Title, "margin:0");
            if (row.Detail is { IsEmpty: false } detail)
                AddSmall(html, detail, "margin:0");
            if (row.Bar is { } bar)
                html.Append("<div style=\"margin:3px 0 0\">").Append(MailLook.ThinBar(bar.Share, MailLook.Ink(bar.Tone), row.Title.Plain)).Append("</div>");
            html.Append("</td></tr>");
        }

        html.Append("</table>");
    }

    private static void AddBars(StringBuilder html, Bars bars)
    {
        AddParagraph(html, Phrase.Of(bars.Title, SpanStyle.Strong));
        double longest = bars.Items.Count == 0 ? 0 : bars.Items.Max(bar => bar.Value);
        foreach (var bar in bars.Items)
        {
            AddSmall(html, Phrase.Of(bar.Name + ": ", SpanStyle.Strong) + bar.Words, "margin:4px 0 2px");
            html.Append(MailLook.Bar(longest > 0 ? bar.Value / longest : 0, MailLook.Ink(bar.Tone), $"{bar.Name}: {bar.Words.Plain}"));
        }
    }

    private static void AddParagraph(StringBuilder html, Phrase phrase, string margin = "margin:0 0 6px") =>
        html.Append("<p style=\"").Append(margin).Append(';').Append(MailLook.Body).Append("\">").Append(MailLook.Inline(phrase)).Append("</p>");

    private static void AddSmall(StringBuilder html, Phrase phrase, string margin) =>
        html.Append("<p class=\"soft\" style=\"").Append(margin).Append(";color:#757575;").Append(MailLook.Small).Append("\">").Append(MailLook.Inline(phrase)).Append("</p>");
}
