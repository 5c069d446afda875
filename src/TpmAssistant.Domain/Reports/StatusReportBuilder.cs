using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Reports;

/// <summary>Puts a status report together.</summary>
/// <remarks>
/// A client's report is worked out from what a client may see, by the rules that speak of dates and completeness alone, so that
/// its colours, counts and reasons agree with each other and nothing internal shows through. The team's and the
/// executives' rest on everything; executives read of people by their role.
/// </remarks>
public static class StatusReportBuilder
{
    /// <summary>Days that the period of a report spans where there is a choice of earlier snapshots.</summary>
    public const int ShortestPeriod = 5;

    /// <summary>Days back that "done" reaches at a first reading.</summary>
    public const int FirstPeriod = 7;

    /// <summary>Days ahead that "next" reaches.</summary>
    public const int DaysAhead = 14;

    /// <summary>Days that a report promises for: until the next one, a week later, or the last working day before that.</summary>
    public const int PromiseDays = 7;

    /// <summary>The most risks shown.</summary>
    public const int MostRisks = 5;

    /// <summary>Builds the report of a day.</summary>
    /// <param name="now">The project as read now.</param>
    /// <param name="past">Earlier snapshots, oldest first, restricted to what the reader may see now.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="since">
    /// Compares with the latest earlier snapshot of that day or before, else the first one. Without it, with what the last report
    /// rested on; without one, with the latest that is at least <see cref="ShortestPeriod"/> days old, else the latest.
    /// </param>
    /// <param name="last">The last published report for this audience.</param>
    public static StatusReport Build(
        Snapshot now, IReadOnlyList<Snapshot> past, Audience audience, DateOnly? since = null, LastReport? last = null)
    {
        var isCurated = now.Register is { Entries.Count: > 0 };
        var before = since is null && last is not null && last.Snapshot.StatusDate < now.StatusDate ? last.Snapshot : Before(now, past, since);
        if (audience == Audience.Client)
        {
            before = before is null ? null : ClientView.Of([before], now)[0];
            (now, past) = (ClientView.Of(now), ClientView.Of(past, now));
        }

        var context = new HealthContext(now, past);
        var view = context.View;
        var health = audience == Audience.Client ? ClientView.Assess(context) : HealthAssessor.Assess(context);
        IReadOnlyList<RiskCandidate> risks = [.. Risks(context, audience, isCurated).Take(MostRisks)];
        if (audience == Audience.Executive)
        {
            var roles = new Roles(now.Project);
            (health, risks) = (roles.Instead(health.AsSaid()), [.. risks.Select(roles.Instead)]);
        }

        var then = before is null ? null : new HealthContext(before, [.. past.Where(p => p.StatusDate < before.StatusDate)]);
        var until = Until(now);
        var promised = last is null ? [] : PromiseReview.Of(last.Facts.Promises, now);
        var changes = before is null ? null : SnapshotComparison.Compare(before, now);
        var headings = audience == Audience.Client ? new Dictionary<string, MilestoneHeading>() : MilestoneHeading.Pushed(context);
        return new()
        {
            Project = now.Project,
            Audience = audience,
            StatusDate = now.StatusDate,
            Health = health,
            Headline = health.Headline,
            Counts = Count(view),
            Changes = changes,
            Done = changes?.Done ?? [.. view.Work.Where(t => t.State == TaskState.Completed && IsRecent(t, now.StatusDate))],
            Next = Next(view),
            Milestones = [.. view.Milestones.Select(m => m.Status(now.Project.Tolerances.MilestoneSlipDays, headings.GetValueOrDefault(m.Milestone.Key)))],
            TopRisks = risks,
            Decisions = [.. now.Project.Decisions.OrderBy(d => d.NeededBy ?? DateOnly.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal)],
            Coverage = now.Coverage,
            Last = last is null ? null : new LastReportRef(last.Version, last.Facts.StatusDate, last.Unseen),
            Promised = promised,
            Promises = PromiseProposal.For(view, now.Project, audience, promised, until),
            PromisedUntil = until,
            Trend = ColourHistory.Of(now, past, audience, health.Overall, last?.Facts.Trend ?? []),
            RiskMoves = then is null ? [] : [.. RiskMove.Between(Risks(then, audience, isCurated), risks).Take(risks.Count)],
            Finish = FinishOutlook.Of(view, then?.View),
            Asks = audience == Audience.Client ? [] : Ask.In(view, now.Project, until),
        };
    }

    /// <summary>A client reads the entries that were marked for them; where nobody keeps a register, what the scan says of dates.</summary>
    private static IReadOnlyList<RiskCandidate> Risks(HealthContext context, Audience audience, bool isCurated) => audience switch
    {
        Audience.Client when isCurated && context.Now.Register is { } register => RiskPicture.Of(register),
        Audience.Client => RiskScan.Find(context, ClientView.RiskRules),
        _ => RiskPicture.Of(context),
    };

    private static Snapshot? Before(Snapshot now, IReadOnlyList<Snapshot> past, DateOnly? since)
    {
        if (past.Count == 0) return null;
        if (since is { } day) return past.LastOrDefault(p => p.StatusDate <= day) ?? past[0];
        return past.LastOrDefault(p => now.StatusDate.DayNumber - p.StatusDate.DayNumber >= ShortestPeriod) ?? past[^1];
    }

    private static DateOnly Until(Snapshot now)
    {
        var day = now.StatusDate.Shift(PromiseDays);
        while (day.DayNumber > now.StatusDate.DayNumber + 1 && !now.Project.Calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    private static bool IsRecent(ProjectTask task, DateOnly statusDate) =>
        task.CompletedOn is { } day && statusDate.DayNumber - day.DayNumber is >= 0 and <= FirstPeriod;

    private static IReadOnlyList<ProjectTask> Next(ProjectView view) =>
    [
        .. view.Open.Where(t => t.Due is { } due && due.DayNumber - view.Status.DayNumber is >= 0 and <= DaysAhead)
            .OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance),
    ];

    private static WorkCounts Count(ProjectView view) => new(
        view.Work.Count,
        view.Work.Count - view.Open.Count,
        view.Open.Count(t => t.State == TaskState.InProgress),
        view.Open.Count(t => t.State == TaskState.NotStarted),
        view.Open.Count(t => t.IsOverdue(view.Status)),
        view.Open.Count(t => t.IsBlocked),
        view.Open.Count(t => t.Assignees.Count == 0));
}
