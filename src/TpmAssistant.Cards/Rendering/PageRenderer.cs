using System.Net;
using System.Text;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as a page of its own that prints cleanly: no script, nothing from elsewhere, everything unfolded.</summary>
internal static class PageRenderer
{
    public static string Render(Face face, string lang, string title)
    {
        var html = new StringBuilder(8192);
        html.Append("<!doctype html>\n<html lang=\"").Append(lang).Append("\">\n<head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Encode(title)).Append("</title>\n")
            .Append(Style).Append("</head>\n<body><main>\n");
        foreach (var block in face.Blocks)
            Add(html, block, level: 2);
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void Add(StringBuilder html, Block block, int level)
    {
        switch (block)
        {
            case Banner banner:
                html.Append("<header class=\"").Append(Class(banner.Tone)).Append("\"><p class=\"soft\">").Append(Encode(banner.Kicker)).Append("</p><h1>").Append(Inline(banner.Title)).Append("</h1>");
                if (banner.ToneWord.Length > 0)
                    html.Append("<p>").Append(Inline(banner.Tone.Mark(banner.ToneWord))).Append("</p>");
                if (banner.Lead is { IsEmpty: false } lead)
                    html.Append("<p>").Append(Inline(lead)).Append("</p>");
                html.Append("</header>\n");
                break;
            case Heading heading:
                Title(html, heading.Text, level);
                break;
            case Paragraph paragraph:
                html.Append("<p>").Append(Inline(paragraph.Phrase)).Append("</p>\n");
                break;
            case Note note:
                html.Append("<p class=\"soft\">").Append(Inline(note.Phrase)).Append("</p>\n");
                break;
            case Rows rows:
                html.Append("<ul>");
                foreach (var row in rows.Items)
                    html.Append("<li>").Append(Inline(row.Title)).Append(row.Detail is { IsEmpty: false } detail ? $"<br><small>{Inline(detail)}</small>" : "").Append("</li>");
                html.Append("</ul>\n");
                break;
            case Verdict verdict:
                html.Append("<section class=\"verdict\"><p><b>").Append(Encode(verdict.Name)).Append("</b> ").Append(Inline(verdict.Tone.Mark(verdict.Word)))
                    .Append("<br>").Append(Inline(verdict.Reason)).Append("</p>");
                foreach (var why in verdict.Why)
                    Add(html, why, level + 1);
                html.Append("</section>\n");
                break;
            case Facts facts:
                html.Append("<dl>");
                foreach (var (name, value) in facts.Items)
                    html.Append("<dt>").Append(Encode(name)).Append("</dt><dd>").Append(Inline(value)).Append("</dd>");
                html.Append("</dl>\n");
                break;
            case Bars bars:
                Title(html, bars.Title, level);
                Add(html, new Rows([.. bars.Items.Select(bar => new Row(Phrase.Of(bar.Name, SpanStyle.Strong), bar.Words))]), level);
                break;
            case Fold fold:
                Title(html, fold.Title, level);
                foreach (var inner in fold.Content)
                    Add(html, inner, level + 1);
                break;
            case Hidden hidden:
                foreach (var inner in hidden.Content)
                    Add(html, inner, level);
                break;
            case TextOnly only:
                Add(html, only.Content, level);
                break;
            case Verbatim verbatim:
                html.Append("<p class=\"soft\">").Append(Encode(verbatim.Label)).Append("</p><pre>").Append(WebUtility.HtmlEncode(SafeText.Revealed(verbatim.Text))).Append("</pre>\n");
                break;
            default:
                // What can only be pressed or filled in has no place on paper.
                break;
        }
    }

    private static void Title(StringBuilder html, string text, int level)
    {
        int at = Math.Min(level, 4);
        html.Append("<h").Append(at).Append('>').Append(Encode(text)).Append("</h").Append(at).Append(">\n");
    }

    private static string Inline(Phrase phrase) => string.Concat(phrase.Merged().Select(Inline));

    private static string Inline(Span span)
    {
        string text = Encode(span.Text);
        string styled = span.Style switch
        {
            SpanStyle.Strong or SpanStyle.Heading => $"<b>{text}</b>",
            SpanStyle.Good => $"<span class=\"good\">{text}</span>",
            SpanStyle.Warning => $"<span class=\"warning\">{text}</span>",
            SpanStyle.Bad => $"<span class=\"bad\">{text}</span>",
            SpanStyle.Subtle => $"<span class=\"soft\">{text}</span>",
            _ => text,
        };
        return Link.From(span.Address) is { } link ? $"<a href=\"{WebUtility.HtmlEncode(link.Address)}\" rel=\"noopener noreferrer\">{styled}</a>" : styled;
    }

    private static string Class(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warning => "warning",
        Tone.Bad => "bad",
        _ => "plain",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(Neutraliser.Run(text, keepLines: false));

    private const string Style = """
        <style>
        :root { color-scheme: light dark; --ink: #242424; --soft: #616161; --paper: #fff; --good: #0e700e; --warning: #8a5700; --bad: #b10e1c; --act: #0f6cbd; }
        @media (prefers-color-scheme: dark) { :root { --ink: #fff; --soft: #adadad; --paper: #1f1f1f; --good: #6bb66b; --warning: #f2a63b; --bad: #f1707b; --act: #7fb8f0; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 "Segoe UI", system-ui, sans-serif; }
        main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem; }
        header { border-left: .4rem solid var(--soft); padding: .25rem 0 .25rem 1rem; }
        header.good { border-color: var(--good); } header.warning { border-color: var(--warning); } header.bad { border-color: var(--bad); }
        header p { margin: .2rem 0; } h1 { font-size: 1.4rem; line-height: 1.25; margin: .2rem 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; } h3, h4 { font-size: 1rem; margin: 1rem 0 .3rem; }
        p { margin: .5rem 0; } ul { margin: .3rem 0; padding-left: 1.2rem; } li { margin: .3rem 0; } small, .soft { color: var(--soft); }
        .good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); } header.good, header.warning, header.bad { color: inherit; }
        .verdict p { margin: .4rem 0; } a { color: var(--act); } pre { white-space: pre-wrap; font: inherit; }
        @page { margin: 18mm; }
        @media print {
          :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --good: #0e700e; --warning: #8a5700; --bad: #b10e1c; --act: #000; }
          body { font-size: 10.5pt; } main { max-width: none; padding: 0; } header, li, .verdict { break-inside: avoid; } h2, h3 { break-after: avoid; } a { text-decoration: none; }
        }
        </style>

        """;
}
