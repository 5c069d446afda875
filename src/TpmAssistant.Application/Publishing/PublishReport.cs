using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Application.Publishing;

/// <summary>Publishes a report: the product's own record of what was said, frozen with what it rested on.</summary>
public sealed class PublishReport(
    ProjectViewer viewer, DraftStatusReport drafts, IPublishedReportStore reports, ReportAccess access, IReportFaces faces, TimeProvider clock)
{
    /// <summary>Shows the report as it would be published, with its promises to edit. Nothing is kept yet.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="PublicationForm"/>, or why there is none.</returns>
    public Task<Answer> PrepareAsync(Asker asker, string? project, Audience audience, CancellationToken cancellationToken) =>
        PrepareAsync(asker, project, audience, changed: false, cancellationToken);

    /// <summary>Publishes what the form showed. A second click finds what the first one did.</summary>
    /// <returns>A <see cref="ReportPublished"/>; the form again when the project has changed meanwhile; or why there is neither.</returns>
    public async Task<Answer> RunAsync(Asker asker, PublicationRequest request, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, request.Project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var project = view.Now.Project;
        var key = new ReportKey(project.Id, request.Audience, request.Version);
        if (await AlreadyAsync(asker, key, project.Name, cancellationToken) is { } already) return already;

        var draft = await drafts.OfAsync(asker, view, request.Audience, null, cancellationToken);
        if (HashOf(draft.Report) != request.Hash || request.Version != await NextAsync(asker, project.Id, request.Audience, cancellationToken))
            return await PrepareAsync(asker, request.Project, request.Audience, changed: true, cancellationToken);

        var report = request.Edits.Apply(draft.Report, key.Version);
        report = report with { Trend = [.. report.Trend.SkipLast(1), .. report.Trend.TakeLast(1).Select(p => p with { Published = true })] };
        var now = clock.GetUtcNow();
        var content = new PublishedContent(
            ReportFacts.Of(report), view.Now,
            faces.Freeze(draft with { Report = report }, new PublicationStamp(key, now, asker.Name), asker.Locale, asker.TimeZone));
        var head = new PublishedHead
        {
            Tenant = asker.Tenant, Key = key, StatusDate = report.StatusDate, PublishedAt = now, By = asker.Person, ByName = asker.Name,
            Where = asker.Conversation, For = [.. MembersOf(project, request.Audience).Select(m => m.Person.Name)],
            Readers = await access.ReadersAsync(asker, project, cancellationToken), Hash = HashOf(content),
        };
        return await reports.AddAsync(new PublishedReport(head, content), cancellationToken)
            ? new ReportPublished(head, project.Name, content.Facts)
            : await AlreadyAsync(asker, key, project.Name, cancellationToken) ?? await PrepareAsync(asker, request.Project, request.Audience, changed: true, cancellationToken);
    }

    /// <summary>SHA-256 over what is frozen.</summary>
    public static string HashOf(PublishedContent content) => Convert.ToHexStringLower(SHA256.HashData(ProductJson.SerializeToUtf8(content)));

    private static string HashOf(StatusReport report) => Convert.ToHexStringLower(SHA256.HashData(ProductJson.SerializeToUtf8(ReportFacts.Of(report))));

    private async Task<Answer> PrepareAsync(Asker asker, string? name, Audience audience, bool changed, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, name, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var project = view.Now.Project;
        var draft = await drafts.OfAsync(asker, view, audience, null, cancellationToken);
        var readers = await access.ReadersAsync(asker, project, cancellationToken);
        var members = MembersOf(project, audience);
        return new PublicationForm(
            draft,
            new ReportKey(project.Id, audience, await NextAsync(asker, project.Id, audience, cancellationToken)),
            HashOf(draft.Report),
            [.. members.Select(m => m.Person.Name)],
            readers.Count,
            [.. members.Where(m => !readers.Contains(m.Person.Id)).Select(m => m.Person.Name)],
            changed);
    }

    /// <summary>What the same person's earlier click published under that number.</summary>
    private async Task<ReportPublished?> AlreadyAsync(Asker asker, ReportKey key, string name, CancellationToken cancellationToken)
    {
        var there = await reports.FindAsync(asker.Tenant, key, cancellationToken);
        return there is not null && there.Head.By == asker.Person && there.Head.Where.Id == asker.Conversation.Id && there.Head.WithdrawnAt is null
            ? new ReportPublished(there.Head, name, there.Content.Facts) : null;
    }

    private async Task<int> NextAsync(Asker asker, ProjectId project, Audience audience, CancellationToken cancellationToken) =>
        1 + (await reports.ListAsync(asker.Tenant, project, cancellationToken)).Where(h => h.Key.Audience == audience)
            .Select(h => h.Key.Version).DefaultIfEmpty().Max();

    private static IEnumerable<ProjectMember> MembersOf(Project project, Audience audience) => project.Members.Where(m => m.Audience == audience);
}
