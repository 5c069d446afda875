using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>Takes a report back: its publisher's undo. The record stays; it is shown and counted no more, and where it was posted its card says so.</summary>
public sealed class WithdrawReport(ProjectFinder finder, IPublishedReportStore reports, PostedReports posted, INotifier notifier, TimeProvider clock)
{
    /// <summary>Withdraws it.</summary>
    /// <returns>A <see cref="ReportWithdrawn"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, ReportKey key, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, key.Project.Value, cancellationToken);
        if (!choice.TryGet(out var project, out var refusal)) return refusal;
        if (!await reports.WithdrawAsync(asker.Tenant, key, asker.Person, clock.GetUtcNow(), cancellationToken)) return PublishingErrors.CannotWithdraw;

        var withdrawn = new ReportWithdrawn(key, project.Name);
        foreach (var post in (await posted.OfAsync(asker.Tenant, key, cancellationToken)).Select(p => p.Post))
            await notifier.TellAsync(asker with { Conversation = post.Place.Where }, withdrawn, post.Topic, cancellationToken);
        return withdrawn;
    }
}
