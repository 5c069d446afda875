using System.Text;
using System.Text.Encodings.Web;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.Pages;

/// <summary>The plain page at <c>/</c>: what this process is, what it runs on, whether work is stuck.</summary>
internal static class StatusPage
{
    public static void MapStatusPage(this IEndpointRouteBuilder app) => app.MapGet("/", async (
        Standing standing, IInbox inbox, CancellationToken cancellationToken) =>
    {
        var parked = await inbox.ParkedCountAsync(cancellationToken);
        var rows = new StringBuilder("<table>");
        foreach (var (name, value) in standing.Lines.Append(("Parked turns", parked == 0 ? "none" : $"{parked}: see the log")))
        {
            rows.Append("<tr><th>").Append(HtmlEncoder.Default.Encode(name)).Append("</th><td>")
                .Append(HtmlEncoder.Default.Encode(value)).Append("</td></tr>");
        }

        rows.Append("</table>");
        return Page.Show("TPM Assistant is running", $"{rows}<p class=\"soft\">Talk to it in Teams, or from the command line: "
            + "<code>dotnet run --project src/TpmAssistant.Bot -- ask \"status of Atlas\"</code></p>");
    });
}
