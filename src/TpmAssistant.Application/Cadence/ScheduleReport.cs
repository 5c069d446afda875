using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>Proposes a report on a cadence, or shows the cadences there are.</summary>
public sealed class ScheduleReport(
    ProjectFinder finder, IScheduleStore schedules, SchedulePlanner planner, ProposalDesk desk, MailPeople people, TimeProvider clock)
{
    private const int TimesShown = 3;

    /// <summary>Proposes; without a cadence asks for one, and without a project too lists what is scheduled.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="cadence">When, in words.</param>
    /// <param name="audience">For whom; executives when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="ScheduleProposalAnswer"/>, a <see cref="ScheduleWhenAnswer"/> or a <see cref="SchedulesAnswer"/>.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? cadence, Audience? audience, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        if (string.IsNullOrWhiteSpace(project) && string.IsNullOrWhiteSpace(cadence)) return await ListAsync(asker, cancellationToken);
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var meant, out var refusal)) return refusal;

        var readers = audience ?? Audience.Executive;
        if (CadenceText.Read(cadence ?? "", asker.Today(clock)) is not { } rule) return new ScheduleWhenAnswer(meant.Name, readers, cadence, null);
        var schedule = new Schedule
        {
            Id = new ScheduleId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            Kind = ScheduledReport.KindName,
            Owner = asker,
            Project = meant.Id,
            ProjectName = meant.Name,
            Rule = rule,
            TimeZoneId = asker.TimeZoneId,
            Report = new ReportOrder(readers, Readers(meant, readers), PlacesDrafts: false),
        };
        return await ProposeAsync(asker, schedule, meant, replaces: null, cancellationToken);
    }

    /// <summary>Proposes the same with another cadence or audience, or with drafts placed or not: an edit is a new proposal.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="known">The schedule as it was proposed or is.</param>
    /// <param name="cadence">Another cadence, in words; as it is when absent.</param>
    /// <param name="audience">Another audience; as it is when absent.</param>
    /// <param name="placesDrafts">Whether drafts may be placed; as it is when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="ScheduleProposalAnswer"/> or a <see cref="ScheduleWhenAnswer"/>.</returns>
    public async Task<Answer> ChangeAsync(
        Asker asker, Schedule known, string? cadence, Audience? audience, bool? placesDrafts, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, known.Project?.Value, cancellationToken);
        if (!choice.TryGet(out var project, out var refusal)) return refusal;
        var rule = string.IsNullOrWhiteSpace(cadence) ? known.Rule : CadenceText.Read(cadence, asker.Today(clock));
        var stored = await schedules.FindAsync(asker.Tenant, known.Id, cancellationToken);
        if (rule is null) return new ScheduleWhenAnswer(project.Name, audience ?? known.Report!.Audience, cadence, stored);

        var order = known.Report!;
        if (audience is { } other && other != order.Audience)
            order = order with { Audience = other, Recipients = Readers(project, other) };
        var changed = known with { Owner = asker, Rule = rule, Report = order with { PlacesDrafts = placesDrafts ?? order.PlacesDrafts }, State = ScheduleState.Active, NextDue = null };
        return await ProposeAsync(asker, changed, project, stored, cancellationToken);
    }

    /// <summary>The asker's schedules of reports.</summary>
    public async Task<Answer> ListAsync(Asker asker, CancellationToken cancellationToken) => new SchedulesAnswer(
        [.. (await schedules.OfAsync(asker.Tenant, asker.Person, cancellationToken)).Where(s => s.Report is not null && s.State != ScheduleState.Ended)], asker.Today(clock));

    private async Task<Answer> ProposeAsync(Asker asker, Schedule schedule, Project project, Schedule? replaces, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = (await planner.UpcomingAsync(schedule, now, cancellationToken)).Take(TimesShown).ToList();
        if (next.Count == 0) return new ScheduleWhenAnswer(project.Name, schedule.Report!.Audience, CadenceText.Write(schedule.Rule), replaces is null ? null : schedule);

        // What is shown is what is hashed: the times included.
        var proposal = await desk.ProposeAsync(asker, ScheduleEffect.KindName, new ScheduleOffer(schedule, [.. next.Select(o => o.Due)], replaces), cancellationToken);
        var leftOut = CadencePlan.LeftOut(schedule.Rule, project.Calendar, asker.Today(clock), next[^1].Nominal).ToList();
        return new ScheduleProposalAnswer(proposal, schedule, next, leftOut, await people.OutsideAsync(asker, project, schedule.Report!.Recipients, cancellationToken), replaces is not null);
    }

    private static IReadOnlyList<MailRecipient> Readers(Project project, Audience audience) =>
        [.. MailPeople.OfAudience(project, audience).Readers.Select(r => r.To)];
}
