using System.Text;
using System.Text.Encodings.Web;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>A small page of one item. Everything shown is text from outside, so all of it is encoded and nothing is a live link.</summary>
internal static class ItemPage
{
    public static string Write(ItemView item)
    {
        var rows = new StringBuilder();
        foreach (var (name, value) in item.Lines)
        {
            if (!string.IsNullOrEmpty(value))
                rows.Append("<dt>").Append(Encode(name)).Append("</dt><dd dir=\"auto\">").Append(Encode(value)).Append("</dd>");
        }

        var text = string.IsNullOrEmpty(item.Text) ? string.Empty : $"<p class=\"text\" dir=\"auto\">{Encode(item.Text)}</p>";
        return Page(item.Title, $"<p class=\"kind\">{Encode(item.Kind)} · demo organisation</p><h1 dir=\"auto\">{Encode(item.Title)}</h1><dl>{rows}</dl>{text}");
    }

    public static string NotFound() =>
        Page("Not found", "<p class=\"kind\">demo organisation</p><h1>There is no such item</h1><p>Items made by hand last as long as the process that holds them.</p>");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    public static string Page(string title, string body) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Encode(title)}}</title>
        <style>
        :root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5a5a66; --paper: #fff; --line: #dcdce4; --back: #f3f3f7; }
        @media (prefers-color-scheme: dark) { :root { --ink: #f2f2f6; --soft: #b0b0bd; --paper: #25252c; --line: #41414d; --back: #18181d; } }
        body { margin: 0; padding: 1rem; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
        main { max-width: 42rem; margin: 1rem auto; padding: 1.25rem 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
        .kind { margin: 0; color: var(--soft); font-size: .875rem; }
        h1 { margin: .25rem 0 1rem; font-size: 1.375rem; line-height: 1.3; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .375rem 1rem; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        .text { margin: 1rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); white-space: pre-line; overflow-wrap: anywhere; }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } main { padding: 1rem; } }
        </style>
        </head>
        <body><main>{{body}}</main></body>
        </html>
        """;
}
