using System.Globalization;
using System.Text;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a published report as it was frozen: to print, or as a file.</summary>
internal static class ReportPage
{
    /// <summary>Where the documents lie.</summary>
    public const string Path = "/report";

    public static void MapReportPage(this IEndpointRouteBuilder app) => app.MapGet(Path, async (
        string? ticket, Tickets<ReportTicket> tickets, IPublishedReportStore reports, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (tickets.Read(ticket) is not { } asked
            || await reports.FindAsync(asked.Tenant, asked.Key, cancellationToken) is not { Head.WithdrawnAt: null } report)
            return Page.Expired("Go back to the chat and press <b>Print or export</b> again: each address is good for an hour.");

        Documents.Seal(response);
        var faces = report.Content.Faces;
        return asked.Document switch
        {
            ReportDocument.Markdown => Results.File(Encoding.UTF8.GetBytes(faces.Markdown), Documents.MarkdownType, Name(report.Head, "md")),
            ReportDocument.Html => Results.File(Encoding.UTF8.GetBytes(faces.Html), Documents.HtmlType, Name(report.Head, "html")),
            _ => Results.Text(faces.Html, Documents.HtmlType, Encoding.UTF8),
        };
    });

    private static string Name(PublishedHead head, string ending) => string.Create(
        CultureInfo.InvariantCulture, $"{head.Key.Project}-{head.Key.Audience.ToString().ToLowerInvariant()}-{head.StatusDate:yyyy-MM-dd}-v{head.Key.Version}.{ending}");
}
