using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Lays a plan out as the arrays that a kernel reads.</summary>
/// <remarks>
/// A date that would pull work forward (no later than, must finish on, deadline) does not: a date on paper makes no work shorter, and would hide the very chance that is asked
/// for (U.S. GAO: Schedule Assessment Guide, 2015, best practice 8 with 5). "Must start on" and "must finish on" hold as "no earlier than".
/// </remarks>
internal sealed class NetworkBuilder
{
    private const int Day = 1440;
    private const int MostDays = 20 * 366;

    private readonly ForecastInput input;
    private readonly ScheduleNetwork plan;
    private readonly long earliest;
    private readonly SpreadBook spreads;

    public NetworkBuilder(ForecastInput input, ScheduleNetwork plan)
    {
        (this.input, this.plan) = (input, plan);
        earliest = Math.Max(Wall.Minutes(input.Schedule.Start), Wall.Minutes(input.Schedule.Status) ?? 0);
        Scale = new(earliest, HasOneClock() ? plan.Clock : null);
        spreads = new(input, Scale, plan.Order.Count);
        Network = Build();
    }

    public Network Network { get; }

    public TimeScale Scale { get; }

    public IReadOnlyList<ScheduleNode> Order => plan.Order;

    /// <summary>The keys of the targets beside the whole that have any task.</summary>
    public IReadOnlyList<string> Keys { get; private set; } = [];

    /// <summary>All of it, with what tells its tasks again.</summary>
    public LaidPlan Lay() => new()
    {
        Network = Network,
        Scale = Scale,
        Spreads = spreads,
        OpenTask = place => plan.Order[place] is { IsTask: true, IsDone: false } node ? node.Task.Ref : null,
        Keys = Keys,
        Problems = plan.Problems,
    };

    private bool HasOneClock() => plan.Order.TrueForAll(n =>
        (n.IsDone || n.Duration == 0 || (!n.Elapsed && ReferenceEquals(n.Clock, plan.Clock))) && n.In.TrueForAll(e => e.Lag == 0 || !e.Elapsed));

    private Network Build()
    {
        var order = plan.Order;
        var shapes = new Shape[order.Count];
        for (var i = 0; i < order.Count; i++) shapes[i] = spreads.ShapeOf(order[i], i);
        var (firstIn, from) = Links();
        return new()
        {
            Shapes = shapes,
            Tables = spreads.Tables,
            FirstIn = firstIn,
            From = from,
            Targets = Targets(),
            Rules = IsPlain() ? null : MakeRules(from.Length),
        };
    }

    private (int[] FirstIn, int[] From) Links()
    {
        var first = new int[plan.Order.Count + 1];
        for (var i = 0; i < plan.Order.Count; i++) first[i + 1] = first[i] + plan.Order[i].In.Count;
        return (first, [.. plan.Order.SelectMany(n => n.In, (_, edge) => edge.From.Index)]);
    }

    /// <summary>The whole is the last of the tasks after which nothing comes; a link out of a start leaves its task's finish open.</summary>
    private int[][] Targets()
    {
        var targets = new TargetBook(input, [.. plan.Order.Where(n => n.IsTask && !n.Out.Exists(IsFollowed)).Select(n => n.Index)], task => NodeOf(task)?.Index);
        Keys = targets.Keys;
        return targets.Groups;
    }

    private static bool IsFollowed(ScheduleEdge link) =>
        link is { FromFinish: true, BindsStart: true, Lag: >= 0, To: { IsTask: true, Manual: false } } && (link.To.ActualStart is null || link.To.IsParted);

    private ScheduleNode? NodeOf(ItemRef task) => plan.Leaves.TryGetValue(task, out var leaf) ? leaf : plan.EndOf(task);

    private bool IsPlain() => input.Correlation <= 0 && Scale.Clock is not null && plan.Order.TrueForAll(n =>
        n is { ActualStart: null, Manual: false } && !HasDate(n)
        && n.In.TrueForAll(e => e.Lag == 0 && (e.Type == DependencyType.FinishToStart || (e.Type == DependencyType.FinishToFinish && n.Duration == 0))));

    private static bool HasDate(ScheduleNode node) => node.IsTask && node.Task.Schedule is { ConstraintDate: not null, Constraint: not (ConstraintType.StartNoLaterThan or ConstraintType.FinishNoLaterThan) };

    private Rules MakeRules(int links)
    {
        var count = plan.Order.Count;
        var people = new PeopleBook(input);
        var rules = new Rules
        {
            Types = new DependencyType[links],
            Lags = new float[links],
            FixedStarts = new float[count],
            Settled = [.. plan.Order.Select(n => n.IsDone)],
            Direct = new bool[count],
            StartsFrom = new float[count],
            FinishesFrom = new float[count],
            People = [.. plan.Order.Select(people.NumberOf)],
            PeopleCount = people.Count,
            Shared = (float)Math.Sqrt(Math.Clamp(input.Correlation, 0, 1)),
            Clocks = Scale.Clock is null ? new ClockMap?[count] : [],
            LagClocks = Scale.Clock is null ? new ClockMap?[links] : [],
        };
        var clocks = new Dictionary<WorkClock, ClockMap>();
        var days = Scale.Clock is null ? HorizonDays() : 0;
        for (var (task, link) = (0, 0); task < count; task++)
        {
            var node = plan.Order[task];
            SetDates(rules, task, node);
            if (Scale.Clock is null && !node.Elapsed && !node.IsDone && node.Duration > 0) rules.Clocks[task] = MapOf(node.Clock);
            foreach (var edge in node.In)
            {
                (rules.Types[link], rules.Lags[link]) = (edge.Type, edge.Lag);
                if (Scale.Clock is null && !edge.Elapsed) rules.LagClocks[link] = MapOf(edge.Clock);
                if (edge.From.IsParted && !edge.FromFinish) HoldFromStart(rules, task, link, edge);
                link++;
            }

            rules.Direct[task] = Scale.Clock is not null && float.IsNaN(rules.FixedStarts[task]) && node.In.TrueForAll(e => e.Type == DependencyType.FinishToStart);
        }

        return rules;

        ClockMap MapOf(WorkClock clock) => clocks.TryGetValue(clock, out var map) ? map : clocks[clock] = new(clock, earliest, days);
    }

    private void SetDates(Rules rules, int task, ScheduleNode node)
    {
        var start = node is { ActualStart: { } actual, IsParted: false } ? actual
            : node.Manual && !node.IsParted ? Math.Max(Wall.Minutes(node.Task.Schedule?.Start) ?? earliest, Wall.Minutes(input.Schedule.Status) ?? long.MinValue) : (long?)null;
        rules.FixedStarts[task] = start is { } known ? Scale.Minutes(known) : float.NaN;
        rules.FinishesFrom[task] = float.NegativeInfinity;
        if (!HasDate(node) || node.IsParted) return;
        var (constraint, date) = (node.Task.Schedule!.Constraint, Scale.Minutes(node.Task.Schedule.ConstraintDate!.Value));
        if (constraint is ConstraintType.MustStartOn or ConstraintType.StartNoEarlierThan) rules.StartsFrom[task] = Math.Max(0, date);
        if (constraint is ConstraintType.MustFinishOn or ConstraintType.FinishNoEarlierThan) rules.FinishesFrom[task] = date;
    }

    /// <summary>A task begun really started when it did: what counts from there is known.</summary>
    private void HoldFromStart(Rules rules, int task, int link, ScheduleEdge edge)
    {
        edge.From.EarlyStart = edge.From.ActualStart ?? earliest;
        var at = Scale.Minutes(edge.Earliest);
        if (edge.BindsStart) rules.StartsFrom[task] = Math.Max(rules.StartsFrom[task], at);
        else rules.FinishesFrom[task] = Math.Max(rules.FinishesFrom[task], at);
        rules.Lags[link] = float.NegativeInfinity;
        if (rules.LagClocks.Length > 0) rules.LagClocks[link] = null;
    }

    /// <summary>Days that the calendars are laid out for: twice as far as everything at its worst would take one after the other, up to twenty years.</summary>
    private int HorizonDays()
    {
        var minutes = spreads.Worst + plan.Order.Sum(n => n.In.Sum(e => Math.Abs((double)e.Lag)));
        var dates = plan.Order.Select(n => Wall.Minutes(n.IsTask ? n.Task.Schedule?.ConstraintDate ?? n.Task.Schedule?.Start : null) ?? 0).Append(earliest).Max();
        return (int)Math.Clamp((minutes / 240) + ((dates - earliest) / Day) + 366, 366, MostDays);
    }
}
