using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>What comes round: offers, lists, reports that are due.</summary>
internal static class Rounds
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Sample> Samples()
    {
        var usual = Schedule("every Friday at 16:00");
        yield return new Sample("schedule-offer", "1-least", Offer(Schedule("every day at 9:00") with { Report = new ReportOrder(Audience.Team, [], false) }, [], false));
        yield return new Sample("schedule-offer", "2-usual", Offer(usual, ["vendor.example"], false));
        yield return new Sample("schedule-offer", "3-most", Offer(
            usual with
            {
                ProjectName = Extremes.LongName, Rule = CadenceText.Read("every other Monday, Wednesday and Friday at 7:45 skipping holidays", Atlas.Today)!,
                Report = new ReportOrder(
                    Audience.Client, [.. Enumerable.Range(0, 12).Select(i => new MailRecipient($"maria.del.carmen.{i}@subsidiary.partner.example", Extremes.LongPerson.Name))], true),
            },
            ["subsidiary.partner.example"], true));
        yield return new Sample("schedule-when", "1-asked", new ScheduleWhenAnswer("Atlas", Audience.Executive, null, null));
        yield return new Sample("schedule-when", "2-not-understood", new ScheduleWhenAnswer("Atlas", Audience.Executive, "whenever it rains", null));
        yield return new Sample("schedule-when", "3-change", new ScheduleWhenAnswer("Atlas", Audience.Client, null, usual));
        yield return new Sample("schedules", "1-least", new SchedulesAnswer([], Atlas.Today));
        yield return new Sample("schedules", "2-usual", new SchedulesAnswer(
            [usual, Schedule("first working day of the month at 9:00") with { State = ScheduleState.Paused, NextDue = null }], Atlas.Today));
        yield return new Sample("schedules", "3-paused", new SchedulesAnswer([usual with { State = ScheduleState.Paused, NextDue = null }], Atlas.Today, ScheduleChange.Paused, usual));
        yield return new Sample("schedules", "4-deleted", new SchedulesAnswer([], Atlas.Today, ScheduleChange.Deleted, usual));
        yield return new Sample("schedules", "5-most", new SchedulesAnswer(
            [.. Enum.GetValues<ScheduleState>().SelectMany(s => Enumerable.Repeat(usual with { ProjectName = Extremes.LongName, State = s, NextDue = s == ScheduleState.Active ? Due : null }, 3))], Atlas.Today));
        yield return new Sample("report-due", "1-usual", new ReportDueAnswer(usual, Atlas.Report(Audience.Executive), Due, false, 0, PlacedDraft.None, null, Due.AddDays(7)));
        yield return new Sample("report-due", "2-placed", new ReportDueAnswer(
            usual, Atlas.Report(Audience.Executive), Due, false, 0, PlacedDraft.Placed, new Uri("https://outlook.office.com/mail/x"), Due.AddDays(7)));
        yield return new Sample("report-due", "3-late", new ReportDueAnswer(usual, Atlas.Report(Audience.Executive), Due, true, 2, PlacedDraft.NotPlaced, null, Due.AddDays(7)));
        yield return new Sample("brief", "1-on", new BriefSwitchedAnswer(true, MorningBrief.At));
        yield return new Sample("brief", "2-off", new BriefSwitchedAnswer(false, MorningBrief.At));
        yield return new Sample("brief", "3-usual", new MorningBriefAnswer(
            new MyDayAnswer(Atlas.Today, [], [], [], [], [], [new OpenDecision("d", "Which region hosts the backups?", Atlas.Today.AddDays(2), null, ["Dublin", "Frankfurt"])], Atlas.Coverage),
            MorningBrief.At));
        foreach (var state in new[] { ScheduleState.NoConsent, ScheduleState.NoProject, ScheduleState.Ended })
            yield return new Sample("schedule-stopped", state.ToString().ToLowerInvariant(), new ScheduleStoppedAnswer(usual with { State = state, NextDue = null }));
        yield return new Sample("schedule-failed", "1-usual", new ScheduleFailedAnswer(usual, Due, Due.AddDays(7)));
        foreach (var (size, result, state) in new[]
                 {
                     ("1-done", ClickResult.Executed, ProposalState.Done), ("2-already", ClickResult.AlreadyTaken, ProposalState.Done),
                     ("3-discarded", ClickResult.Discarded, ProposalState.Discarded), ("4-refused", ClickResult.Executed, ProposalState.Refused),
                     ("5-expired", ClickResult.Expired, ProposalState.Open),
                 })
        {
            var outcome = state == ProposalState.Refused ? EffectOutcome.Refused("schedule-never") : state == ProposalState.Done ? EffectOutcome.Done("s1", null) : null;
            yield return new Sample("clicked-schedule", size, new ProposalClickAnswer(result, Proposal() with { State = state, Outcome = outcome }, null));
        }
    }

    private static ScheduleProposalAnswer Offer(Schedule schedule, IReadOnlyList<string> outside, bool replaces)
    {
        var calendar = WorkingCalendar.Standard with { Exceptions = [new(new(2026, 12, 4), new(2026, 12, 4), "Bridge day", [])] };
        var zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZoneId);
        var next = CadencePlan.Upcoming(schedule.Rule, zone, calendar, Atlas.ReadAt).Take(3).ToList();
        return new ScheduleProposalAnswer(
            Proposal(), schedule, next, [.. CadencePlan.LeftOut(schedule.Rule, calendar, Atlas.Today, next[^1].Day)], outside, replaces);
    }

    private static Schedule Schedule(string cadence) => new()
    {
        Id = new("s1"), Kind = "report", Owner = Proposal().ShownTo, Project = Atlas.Project.Id, ProjectName = "Atlas",
        Rule = CadenceText.Read(cadence, Atlas.Today)!, TimeZoneId = "Europe/Berlin", NextDue = Due.AddDays(7),
        Report = new ReportOrder(
            Audience.Executive, [new MailRecipient("ines.ferreira@contoso.com", "Ines Ferreira"), new MailRecipient("tom@vendor.example", "Tom Okafor")], false),
    };

    private static Proposal Proposal() => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = "schedule", Payload = "{}", Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8),
    };
}
