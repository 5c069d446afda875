using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Posting;

/// <summary>
/// Proposes to post a published report in a channel or chat of its project. It holds only what everybody who reads there may see; the card says who
/// cannot open the plan and what is new to them.
/// </summary>
public sealed class PostReport(
    ShowReport show, PublishReport publish, ProjectFinder finder, IProjectStore projects, PostPlaces places, PostReaders readers, PostedReports posted, ProposalDesk desk)
{
    /// <summary>Proposes it.</summary>
    /// <param name="asker">Who asks, in their own chat.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom the report was for; any when absent.</param>
    /// <param name="report">As of <see cref="ShowReport"/>: the last, a day, a number.</param>
    /// <param name="place">The place's name or id; the project's first channel when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="ReportPostAnswer"/>; the <see cref="PublicationForm"/> where nothing was published yet; or why there is neither.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, Audience? audience, string? report, string? place, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var meant, out var refusal)) return refusal;
        var known = await places.OfAsync(asker, meant, cancellationToken);
        if (known.Count == 0) return PostingErrors.NoPlace(meant.Name);
        if (PostPlaces.Choose(known, place) is not { } chosen) return PostingErrors.NoSuchPlace(place!, string.Join(", ", known.Where(p => p.Name.Length > 0).Select(p => p.Name)));

        var shown = await show.RunAsync(asker, meant.Name, audience, report, cancellationToken);
        if (shown is Refusal { Code: "nothing-published" }) return await publish.PrepareAsync(asker, meant.Name, audience ?? Audience.Team, cancellationToken);
        return shown is PublishedReportAnswer published
            ? await ProposeAsync(asker, meant, published.Report, chosen, [.. known.Where(p => p != chosen)], cancellationToken) : shown;
    }

    /// <summary>Changes whether the project shares its titles with the report's audience, and proposes the post as it then reads.</summary>
    /// <returns>As of <see cref="RunAsync"/>; a refused click for anybody but the project's owner.</returns>
    public async Task<Answer> ShareAsync(Asker asker, ReportKey key, string place, bool share, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, key.Project.Value, cancellationToken);
        if (!choice.TryGet(out var project, out var refusal)) return refusal;
        if (project.Owner != asker.Person) return new ProposalClickAnswer(ClickResult.NotYours, null, null);
        await projects.ChangeAsync(asker.Tenant, project.Id, row => row.SharingWith(key.Audience, share), cancellationToken);
        return await RunAsync(asker, key.Project.Value, key.Audience, key.Version.ToString(CultureInfo.InvariantCulture), place, cancellationToken);
    }

    private async Task<Answer> ProposeAsync(
        Asker asker, Project project, PublishedReport report, PostPlace place, IReadOnlyList<PostPlace> elsewhere, CancellationToken cancellationToken)
    {
        var there = await readers.OfAsync(asker, project, report.Head, place, cancellationToken);
        var sight = there.Sight(project, report.Head.Key.Audience);
        if (report.Content.Faces.Posts.FirstOrDefault(f => f.Sight == sight) is not { } face) return PostingErrors.WholeOnly(project.Name);
        var post = new ReportPost(report.Head.Key, report.Content.Snapshot.Project.Name, report.Head.StatusDate, place, there, face);
        var before = (await posted.OfAsync(asker.Tenant, post.Key, cancellationToken)).FirstOrDefault(p => p.Post.Place.Where.Id == place.Where.Id);
        var proposal = await desk.ProposeAsync(asker, PostReportEffect.KindName, post, cancellationToken);
        return new ReportPostAnswer(proposal, post, elsewhere, project.Owner == asker.Person && sight != ItemSight.Links, before?.At);
    }
}
