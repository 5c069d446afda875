using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>Readings of projects in which anything stands that a source could give, all of it at once; a seed repeats.</summary>
internal sealed class ChanceSnapshots
{
    private static readonly Person[] People = [.. new[] { "Ada Keller", "Bo Lind", "Cy Orr", "Dee Park" }.Select(Some.Person)];

    private readonly Random random;
    private readonly int seed;
    private int count;

    private ChanceSnapshots(int seed) => (this.seed, random) = (seed, new(seed));

    /// <summary>The reading of a seed, on a day where one is given.</summary>
    public static Snapshot Of(int seed, DateOnly? on = null) => new ChanceSnapshots(seed).Make(on);

    private Snapshot Make(DateOnly? on)
    {
        var plan = random.Next(3) == 0 ? ChanceNetworks.Plain(seed, 40) : ChanceNetworks.Absurd(seed, random.Next(5) == 0 ? 60 : 20);
        count = plan.Tasks.Count;
        ProjectTask[] tasks = [.. plan.Tasks.Select(Task)];
        var project = Project(plan.Calendar);
        return Some.Snapshot(project, tasks) with
        {
            StatusDate = on ?? (random.Next(4) == 0 ? Day() ?? Some.Today : Some.Today),
            TakenAt = Any(Some.Now, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            Dependencies = plan.Links,
            Plan = random.Next(3) == 0 ? null : new()
            {
                Start = Any<DateTime?>(null, plan.Start, DateTime.MinValue, DateTime.MaxValue),
                Finish = plan.Finish,
                FromFinish = plan.Finish is not null,
                EveryEndAlone = plan.EveryEndAlone,
                Calendars = plan.Calendars.Append(new(People[0].Id.Value, plan.Calendar)).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value),
            },
        };
    }

    private ProjectTask Task(ProjectTask task, int i) => task with
    {
        Title = Text(i),
        Due = random.Next(3) == 0 ? task.Due : Day(),
        Start = random.Next(3) == 0 ? task.Start : Day(),
        CompletedOn = Day(),
        CreatedAt = Any<DateTimeOffset?>(null, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Some.Now.AddDays(-random.Next(90))),
        ChangedAt = Any<DateTimeOffset?>(null, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Some.Now.AddDays(-random.Next(90))),
        Bucket = Any(null, "", "Doing", "Sprint 4", "Sprint 5"),
        Labels = Several(3, () => Any("milestone", "blocked", "bug", "")),
        Meanings = Several(3, () => Any(Enum.GetValues<LabelMeaning>())),
        Assignees = Several(4, () => Any(People)),
        EffortHours = random.Next(2) == 0 ? null : Number(),
        SpentHours = random.Next(2) == 0 ? null : Number(),
        StoryPoints = random.Next(2) == 0 ? null : Number(),
        ChecklistDone = Any(0, 1, -1, int.MaxValue),
        ChecklistTotal = Any(0, 1, -1, int.MaxValue, 5),
        Priority = Any(Enum.GetValues<TaskPriority>()),
        Schedule = random.Next(3) == 0 ? null : task.Schedule,
    };

    private Project Project(WorkingCalendar calendar) => Some.Project() with
    {
        TimeZoneId = Any("Europe/Berlin", "", "Nowhere/At_all", "Pacific/Apia"),
        Start = Day(),
        TargetFinish = Day(),
        Calendar = random.Next(3) == 0 ? calendar : new(Week(), Several(4, Exception)),
        Milestones = Several(5, () => new Milestone($"m{random.Next(4)}", Text(0), Day(), Day(), Refs(), random.Next(3) == 0 ? Day() : null, random.Next(2) == 0)),
        Members = Several(5, () => new ProjectMember(Any(People), Any("engineer", ""), Any<Audience?>(null, Audience.Team, Audience.Client), Number())),
        Budget = Several(4, () => new BudgetLine($"b{random.Next(4)}", Any("people", "Money", ""), Money(), Money(), Money(), Day() ?? Some.Today)),
        Baseline = random.Next(3) == 0 ? null : new(Day() ?? Some.Today, Day(), Refs()),
        Decisions = Several(3, () => new OpenDecision($"d{random.Next(3)}", "Which?", Day(), null, [])),
        Tolerances = new() { MilestoneSlipDays = Any(0, 5, int.MinValue, int.MaxValue), CostOverrun = Number(), ScopeGrowth = Number() },
        Estimates = Several(5, () => new TaskEstimate(Ref(), Number(), Number(), Number(), Any(Enum.GetValues<Origin>()))),
    };

    private IReadOnlyList<IReadOnlyList<WorkingTime>> Week() => random.Next(5) switch
    {
        0 => [],
        1 => [[], [new(480, 480)]],
        2 => [.. Enumerable.Range(0, 7).Select(_ => (IReadOnlyList<WorkingTime>)(random.Next(2) == 0 ? [] : [new(random.Next(1440), random.Next(1440))]))],
        _ => WorkingCalendar.Standard.Week,
    };

    private CalendarException Exception() => new(
        Day() ?? Some.Today, Day() ?? Some.Today, "", random.Next(2) == 0 ? [] : [new(random.Next(-100, 1600), random.Next(-100, 1600))]);

    private DateOnly? Day() => random.Next(12) switch
    {
        0 => null,
        1 => DateOnly.MinValue,
        2 => DateOnly.MaxValue,
        3 => new(1, 1, 2),
        4 => new(9999, 12, 30),
        _ => Some.Day(random.Next(-60, 60)),
    };

    private double Number() => Any(0.0, 1, 8, 40, -5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 1e-300, 7.5, int.MaxValue);

    private decimal Money() => Any(0m, 1m, 1000m, 90_000m, decimal.MaxValue, decimal.MinValue, -5m, 0.0000000000000000000000000001m);

    private string Text(int i) => Any($"Task {i}", "", "   ", "\0", "Sprint 4", "blocked, waits for Task 3", new string('x', 300), "\uD800", "Review/approve <b>it</b>", $"Task {i % 3}", "vendor delivery");

    private ItemRef Ref() => Some.Ref($"{random.Next(count + 2)}");

    private IReadOnlyList<ItemRef> Refs() => Several(6, Ref);

    private IReadOnlyList<T> Several<T>(int fewer, Func<T> one) => [.. Enumerable.Range(0, random.Next(fewer)).Select(_ => one())];

    private T Any<T>(params T[] of) => of[random.Next(of.Length)];
}
