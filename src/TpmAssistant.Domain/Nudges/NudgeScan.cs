using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Nudges;

/// <summary>A task of one's own.</summary>
/// <param name="Task">The task.</param>
/// <param name="Project">Of which project, where it is known.</param>
/// <param name="ProjectName">Its name; text from outside.</param>
public sealed record OwnTask(ProjectTask Task, ProjectId? Project, string ProjectName);

/// <summary>Finds what somebody may want to be told of.</summary>
/// <remarks>
/// The manager of a project hears of its milestones, risks and budget; others of its milestones and of the risks that they look after, a client's
/// people of the milestones that a client sees. A forecast that rests on default spreads alone says nothing here, neither that a date is passed nor that
/// one is safe again.
/// </remarks>
public static class NudgeScan
{
    /// <summary>The highest level of a slip: a milestone that goes on slipping is not told of for ever.</summary>
    private const int MostSlips = 4;

    /// <summary>What stands in a project.</summary>
    /// <param name="context">The project as the person sees it now, and earlier readings.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="person">For whom.</param>
    /// <param name="since">The day of the last look: a review that was due before it is not news.</param>
    public static NudgeReading OfProject(HealthContext context, ProjectForecast forecast, PersonId person, DateOnly since)
    {
        var (now, project) = (context.Now, context.Project);
        var manages = project.Owner == person;
        var audience = manages ? Audience.Team : project.Members.FirstOrDefault(m => m.Person.Id == person)?.Audience ?? Audience.Team;
        var reading = NudgeReading.Nothing;
        if (now.Coverage.Completeness < project.Tolerances.CoverageFloor) return reading;
        if (forecast is { Days.Count: > 0, IsIndicative: false })
            reading = reading.With(Of(NudgeTopic.Milestones, project, Milestones(now, forecast, audience)));
        if (now.Register is { } register && audience != Audience.Client)
            reading = reading.With(Of(NudgeTopic.Risks, project, Risks(register, now, person, manages, since)));
        if (manages && project.Budget.Count > 0) reading = reading.With(Of(NudgeTopic.Budget, project, Budget(context)));
        if (manages && now.Deliveries is not null) reading = reading.With(Of(NudgeTopic.Deliveries, project, DeliveryNudges.Of(now, since)));
        return reading;
    }

    /// <summary>What comes due of a person's own work.</summary>
    /// <param name="tasks">Their open tasks.</param>
    /// <param name="today">The day it is for them.</param>
    /// <param name="since">The day of the last look: what was due before it is not news.</param>
    public static NudgeReading OfWork(IEnumerable<OwnTask> tasks, DateOnly today, DateOnly since) => new(
        [
            .. tasks.Where(t => t.Task.IsOpen && t.Task.Due <= today).Select(t => new Nudge(
                NudgeTopic.Work, t.Task.Due < today ? NudgeReason.TaskOverdue : NudgeReason.TaskDue, t.Project, t.ProjectName, Evidences.Of(t.Task),
                t.Task.Due < today ? 2 : 1, (t.Task.Due < today ? 45 : 35) - (5 * (int)t.Task.Priority))
            {
                Date = t.Task.Due, Days = today.DayNumber - t.Task.Due!.Value.DayNumber, IsNew = t.Task.Due >= since,
            }),
        ],
        new HashSet<NudgeScope> { new(NudgeTopic.Work, null) });

    private static NudgeReading Of(NudgeTopic topic, Project project, IEnumerable<Nudge> standing) =>
        new([.. standing], new HashSet<NudgeScope> { new(topic, project.Id) });

    private static IEnumerable<Nudge> Milestones(Snapshot now, ProjectForecast forecast, Audience audience)
    {
        var project = now.Project;
        List<Nudge> late =
        [
            .. forecast.Milestones.Where(m => (audience != Audience.Client || m.Milestone.External) && m.P80 > m.Planned)
                .Select(m => Late(NudgeReason.MilestonePassesDate, Evidences.Of(m.Milestone), m.Planned!.Value, m.P80, 60)),
        ];
        foreach (var milestone in late) yield return milestone;

        // The last milestone often is the finish.
        if (forecast is { Promised: { } promised, P80: { } finish } && finish > promised && !late.Exists(n => (n.Date, n.Expected) == (promised, finish)))
            yield return Late(NudgeReason.FinishPassesDate, new(ItemRef.Milestone(KeptDate.Finish), project.Name, null), promised, finish, 70);

        Nudge Late(NudgeReason reason, Evidence about, DateOnly date, DateOnly expected, double weight)
        {
            var days = project.Calendar.WorkingDaysBetween(date, expected);
            var level = 1 + Math.Min(MostSlips - 1, days / Math.Max(1, project.Tolerances.MilestoneSlipDays));
            return new(NudgeTopic.Milestones, reason, project.Id, project.Name, about, level, weight + Math.Min(days, 25)) { Date = date, Expected = expected, Days = days };
        }
    }

    private static IEnumerable<Nudge> Risks(RiskRegister register, Snapshot now, PersonId person, bool manages, DateOnly since)
    {
        foreach (var needs in RegisterReview.Of(register, now).Where(n => ReasonOf(n.Reason) is not null).GroupBy(n => n.Key))
        {
            var entry = register.Find(needs.Key)!;
            if (!manages && entry.Owner?.Id != person) continue;
            var need = needs.First();
            var (reason, level, weight) = ReasonOf(need.Reason)!.Value;
            var exposure = entry.RiskExposure ?? 0;
            yield return new(NudgeTopic.Risks, reason, now.Project.Id, now.Project.Name, new(ItemRef.Register(entry.Key), entry.Title ?? "", null), level, weight + exposure)
            {
                Risk = entry, Date = need.Since, IsNew = reason == NudgeReason.RiskTriggered || need.Since is not { } day || day >= since,
            };
        }
    }

    private static IEnumerable<Nudge> Budget(HealthContext context)
    {
        var worst = HealthAssessor.Assess(context).Dimensions.First(d => d.Dimension == HealthDimension.Budget).Findings is [var gravest, ..] ? gravest : null;
        if (worst is not { Severity: Severity.Critical, Evidence: [var first, ..] }) yield break;
        yield return new(NudgeTopic.Budget, NudgeReason.BudgetBeyond, context.Project.Id, context.Project.Name, first, 1, 65) { Finding = worst };
    }

    private static (NudgeReason Reason, int Level, double Weight)? ReasonOf(ReviewReason reason) => reason switch
    {
        ReviewReason.TriggerMet => (NudgeReason.RiskTriggered, 3, 75),
        ReviewReason.StrikeDayPassed => (NudgeReason.RiskStrikeDay, 2, 45),
        ReviewReason.ReviewDue => (NudgeReason.RiskReview, 1, 20),
        _ => null,
    };
}
