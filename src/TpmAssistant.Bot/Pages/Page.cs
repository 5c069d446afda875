using System.Text;
using System.Text.Encodings.Web;

namespace TpmAssistant.Bot.Pages;

/// <summary>The frame of the few pages that this process shows itself. No script, nothing from elsewhere.</summary>
internal static class Page
{
    /// <summary>Says that an address is not good any more, and how to get another; HTML made by code.</summary>
    public static IResult Expired(string how) => Show("This address has expired", $"<p>{how}</p>", 403);

    /// <summary>A page; the body is HTML made by code with every value encoded.</summary>
    public static IResult Show(string title, string body, int status = 200) => Results.Text($$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{HtmlEncoder.Default.Encode(title)}} - TPM Assistant</title>
          <style>
            :root { color-scheme: light dark; --ink: #242424; --soft: #616161; --paper: #ffffff; --edge: #d1d1d1; --act: #4f52b2; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ffffff; --soft: #adadad; --paper: #1f1f1f; --edge: #4d4d4d; --act: #7f85f5; } }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
            main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
            th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--edge); vertical-align: top; }
            th { font-weight: 600; white-space: nowrap; }
            .soft { color: var(--soft); }
            form { display: grid; gap: .75rem; margin-top: 1.5rem; padding: 1.25rem; border: 1px solid var(--edge); border-radius: .5rem; }
            label { font-weight: 600; }
            button { justify-self: start; font: inherit; font-weight: 600; color: #fff; background: #4f52b2; border: 0; border-radius: .25rem; padding: .5rem 1.25rem; }
            pre { white-space: pre-wrap; font: inherit; padding: .75rem 1rem; border-left: 4px solid #c4314b; }
            a { color: var(--act); }
            code { overflow-wrap: anywhere; }
          </style>
        </head>
        <body><main><h1>{{HtmlEncoder.Default.Encode(title)}}</h1>
        {{body}}
        </main></body></html>
        """, "text/html; charset=utf-8", Encoding.UTF8, status);
}
