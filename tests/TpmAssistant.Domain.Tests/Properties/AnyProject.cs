using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>Projects as chance makes them: plausible ones, and ones that hold anything a source could give.</summary>
internal static class AnyProject
{
    private static readonly Person[] People = [.. new[] { "Ada Keller", "Bo Lind", "Cy Orr", "Dee Park" }.Select(Some.Person)];

    /// <summary>A project whose dates, hours and amounts could be true, with up to three earlier snapshots of other states of its tasks.</summary>
    public static Gen<HealthContext> Plausible { get; } = Context(absurd: false);

    /// <summary>A project with absurd dates, hours, links and settings among the plausible ones.</summary>
    public static Gen<HealthContext> Absurd { get; } = Context(absurd: true);

    private static Gen<HealthContext> Context(bool absurd) =>
        from count in Gen.Choose(0, 24)
        from tasks in Tasks(count, absurd)
        from project in Project(count, absurd)
        from links in Gen.ListOf(Link(count), count)
        from status in Rarely(absurd, Gen.Constant(Some.Today), DateOnly.MinValue, DateOnly.MaxValue)
        from pasts in Gen.Choose(0, 3)
        from past in Gen.ListOf(Tasks(count, absurd), pasts)
        select new HealthContext(
            Snapshot(project, tasks, links).On(status),
            [.. past.Select((t, i) => Snapshot(project, t, links).On(Some.Today.AddDays(-7 * (pasts - i))))]);

    private static Snapshot Snapshot(Project project, ProjectTask[] tasks, IEnumerable<TaskDependency> links) =>
        Some.Snapshot(project, tasks) with { Dependencies = [.. links] };

    private static Gen<ProjectTask[]> Tasks(int count, bool absurd) => Gen.CollectToArray(Enumerable.Range(0, count), i => Task(i, absurd));

    private static Gen<ProjectTask> Task(int id, bool absurd) =>
        from state in Gen.Elements(TaskState.NotStarted, TaskState.NotStarted, TaskState.InProgress, TaskState.InProgress, TaskState.Completed, TaskState.Cancelled)
        from percent in Rarely(absurd, Gen.Elements(0, 50, 90, 100), int.MinValue, int.MaxValue)
        from due in Day(absurd)
        from start in Day(absurd)
        from completed in Day(absurd)
        from created in Gen.Choose(-60, 0)
        from effort in Rarely<double?>(absurd, Gen.Elements<double?>(null, 0, 4, 16, 80), double.NaN, double.PositiveInfinity, -5, 1e300)
        from people in Gen.SubListOf(People)
        from meanings in Gen.SubListOf(LabelMeaning.Blocked, LabelMeaning.Defect, LabelMeaning.External, LabelMeaning.Internal)
        from priority in Gen.Elements(Enum.GetValues<TaskPriority>())
        from kind in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
        select Some.Task($"{id}") with
        {
            State = state, PercentComplete = percent, Due = due, Start = start, CompletedOn = state == TaskState.Completed ? completed : null,
            CreatedAt = Some.Now.AddDays(created), EffortHours = effort, Assignees = [.. people.Take(2)], Meanings = [.. meanings.Take(1)], Priority = priority,
            Schedule = kind == 0 ? null : new() { Summary = kind == 1, Inactive = kind == 2 },
        };

    private static Gen<Project> Project(int count, bool absurd) =>
        from milestones in Gen.CollectToArray(Enumerable.Range(0, 3), i => Milestone(i, count, absurd))
        from finish in Day(absurd)
        from start in Day(absurd)
        from scope in Refs(count)
        from budget in Gen.CollectToArray(Enumerable.Range(0, 2), i => Budget(i, absurd))
        from decision in Day(absurd)
        from exceptions in Gen.ListOf(Exception(absurd), 2)
        from week in Rarely<IReadOnlyList<IReadOnlyList<WorkingTime>>>(absurd, Gen.Constant(WorkingCalendar.Standard.Week), [], [[], []])
        from hours in Rarely<double>(absurd, Gen.Elements(0.0, 20, 40), double.NaN, -40, 1e12)
        from tolerance in Rarely(absurd, Gen.Choose(0, 10), int.MinValue, int.MaxValue)
        from share in Rarely(absurd, Gen.Elements(0.0, 0.05, 0.1), double.NaN, -1, 1e9)
        from members in Gen.SubListOf(People)
        from zone in Rarely(absurd, Gen.Constant("Europe/Berlin"), "", "Nowhere/At_all")
        select Some.Project() with
        {
            Milestones = milestones, Start = start, TargetFinish = finish, Budget = budget, TimeZoneId = zone,
            Baseline = scope.Count == 0 ? null : new(Some.Day(-40), finish, scope),
            Decisions = [new OpenDecision("d", "Which one?", decision, null, [])],
            Calendar = new(week, [.. exceptions]),
            Members = [.. members.Select(p => new ProjectMember(p, "engineer", null, hours))],
            Tolerances = new() { MilestoneSlipDays = tolerance, CostOverrun = share, ScopeGrowth = share },
            Estimates = [.. scope.Take(3).Select(r => new TaskEstimate(r, hours, hours, hours * 2, Origin.Entered))],
        };

    private static Gen<Milestone> Milestone(int key, int count, bool absurd) =>
        from baseline in Day(absurd)
        from current in Day(absurd)
        from tasks in Refs(count)
        from reached in Gen.Frequency((4, Gen.Constant<DateOnly?>(null)), (1, Day(absurd)))
        from external in Gen.Elements(true, false)
        select new Milestone($"m{key}", $"Milestone {key}", baseline, current, tasks, reached, external);

    private static Gen<BudgetLine> Budget(int key, bool absurd) =>
        from planned in Rarely(absurd, Gen.Elements(0m, 1000m, 90_000m), decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m)
        from toDate in Rarely(absurd, Gen.Elements(0m, 500m, 45_000m), decimal.MaxValue, decimal.MinValue)
        from actual in Rarely(absurd, Gen.Elements(0m, 600m, 47_000m), decimal.MaxValue, decimal.MinValue)
        select new BudgetLine($"b{key}", "Money", planned, toDate, actual, Some.Today);

    private static Gen<CalendarException> Exception(bool absurd) =>
        from day in Day(absurd)
        from length in Gen.Choose(-1, 4)
        from works in Gen.Elements(true, false)
        let first = day ?? Some.Today
        let last = first.DayNumber + length < 0 || first.DayNumber + length > DateOnly.MaxValue.DayNumber ? first : first.AddDays(length)
        select new CalendarException(first, last, "", works ? [new WorkingTime(480, 960)] : []);

    private static Gen<TaskDependency> Link(int count) =>
        from a in Gen.Choose(0, count + 1)
        from b in Gen.Choose(0, count + 1)
        select new TaskDependency(Some.Ref($"{a}"), Some.Ref($"{b}"));

    private static Gen<IReadOnlyList<ItemRef>> Refs(int count) =>
        Gen.SubListOf(Enumerable.Range(0, count + 1)).Select(ids => (IReadOnlyList<ItemRef>)[.. ids.Select(i => Some.Ref($"{i}"))]);

    private static Gen<DateOnly?> Day(bool absurd) =>
        from day in Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(-20, 30).Select(d => (int?)d)))
        from found in Rarely<DateOnly?>(absurd, Gen.Constant(day is { } d ? Some.Day(d) : default(DateOnly?)), DateOnly.MinValue, DateOnly.MaxValue)
        select found;

    private static Gen<T> Rarely<T>(bool absurd, Gen<T> usual, params T[] absurdities) =>
        absurd ? Gen.Frequency((8, usual), (1, Gen.Elements(absurdities))) : usual;
}
