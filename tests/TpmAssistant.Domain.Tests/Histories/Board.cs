using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>What people write on their board of what truly happens: late, rounded, in part.</summary>
internal sealed class Board
{
    private const decimal DayRate = 600;
    private static readonly string[] Verbs = ["Migrate", "Test", "Design", "Review", "Connect", "Describe", "Replace", "Measure", "Sign off", "Clean up"];
    private static readonly string[] Things = ["billing", "the ledger", "sign-in", "the gateway", "reports", "the search index", "mail", "the archive", "storage", "the portal"];

    private readonly World world;
    private readonly Dice dice;
    private readonly Signs? signs;
    private readonly DateOnly start;
    private readonly WorkingCalendar calendar;
    private readonly Dictionary<int, int> shownDone = [];
    private readonly int?[] current;
    private readonly (int Day, int SaidOn)?[] said;
    private readonly bool links;
    private readonly bool hours;
    private readonly bool starts;
    private readonly bool halves;
    private readonly bool changes;
    private readonly bool milestoneDates;
    private readonly double replans;
    private readonly decimal planned;
    private readonly bool budget;
    private readonly int baselineTasks;
    private readonly Dictionary<int, DateOnly> changedOn = [];
    private readonly Dictionary<int, (TaskState, int, DateOnly?, int)> last = [];

    public Board(World world, Dice dice, Signs? signs, HistoryShape shape, bool hours, bool links, bool budget, bool halves, bool starts)
    {
        this.signs = signs;
        (this.world, this.dice, this.hours, this.links, this.budget, this.halves, this.starts) = (world, dice, hours, links, budget, halves, starts);
        start = new DateOnly(2026, 1, 5).AddDays(7 * dice.Whole(0, 30));
        calendar = WorkingCalendar.Standard with { Exceptions = [.. world.DaysOff.Order().Select(d => new CalendarException(Date(d), Date(d), "Day off", []))] };
        changes = dice.Chance(0.3);
        milestoneDates = dice.Chance(0.5);
        replans = shape.Replans;
        current = new int?[world.Milestones.Length];
        said = new (int, int)?[world.Milestones.Length];
        baselineTasks = world.Tasks.Count(t => t.AddedOn == 0);
        planned = world.Tasks.Where(t => t.AddedOn == 0 && !t.External).Sum(t => t.PlanDays) * DayRate;
        foreach (var task in dice.Shuffled(world.Tasks).Take(world.Tasks.Count / 30)) task.ShowsDue = world.Planted.Exists(p => p.Tasks.Contains(task.Id));
    }

    public WorkingCalendar Calendar => calendar;

    public Tolerances Tolerances { get; } = new();

    /// <summary>The date of a weekday since the start.</summary>
    public DateOnly Date(int day) => start.AddDays((day / 5 * 7) + (day % 5));

    /// <summary>The board at the start of a day.</summary>
    public Snapshot Read(int day)
    {
        foreach (var task in world.Tasks.Where(t => t.AddedOn <= day)) Keep(task, day);
        signs?.Ask(day, t => ShowsDone(t, day), t => shownDone[t.Id] = t.FinishedOn!.Value);
        var expected = milestoneDates ? world.Expected() : null;
        for (var m = 0; m < current.Length; m++)
        {
            if (expected?.Reached(m) is { } reached && reached >= day && reached > (current[m] is null ? world.Milestones[m] : 0) && reached != current[m] && dice.Chance(0.35)) current[m] = Math.Max(reached, world.Milestones[m]);
        }

        foreach (var (m, expects) in signs?.Expect(world.Expected()) ?? []) said[m] = (Math.Max(expects, day), day);
        var tasks = world.Tasks.Where(t => t.AddedOn <= day).Select(t => Task(t, day)).ToList();
        var total = tasks.Count;
        var unread = dice.Chance(0.06) ? dice.Real(0.02, 0.4) : 0;
        if (unread > 0) tasks.RemoveAll(_ => dice.Chance(unread));
        var taken = new DateTimeOffset(Date(day).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var project = Project(day);
        return new()
        {
            Project = project, TakenAt = taken, StatusDate = Date(day), Reader = Some.Person().Id, Tasks = tasks, Dependencies = project.Dependencies,
            Coverage = new([new(SourceKinds.Planner, "Plan", tasks.Count, total, taken, unread > 0 ? ReadFailure.TooLarge : ReadFailure.None)]),
        };
    }

    /// <summary>What owners do to their dates.</summary>
    private void Keep(HiddenTask task, int day)
    {
        if (task.FinishedOn is { } done)
        {
            shownDone.TryAdd(task.Id, dice.Chance(0.05) ? done + dice.Whole(2, 6) : done);
            return;
        }

        if (task.AlwaysReplanned && task.StartedOn is not null && task.ShownDue < day + 1) task.ShownDue = day + dice.Whole(3, 4);
        if (task.ShownDue >= day || world.Planted.Exists(p => p.Tasks.Contains(task.Id))) return;
        if (dice.Chance(task.StartedOn is null ? replans / 3 : replans)) task.ShownDue = day + (int)Math.Ceiling(Math.Max(1, task.Left) * dice.Real(0.8, 1.3));
    }

    private ProjectTask Task(HiddenTask task, int day)
    {
        var done = ShowsDone(task, day);
        var (ticked, items) = signs?.TicksOf(task, done) ?? default;
        var state = done ? TaskState.Completed : task.StartedOn is not null ? TaskState.InProgress : TaskState.NotStarted;
        var true100 = task.Work <= 0 ? 0 : 100 * task.Worked / Math.Max(task.Worked + 0.5, task.PlanDays);
        var percent = done ? 100 : state == TaskState.NotStarted ? 0 : halves ? 50 : Math.Clamp(10 * (int)Math.Round(true100 / 10), 10, 90);
        DateOnly? due = task.ShowsDue ? Date(task.ShownDue) : null;
        if (!last.TryGetValue(task.Id, out var was) || was != (state, percent, due, ticked)) changedOn[task.Id] = Date(Math.Max(0, day - 1));
        last[task.Id] = (state, percent, due, ticked);
        var blocked = task is { StuckShown: true, Stuck: { } stuck } && stuck.From < day && day <= stuck.To && !done;
        return new()
        {
            Ref = Ref(task.Id),
            Title = $"{Verbs[task.Id % 10]} {Things[task.Id / 10 % 10]} {task.Id}",
            Bucket = $"Stage {task.Group + 1}",
            State = state,
            PercentComplete = percent,
            Assignees = task.External ? [Some.Person("Vendor Contact")] : Owner(task, day) is var owner && owner == HiddenTask.Nobody ? [] : [Some.Person($"P{owner:00} Person")],
            Start = starts ? Date(task.PlanStart) : null,
            Due = due,
            CompletedOn = done ? Date(task.FinishedOn!.Value) : null,
            CreatedAt = new(Date(task.AddedOn).ToDateTime(default), TimeSpan.Zero),
            ChangedAt = changes ? new(changedOn[task.Id].ToDateTime(default), TimeSpan.Zero) : null,
            EffortHours = hours ? task.PlanDays * 8 : null,
            SpentHours = hours ? task.Worked * 8 : null,
            ChecklistDone = ticked,
            ChecklistTotal = items,
            Meanings = [.. (LabelMeaning[])(blocked ? [LabelMeaning.Blocked] : []), .. (LabelMeaning[])(task.External ? [LabelMeaning.External] : [])],
        };
    }

    private bool ShowsDone(HiddenTask task, int day) => shownDone.TryGetValue(task.Id, out var on) && on < day;

    private static int Owner(HiddenTask task, int day) => task.Owner == HiddenTask.Nobody && task.OwnedFrom <= day ? task.FoundOwner : task.Owner;

    private Project Project(int day) => Some.Project("History") with
    {
        Calendar = calendar,
        Start = start,
        TargetFinish = Date(world.Milestones[^1]),
        Tolerances = Tolerances,
        Members = [.. Enumerable.Range(0, world.Team).Select(p => new ProjectMember(Some.Person($"P{p:00} Person"), "engineer"))],
        Milestones = [.. world.Milestones.Select((m, g) => Milestone(g, m, day))],
        Dependencies = [.. world.Tasks.Where(t => t.AddedOn <= day).SelectMany(t => LinksOf(t).Select(p => new TaskDependency(Ref(p), Ref(t.Id))))],
        Baseline = new(start, Date(world.Milestones[^1]), [.. Enumerable.Range(0, baselineTasks).Select(Ref)]),
        Budget = budget ? [Budget(day)] : [],
    };

    private IEnumerable<int> LinksOf(HiddenTask task) => links ? task.Preds.Order() : signs?.ConfirmsLinks == true ? signs.ConfirmedBefore(task) : [];

    private Milestone Milestone(int group, int baseline, int day)
    {
        List<HiddenTask> needed = [.. world.Tasks.Where(t => t.Group == group && t.AddedOn <= day)];
        var shown = needed.TrueForAll(t => shownDone.TryGetValue(t.Id, out var on) && on < day);
        var latest = current[group] ?? (milestoneDates ? baseline : null);
        return new(
            $"m{group}", $"Stage {group + 1} ready", Date(baseline), latest is { } d ? Date(d) : null, [.. needed.Select(t => Ref(t.Id))],
            shown ? Date(needed.Max(t => t.FinishedOn!.Value)) : null, External: group % 2 == 0)
        {
            Expectation = said[group] is var (expects, on) ? new(Date(expects), Date(on), Some.Person()) : null,
        };
    }

    private BudgetLine Budget(int day)
    {
        var elapsed = world.Tasks.Where(t => t.AddedOn == 0 && !t.External)
            .Sum(t => Math.Clamp(Enumerable.Range(t.PlanStart, Math.Max(0, Math.Min(day, t.PlanDue + 1) - t.PlanStart)).Count(), 0, t.PlanDays));
        return new("people", "People", planned, elapsed * DayRate, Math.Round((decimal)(world.Cost * (double)DayRate * dice.Real(0.985, 1.015)), 2), Date(day));
    }

    /// <summary>What it will cost by what is known, over the budget.</summary>
    public double CostShare(World expected) => expected.Cost * (double)DayRate / (double)planned;

    public static ItemRef Ref(int task) => Some.Ref($"t{task:000}");
}
