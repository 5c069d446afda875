using System.Net;
using System.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as the body of a mail: tables and inline styles only, since mail programs know little else.</summary>
internal static class MailRenderer
{
    private const string Frame = "font-family:'Segoe UI',Arial,sans-serif;font-size:14px;line-height:1.45;color:#242424;max-width:680px";

    public static string Render(Face face, string lang)
    {
        var html = new StringBuilder(4096);
        html.Append("<div lang=\"").Append(lang).Append("\" style=\"").Append(Frame).Append("\">");
        for (int i = 0; i < face.Blocks.Count; i++)
        {
            if (face.Blocks[i] is not Verdict)
            {
                Add(html, face.Blocks[i]);
                continue;
            }

            html.Append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;width:100%\">");
            for (; i < face.Blocks.Count && face.Blocks[i] is Verdict verdict; i++)
                AddVerdict(html, verdict);
            i--;
            html.Append("</table>");
        }

        return html.Append("</div>").ToString();
    }

    private static void Add(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Banner banner:
                AddBanner(html, banner);
                break;
            case Heading heading:
                html.Append("<h3 style=\"font-size:16px;margin:20px 0 6px\">").Append(Encode(heading.Text)).Append("</h3>");
                break;
            case Paragraph paragraph:
                html.Append("<p style=\"margin:6px 0\">").Append(Inline(paragraph.Phrase)).Append("</p>");
                break;
            case Note note:
                html.Append("<p style=\"margin:10px 0;font-size:12px;color:#616161\">").Append(Inline(note.Phrase)).Append("</p>");
                break;
            case Rows rows:
                html.Append("<ul style=\"margin:4px 0;padding-left:20px\">");
                foreach (var row in rows.Items)
                    AddRow(html, row);
                html.Append("</ul>");
                break;
            case Facts facts:
                foreach (var (name, value) in facts.Items)
                    html.Append("<p style=\"margin:2px 0\"><b>").Append(Encode(name)).Append(":</b> ").Append(Inline(value)).Append("</p>");
                break;
            case Plot plot:
                html.Append("<p style=\"margin:10px 0 2px\"><b>").Append(Encode(plot.Title)).Append("</b></p>");
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
        const string Cell = " style=\"padding:3px 12px 3px 0;text-align:left;vertical-align:top;font-size:12px\">";
        html.Append("<table cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse\"><tr>");
        foreach (string title in grid.Headers)
            html.Append("<th").Append(Cell).Append(Encode(title)).Append("</th>");
        html.Append("</tr>");
        foreach (var row in grid.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append("<td").Append(Cell).Append(Inline(cell.Text)).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    private static void AddBanner(StringBuilder html, Banner banner)
    {
        html.Append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;width:100%\"><tr>")
            .Append("<td style=\"border-left:6px solid ").Append(Dark(banner.Tone)).Append(";background:").Append(Light(banner.Tone)).Append(";padding:12px 16px\">")
            .Append("<div style=\"font-size:12px;color:#616161\">").Append(Encode(banner.Kicker)).Append("</div>")
            .Append("<h2 style=\"font-size:20px;line-height:1.3;margin:4px 0\">").Append(Inline(banner.Title)).Append("</h2>");
        if (banner.ToneWord.Length > 0)
            html.Append("<div>").Append(Mark(banner.Tone, banner.ToneWord)).Append("</div>");
        if (banner.Lead is { IsEmpty: false } lead)
            html.Append("<div style=\"margin-top:4px\">").Append(Inline(lead)).Append("</div>");
        html.Append("</td></tr></table>");
    }

    private static void AddVerdict(StringBuilder html, Verdict verdict)
    {
        html.Append("<tr><td style=\"padding:6px 12px 6px 0;vertical-align:top;white-space:nowrap\"><b>").Append(Encode(verdict.Name))
            .Append("</b></td><td style=\"padding:6px 12px 6px 0;vertical-align:top;white-space:nowrap\">").Append(Mark(verdict.Tone, verdict.Word))
            .Append("</td><td style=\"padding:6px 0;vertical-align:top;width:100%\">").Append(Inline(verdict.Reason));
        foreach (var block in verdict.Why)
            Add(html, block);
        html.Append("</td></tr>");
    }

    private static void AddRow(StringBuilder html, Row row)
    {
        html.Append("<li style=\"margin:4px 0\">").Append(Inline(row.Title));
        if (row.Detail is { IsEmpty: false } detail)
            html.Append("<br><span style=\"font-size:12px;color:#616161\">").Append(Inline(detail)).Append("</span>");
        html.Append("</li>");
    }

    private static string Inline(Phrase phrase) => string.Concat(phrase.Spans.Select(Inline));

    private static string Inline(Span span)
    {
        string text = Encode(span.Text);
        string styled = span.Style switch
        {
            SpanStyle.Strong or SpanStyle.Heading => $"<b>{text}</b>",
            SpanStyle.Good => $"<span style=\"color:{Dark(Tone.Good)}\">{text}</span>",
            SpanStyle.Warning => $"<span style=\"color:{Dark(Tone.Warning)}\">{text}</span>",
            SpanStyle.Bad => $"<span style=\"color:{Dark(Tone.Bad)}\">{text}</span>",
            SpanStyle.Subtle => $"<span style=\"color:#616161\">{text}</span>",
            _ => text,
        };
        return Link.From(span.Address) is { } link
            ? $"<a href=\"{WebUtility.HtmlEncode(link.Address)}\" style=\"color:#0f6cbd\">{styled}</a>" : styled;
    }

    private static string Mark(Tone tone, string word) =>
        $"<b style=\"color:{Dark(tone)}\">{tone.Symbol()}&nbsp;{Encode(word)}</b>";

    /// <summary>Besides encoding, breaks bare addresses, which mail programs turn into links by themselves.</summary>
    private static string Encode(string text) =>
        WebUtility.HtmlEncode(Neutraliser.Run(text, keepLines: false))
            .Replace("://", ":<span>//</span>", StringComparison.Ordinal).Replace("www.", "www<span>.</span>", StringComparison.OrdinalIgnoreCase);

    private static string Dark(Tone tone) => tone switch
    {
        Tone.Good => "#0e700e",
        Tone.Warning => "#8a5700",
        Tone.Bad => "#b10e1c",
        _ => "#424242",
    };

    private static string Light(Tone tone) => tone switch
    {
        Tone.Good => "#f1faf1",
        Tone.Warning => "#fff9e5",
        Tone.Bad => "#fdf3f4",
        _ => "#f5f5f5",
    };
}
