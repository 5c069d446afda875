using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>Takes a report back: its publisher's undo. The record stays; it is shown and counted no more.</summary>
public sealed class WithdrawReport(ProjectFinder finder, IPublishedReportStore reports, TimeProvider clock)
{
    /// <summary>Withdraws it.</summary>
    /// <returns>A <see cref="ReportWithdrawn"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, ReportKey key, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, key.Project.Value, cancellationToken);
        if (!choice.TryGet(out var project, out var refusal)) return refusal;
        return await reports.WithdrawAsync(asker.Tenant, key, asker.Person, clock.GetUtcNow(), cancellationToken)
            ? new ReportWithdrawn(key, project.Name) : PublishingErrors.CannotWithdraw;
    }
}
