using System.Globalization;
using System.Text;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a published report as it was frozen: to print, or as a file.</summary>
internal static class ReportPage
{
    public static void MapReportPage(this IEndpointRouteBuilder app) => app.MapGet(ReportLinks.Path, async (
        string? ticket, ReportLinks links, IPublishedReportStore reports, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (links.Read(ticket) is not { } asked
            || await reports.FindAsync(asked.Tenant, asked.Key, cancellationToken) is not { Head.WithdrawnAt: null } report)
            return Page.Show("This address has expired", "<p>Go back to the chat and press <b>Print or export</b> again: each address is good for an hour.</p>", 403);

        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var faces = report.Content.Faces;
        return asked.Document switch
        {
            ReportDocument.Markdown => Results.File(Encoding.UTF8.GetBytes(faces.Markdown), "text/markdown; charset=utf-8", Name(report.Head, "md")),
            ReportDocument.Html => Results.File(Encoding.UTF8.GetBytes(faces.Html), "text/html; charset=utf-8", Name(report.Head, "html")),
            _ => Results.Text(faces.Html, "text/html; charset=utf-8", Encoding.UTF8),
        };
    });

    private static string Name(PublishedHead head, string ending) => string.Create(
        CultureInfo.InvariantCulture, $"{head.Key.Project}-{head.Key.Audience.ToString().ToLowerInvariant()}-{head.StatusDate:yyyy-MM-dd}-v{head.Key.Version}.{ending}");
}
