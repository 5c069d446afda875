using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Planning;

/// <summary>What a stretch of a drafted plan comes to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Tasks">How many lines it has, milestones aside.</param>
/// <param name="OnPath">Whether the finish waits for some of it.</param>
public sealed record PhaseSpan(string Name, DateOnly From, DateOnly To, int Tasks, bool OnPath);

/// <summary>Where somebody's, or a role's, work does not fit.</summary>
/// <param name="Person">Who; a role that nobody fills yet stands for itself.</param>
/// <param name="Week">The Monday of the week that is fullest.</param>
/// <param name="Load">Hours assigned over hours there are in that week; 1 is fully booked.</param>
/// <param name="Weeks">How many weeks are overbooked.</param>
public sealed record DraftOverload(Person Person, DateOnly Week, double Load, int Weeks);

/// <summary>What the engine says of a drafted plan.</summary>
public sealed record DraftFigures
{
    /// <summary>The schedule.</summary>
    public required ScheduleOutlook Outlook { get; init; }

    /// <summary>The forecast.</summary>
    public required ProjectForecast Forecast { get; init; }

    /// <summary>The plan with the days that the schedule gives.</summary>
    public required Snapshot Dated { get; init; }

    /// <summary>The phases as stretches of time.</summary>
    public required IReadOnlyList<PhaseSpan> Phases { get; init; }

    /// <summary>Who has more work than time, the worst first.</summary>
    public required IReadOnlyList<DraftOverload> Overloads { get; init; }

    /// <summary>What would win time, where a deadline is unlikely to hold; the most first.</summary>
    public required IReadOnlyList<ChangeEffect> Options { get; init; }

    /// <summary>Expected cost of the work: each line's expected days at its role's rate, in the plan's currency.</summary>
    public required decimal Cost { get; init; }

    /// <summary>The same with every line at its worst.</summary>
    public required decimal WorstCost { get; init; }

    /// <summary>Has the engine think a drafted plan through.</summary>
    /// <param name="draft">The plan.</param>
    /// <param name="setting">Where and when.</param>
    /// <param name="others">The projects whose work its people have beside it.</param>
    /// <param name="calendars">The meetings of those whose calendar could be read.</param>
    /// <param name="settings">Iterations and seed.</param>
    public static DraftFigures Of(
        PlanDraft draft, DraftSetting setting, IReadOnlyList<Snapshot> others, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars, ForecastSettings settings)
    {
        var plan = DraftSnapshot.Of(draft, setting);
        var outlook = ScheduleOutlooks.Of(plan);
        var dated = DraftSnapshot.Dated(plan, outlook);
        var simulator = new ChangeSimulator(plan, [], settings);
        return new()
        {
            Outlook = outlook,
            Forecast = simulator.Before,
            Dated = dated,
            Phases = PhasesOf(draft, outlook),
            Overloads = Overloaded(WorkloadCalculator.Calculate(dated, others, calendars, WeeksOf(setting.Today, dated))),
            Options = simulator.Before.ChanceOfPromise < LikelyEnough ? simulator.Options() : [],
            Cost = CostOf(draft, t => t.Expected),
            WorstCost = CostOf(draft, t => t.Pessimistic),
        };
    }

    /// <summary>A deadline that holds in eight of ten cases needs nothing given.</summary>
    public const double LikelyEnough = .8;

    private static int WeeksOf(DateOnly today, Snapshot dated) =>
        Math.Clamp((((dated.Tasks.Max(t => t.Due) ?? today).DayNumber - today.DayNumber) / 7) + 2, 1, WorkloadCalculator.MostWeeks);

    private static decimal CostOf(PlanDraft draft, Func<DraftTask, double> days)
    {
        var rates = draft.Roles.ToDictionary(r => r.Key, r => r.DayRate, StringComparer.Ordinal);
        return draft.Tasks.Sum(t => t.Role is { } role ? (decimal)days(t) * rates.GetValueOrDefault(role) : 0);
    }

    private static IReadOnlyList<PhaseSpan> PhasesOf(PlanDraft draft, ScheduleOutlook outlook)
    {
        var path = outlook.Path.Select(t => t.Task).ToHashSet();
        return
        [
            .. draft.Phases.Select(p => (Name: p, Lines: draft.Tasks.Where(t => t.Phase == p && outlook.Dates.ContainsKey(DraftSnapshot.Ref(t.Key))).ToList())).Where(p => p.Lines.Count > 0)
                .Select(p => new PhaseSpan(
                    p.Name, p.Lines.Min(t => DraftSnapshot.FirstDay(outlook.Dates[DraftSnapshot.Ref(t.Key)])), p.Lines.Max(t => ScheduleOutlooks.LastDay(outlook.Dates[DraftSnapshot.Ref(t.Key)].Finish)),
                    p.Lines.Count(t => t.Kind != PlanItemKind.Milestone), p.Lines.Any(t => path.Contains(DraftSnapshot.Ref(t.Key))))),
        ];
    }

    /// <summary>Work is levelled by the people themselves within a fortnight; what is too much for two weeks is not.</summary>
    private static IReadOnlyList<DraftOverload> Overloaded(WorkloadTable table) =>
    [
        .. table.People.Select(p => (p.Person, Full: p.Weeks.Where(w => w.Load > Overload.Limit).OrderByDescending(w => w.Load).ThenBy(w => w.WeekStart).ToList()))
            .Where(p => p.Full.Count > 1).Select(p => new DraftOverload(p.Person, p.Full[0].WeekStart, p.Full[0].Load, p.Full.Count))
            .OrderByDescending(o => o.Weeks).ThenByDescending(o => o.Load).ThenBy(o => o.Person.Id.Value, StringComparer.Ordinal),
    ];
}
