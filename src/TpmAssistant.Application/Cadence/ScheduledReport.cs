using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>
/// Drafts a report when it is due and says so in one quiet card. It places a draft in Outlook only where the confirmed schedule allows it, to
/// the recipients that it named; it publishes and sends nothing.
/// </summary>
internal sealed class ScheduledReport(
    DraftStatusReport report, DraftStakeholderEmail mail, ConfirmProposal confirm, IProposalStore proposals, IScheduleStore schedules,
    SchedulePlanner planner, INotifier notifier) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "report";

    public string Kind => KindName;

    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        var (schedule, owner) = (firing.Schedule, firing.Schedule.Owner);
        var drafted = await report.RunAsync(owner, schedule.Project!.Value.Value, schedule.Report!.Audience, null, cancellationToken);
        if (drafted is not StatusReportAnswer ready) return WhyNot(drafted);

        var placed = schedule.Report is { PlacesDrafts: true, Recipients.Count: > 0 } ? await PlaceAsync(firing, cancellationToken) : null;
        var card = new ReportDueAnswer(
            schedule, ready.Report, firing.Run.Due, firing.IsLate, firing.Missed,
            placed is null ? PlacedDraft.None : placed.State == ProposalState.Done ? PlacedDraft.Placed : PlacedDraft.NotPlaced,
            placed?.Outcome?.Link, await planner.NextAsync(schedule, firing.Now, cancellationToken));
        return await notifier.TellAsync(owner, card, Topic(firing), cancellationToken) ? RunOutcome.Done : RunOutcome.NoChat;
    }

    /// <summary>One card a due instant: whatever happens to that run later changes the same card.</summary>
    private static string Topic(Firing firing) =>
        string.Create(CultureInfo.InvariantCulture, $"{RunSchedule.Topic(firing.Schedule.Id)}:{firing.Run.Due.UtcDateTime:yyyyMMddHHmm}");

    /// <summary>The way every draft goes: a stored proposal, carried out by the executor. An earlier attempt's proposal is taken up again.</summary>
    private async Task<Proposal?> PlaceAsync(Firing firing, CancellationToken cancellationToken)
    {
        var (schedule, run) = (firing.Schedule, firing.Run);
        var owner = schedule.Owner;
        var proposal = run.Note is { } begun ? await proposals.FindAsync(owner.Tenant, new ProposalId(begun), cancellationToken) : null;
        if (proposal is null)
        {
            var recipients = string.Join(", ", schedule.Report!.Recipients.Select(r => r.Address));
            var proposed = await mail.RunAsync(owner, schedule.Project!.Value.Value, schedule.Report.Audience, recipients, cancellationToken);
            if (proposed is not MailProposalAnswer { Proposal: var made }) return null;
            proposal = made;
            await schedules.NoteAsync(owner.Tenant, schedule.Id, run.Due, proposal.Id.Value, cancellationToken);
        }

        await confirm.RunAsync(owner, proposal.Id, proposal.Hash, cancellationToken);
        return await proposals.FindAsync(owner.Tenant, proposal.Id, cancellationToken);
    }

    private static RunOutcome WhyNot(Answer instead) => instead switch
    {
        SignInNeeded => RunOutcome.NoConsent,
        Refusal { Code: "no-such-project" or "no-projects" } => RunOutcome.NoProject,
        Refusal { Code: "cannot-read" } refusal when refusal.Details["failure"] is "Forbidden" or "NotFound" => RunOutcome.NoProject,
        _ => RunOutcome.Again,
    };
}
