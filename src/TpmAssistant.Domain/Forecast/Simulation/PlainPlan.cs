using System.Runtime.CompilerServices;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// A plan of finish-to-start links without lags, on one calendar, with nothing begun and no dates: read straight into arrays, without a network of nodes. It comes to the
/// same arrays as the nodes do (that is tested), for a fraction of the memory, so that reading a large plan does not take longer than simulating it. Its loops are compiled well at
/// once: a plan is read once in a while, so that what is compiled well only when it has run often would stay slow, and no other core can help.
/// </summary>
internal sealed class PlainPlan
{
    /// <summary>So many links are looked up together: finding a task by its name waits for memory, which two cores can do at once.</summary>
    private const int LinksTogether = 4_096;

    private PlainPlan(List<ProjectTask> tasks, int[] order, int[] places) => (Tasks, Order, Places) = (tasks, order, places);

    /// <summary>The active tasks, in the order given.</summary>
    public List<ProjectTask> Tasks { get; }

    /// <summary>The tasks by number, each after all that it waits for.</summary>
    public int[] Order { get; }

    /// <summary>The place of each task in the order, by its number.</summary>
    public int[] Places { get; }

    /// <summary>The clock of the one calendar.</summary>
    public required WorkClock Clock { get; init; }

    /// <summary>The number of each task.</summary>
    public required Dictionary<ItemRef, int> Numbers { get; init; }

    /// <inheritdoc cref="Network.FirstIn"/>
    public required int[] FirstIn { get; init; }

    /// <inheritdoc cref="Network.From"/>
    public required int[] From { get; init; }

    /// <summary>The plan as arrays; <see langword="null"/> where it holds anything that they cannot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PlainPlan? Of(ForecastInput input)
    {
        var schedule = input.Schedule;
        if (input.Correlation > 0 || schedule.Finish is not null || schedule.ResourceCalendars.Count > 0) return null;
        if (Active(schedule.Tasks) is not { } tasks) return null;
        var numbers = new Dictionary<ItemRef, int>(tasks.Count);
        for (var i = 0; i < tasks.Count; i++)
        {
            if (!numbers.TryAdd(tasks[i].Ref, i)) return null;
        }

        if (Links(schedule.Links, tasks, numbers, input.Run) is not { } links || new WorkClock(schedule.Calendar) is not { Works: true } clock) return null;
        var (firstOut, to) = Rows(links, tasks.Count, byFirst: true);
        var order = Sort(tasks.Count, links, firstOut, to);
        if (order.Length < tasks.Count || IsAnyTwice(firstOut, to)) return null;
        var places = new int[tasks.Count];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        for (var i = 0; i < links.Length; i++) links[i] = (places[links[i].From], places[links[i].To]);
        var (firstIn, from) = Rows(links, tasks.Count, byFirst: false);
        return new(tasks, order, places) { Clock = clock, Numbers = numbers, FirstIn = firstIn, From = from };
    }

    /// <summary>The plan with its spreads and targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LaidPlan Lay(ForecastInput input)
    {
        var scale = new TimeScale(Math.Max(Wall.Minutes(input.Schedule.Start), Wall.Minutes(input.Schedule.Status) ?? 0), Clock);
        var spreads = new SpreadBook(input, scale, Order.Length);
        var shapes = new Shape[Order.Length];
        for (var i = 0; i < shapes.Length; i++) shapes[Places[i]] = spreads.ShapeOf(Tasks[i], ScheduleNetwork.DurationOf(Tasks[i], Clock), Places[i]);

        var targets = new TargetBook(input, Ends(), task => Numbers.TryGetValue(task, out var number) ? Places[number] : null);
        return new()
        {
            Network = new() { Shapes = shapes, Tables = spreads.Tables, FirstIn = FirstIn, From = From, Targets = targets.Groups },
            Scale = scale,
            Spreads = spreads,
            OpenTask = place => Tasks[Order[place]].Ref,
            Keys = targets.Keys,
            Problems = [],
        };
    }

    /// <summary>The places after which nothing comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Ends()
    {
        var isFollowed = new bool[Order.Length];
        foreach (var place in From) isFollowed[place] = true;
        var ends = new List<int>();
        for (var place = 0; place < isFollowed.Length; place++)
        {
            if (!isFollowed[place]) ends.Add(place);
        }

        return [.. ends];
    }

    /// <summary>The tasks that count; <see langword="null"/> where one of them is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<ProjectTask>? Active(IReadOnlyList<ProjectTask> all)
    {
        var tasks = new List<ProjectTask>(all.Count);
        foreach (var task in all)
        {
            if (task.State == TaskState.Cancelled || task.Schedule is { Inactive: true }) continue;
            if (task.Schedule is { } s && (s.Summary || s.Manual || s.ElapsedDuration || s.ActualStart is not null || s.CalendarKey is not null || s.Resume is not null || s.ConstraintDate is not null || ScheduleNetwork.IsTooLong(s))) return null;
            tasks.Add(task);
        }

        return tasks;
    }

    /// <summary>The links by the numbers of their tasks; <see langword="null"/> where one is not plain or names no task.</summary>
    private static (int From, int To)[]? Links(IReadOnlyList<TaskDependency> all, List<ProjectTask> tasks, Dictionary<ItemRef, int> numbers, RunShares run)
    {
        var links = new (int From, int To)[all.Count];
        var (parts, odd) = ((all.Count + LinksTogether - 1) / LinksTogether, 0);
        if (parts > 1) run(parts, Look);
        else Look(0);
        return odd == 0 ? links : null;

        void Look(int part)
        {
            if (!Plain(all, tasks, numbers, links, part * LinksTogether, Math.Min(links.Length, (part + 1) * LinksTogether))) Interlocked.Exchange(ref odd, 1);
        }
    }

    /// <summary>Looks some of the links up; whether all of them are plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Plain(IReadOnlyList<TaskDependency> all, List<ProjectTask> tasks, Dictionary<ItemRef, int> numbers, (int From, int To)[] links, int from, int end)
    {
        var near = 0;
        for (var i = from; i < end; i++)
        {
            var link = all[i];

            // Links mostly stand in the order of the tasks that wait: those need no search.
            if (near < tasks.Count && tasks[near].Ref != link.Successor) near++;
            if ((near >= tasks.Count || tasks[near].Ref != link.Successor) && !numbers.TryGetValue(link.Successor, out near)) return false;
            links[i].To = near;
            if (link.Type != DependencyType.FinishToStart || link.Lag != Lag.None || !numbers.TryGetValue(link.Predecessor, out links[i].From)) return false;
        }

        return true;
    }

    /// <summary>Whether a link is said twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsAnyTwice(int[] firstOut, int[] to)
    {
        var last = new int[firstOut.Length];
        for (var task = 1; task < firstOut.Length; task++)
        {
            for (var link = firstOut[task - 1]; link < firstOut[task]; link++)
            {
                if (last[to[link]] == task) return true;
                last[to[link]] = task;
            }
        }

        return false;
    }

    /// <summary>The links of each task one after the other, in the order given: what follows it, or what it waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] First, int[] Others) Rows((int From, int To)[] links, int count, bool byFirst)
    {
        var first = new int[count + 1];
        foreach (var (from, to) in links) first[(byFirst ? from : to) + 1]++;
        for (var i = 0; i < count; i++) first[i + 1] += first[i];
        var (next, others) = (first.AsSpan(0, count).ToArray(), new int[links.Length]);
        foreach (var (from, to) in links)
        {
            if (byFirst) others[next[from]++] = to;
            else others[next[to]++] = from;
        }

        return (first, others);
    }

    /// <summary>Each task after all that it waits for; fewer where some wait for themselves (A. B. Kahn: Topological sorting of large networks, 1962).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Sort(int count, (int From, int To)[] links, int[] firstOut, int[] to)
    {
        var (waits, order, known) = (new int[count], new int[count], 0);
        foreach (var link in links) waits[link.To]++;
        for (var i = 0; i < count; i++)
        {
            if (waits[i] == 0) order[known++] = i;
        }

        for (var next = 0; next < known; next++)
        {
            for (var link = firstOut[order[next]]; link < firstOut[order[next] + 1]; link++)
            {
                if (--waits[to[link]] == 0) order[known++] = to[link];
            }
        }

        return known == count ? order : order[..known];
    }
}
