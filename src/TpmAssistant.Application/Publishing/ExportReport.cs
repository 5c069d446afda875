using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Publishing;

/// <summary>Where a published report can be printed or fetched.</summary>
/// <param name="Key">Which.</param>
/// <param name="ProjectName">Its project; text from outside.</param>
/// <param name="Page">A page that prints cleanly.</param>
/// <param name="Html">The same as a file.</param>
/// <param name="Markdown">A Markdown file.</param>
public sealed record ReportExport(ReportKey Key, string ProjectName, Uri Page, Uri Html, Uri Markdown) : Answer;

/// <summary>Gives out a published report's documents to those who may see it; in a personal chat only, since an address can be passed on.</summary>
public sealed class ExportReport(ShowReport show, ILinks<ReportTicket> links)
{
    /// <summary>Makes the addresses.</summary>
    /// <returns>A <see cref="ReportExport"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, ReportKey key, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var shown = await show.RunAsync(asker, key.Project.Value, key.Audience, key.Version.ToString(CultureInfo.InvariantCulture), cancellationToken);
        if (shown is not PublishedReportAnswer { Report: { } report }) return shown;
        Uri Link(ReportDocument document) => links.Create(new(asker.Tenant, key, document));
        return new ReportExport(key, report.Content.Snapshot.Project.Name, Link(ReportDocument.Page), Link(ReportDocument.Html), Link(ReportDocument.Markdown));
    }
}
