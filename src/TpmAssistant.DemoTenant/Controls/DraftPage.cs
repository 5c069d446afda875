using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>
/// A draft as its owner has it before them in Outlook: to look at, change, keep and send. It stands for the person's own hands; the
/// product does not come here. The mail lies in a frame in which nothing runs and nothing is fetched.
/// </summary>
internal static class DraftPage
{
    /// <summary>The draft, if there is one of that id that holds HTML.</summary>
    public static JsonObject? Find(MailStore mail, string id) =>
        mail.FindAnywhere(id) is { } message && message["isDraft"].Flag() == true && message["body"]?["contentType"].Text() == "html" ? message : null;

    public static IResult Show(JsonObject message, HttpResponse response)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; form-action 'self'";
        var to = string.Join("; ", message["toRecipients"]!.AsArray().Select(one => one?["emailAddress"]?["address"].Text()));
        return Results.Content(ItemPage.Page("Draft", $$"""
            <p class="kind">Draft in Outlook · demo organisation</p>
            <form method="post">
            <p><label>Subject<br><input name="subject" value="{{Encode(message["subject"].Text())}}" style="width:100%;font:inherit"></label></p>
            <p>To: {{Encode(to)}}</p>
            <iframe title="Text of the mail" sandbox="allow-same-origin" style="width:100%;height:70vh;border:1px solid var(--line)" srcdoc="{{Encode(message["body"]?["content"].Text())}}"></iframe>
            <input type="hidden" name="html">
            <p><button name="do" value="save">Save</button> <button name="do" value="send">Send</button></p>
            </form>
            <script nonce="{{nonce}}">
            const frame = document.querySelector('iframe'), form = document.querySelector('form');
            frame.addEventListener('load', () => { frame.contentDocument.designMode = 'on'; });
            form.addEventListener('submit', () => { form.html.value = frame.contentDocument.documentElement.outerHTML; });
            </script>
            """), "text/html; charset=utf-8");
    }

    /// <summary>Keeps what was changed; sending moves the mail to Sent Items, under the same immutable id.</summary>
    public static async Task<IResult> SaveAsync(GraphServer server, MailStore mail, string id, HttpRequest request, CancellationToken cancellationToken)
    {
        // A form of another site may not press these buttons.
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}") return Results.BadRequest();
        if (Find(mail, id) is not { } message || !request.HasFormContentType) return Results.NotFound();
        var form = await request.ReadFormAsync(cancellationToken);
        server.Exclusively(() =>
        {
            if (form["subject"].ToString() is { Length: > 0 } subject) message["subject"] = subject;
            if (form["html"].ToString() is { Length: > 0 } html) message["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html };
            if (form["do"] == "send") mail.Send(message);
            mail.Touch(message);
        });
        return Results.Redirect(request.Path + request.QueryString);
    }

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? string.Empty);
}
