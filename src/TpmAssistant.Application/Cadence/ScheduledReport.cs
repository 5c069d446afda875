using System.Globalization;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Application.Cadence;

/// <summary>
/// Drafts a report when it is due and says so in one quiet card. It places a draft in Outlook only where the confirmed schedule allows it, to
/// the recipients that it named; it publishes and sends nothing.
/// </summary>
internal sealed class ScheduledReport(
    DraftStatusReport report, DraftStakeholderEmail mail, ConfirmProposal confirm, IProposalStore proposals, IScheduleStore schedules,
    SchedulePlanner planner, DaysOff daysOff, INotifier notifier) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "report";

    public string Kind => KindName;

    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        var (schedule, owner) = (firing.Schedule, firing.Schedule.Owner);
        var zone = SchedulePlanner.ZoneOf(schedule.TimeZoneId);
        if (await daysOff.IsAwayAsync(owner, WallClock.DayIn(zone, firing.Now), cancellationToken)) return RunOutcome.Away;

        var drafted = await report.RunAsync(owner, schedule.Project!.Value.Value, schedule.Report!.Audience, null, cancellationToken);
        if (drafted is not StatusReportAnswer ready) return WhyNot(drafted);

        var placed = schedule.Report is { PlacesDrafts: true, Recipients.Count: > 0 } ? await PlaceAsync(firing, cancellationToken) : [];
        var draft = schedule.Report is not { PlacesDrafts: true, Recipients.Count: > 0 } ? PlacedDraft.None
            : placed.Count > 0 && placed.All(p => p.State == ProposalState.Done) ? PlacedDraft.Placed : PlacedDraft.NotPlaced;
        var card = new ReportDueAnswer(
            schedule, ready.Report, firing.Run.Due, firing.IsLate, firing.Missed, draft, placed.Count > 0 ? placed[0].Outcome?.Link : null,
            await planner.NextAsync(schedule, firing.Now, cancellationToken)) { Held = !await planner.IsRegularAsync(schedule, firing.Run.Due, cancellationToken) };
        return await notifier.TellAsync(owner, card, Topic(firing), cancellationToken) ? RunOutcome.Done : RunOutcome.NoChat;
    }

    /// <summary>One card a due instant: whatever happens to that run later changes the same card.</summary>
    private static string Topic(Firing firing) =>
        string.Create(CultureInfo.InvariantCulture, $"{RunSchedule.Topic(firing.Schedule.Id)}:{firing.Run.Due.UtcDateTime:yyyyMMddHHmm}");

    /// <summary>The way every draft goes: stored proposals, carried out by the executor. Those of an earlier attempt are taken up again.</summary>
    private async Task<IReadOnlyList<Proposal>> PlaceAsync(Firing firing, CancellationToken cancellationToken)
    {
        var owner = firing.Schedule.Owner;
        var ids = firing.Run.Note?.Split(',') ?? await ProposeAsync(firing, cancellationToken);
        var placed = new List<Proposal>();
        foreach (var id in ids.Select(i => new ProposalId(i)))
        {
            if (await proposals.FindAsync(owner.Tenant, id, cancellationToken) is not { } proposal) continue;
            await confirm.RunAsync(owner, id, proposal.Hash, cancellationToken);
            placed.Add((await proposals.FindAsync(owner.Tenant, id, cancellationToken))!);
        }

        return placed;
    }

    private async Task<string[]> ProposeAsync(Firing firing, CancellationToken cancellationToken)
    {
        var (schedule, owner) = (firing.Schedule, firing.Schedule.Owner);
        var recipients = string.Join(", ", schedule.Report!.Recipients.Select(r => r.Address));
        var proposed = await mail.RunAsync(owner, schedule.Project!.Value.Value, schedule.Report.Audience, recipients, cancellationToken);
        string[] ids = proposed switch
        {
            MailProposalAnswer one => [one.Proposal.Id.Value],
            MailProposalsAnswer several => [.. several.Mails.Select(m => m.Proposal.Id.Value)],
            _ => [],
        };
        if (ids.Length > 0) await schedules.NoteAsync(owner.Tenant, schedule.Id, firing.Run.Due, string.Join(',', ids), cancellationToken);
        return ids;
    }

    private static RunOutcome WhyNot(Answer instead) => instead switch
    {
        SignInNeeded => RunOutcome.NoConsent,
        Refusal { Code: "no-such-project" or "no-projects" } => RunOutcome.NoProject,
        Refusal { Code: "cannot-read" } refusal when refusal.Details["failure"] is "Forbidden" or "NotFound" => RunOutcome.NoProject,
        _ => RunOutcome.Again,
    };
}
