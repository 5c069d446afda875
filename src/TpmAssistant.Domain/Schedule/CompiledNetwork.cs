using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>
/// A network as arrays in which each task comes after all it waits for, dated in working minutes of its one calendar: for networks without actual dates, dates
/// that end a task, dates of a person's own, calendars of tasks and links in clock time. It does what <see cref="ObviousPass"/> does, without looking at a calendar on the way.
/// </summary>
/// <remarks>
/// An instant is twice the working minutes before it since the start of the project, plus one where it is the beginning of a working stretch rather than the
/// end of one: two instants of one count that differ by a night. Work turns a start to that side and a finish to the other; an instant of no duration keeps its side.
/// </remarks>
internal sealed class CompiledNetwork
{
    private const long Most = 1 << 29;

    private readonly ScheduleNetwork network;
    private readonly long origin;
    private readonly int[] floor;
    private readonly int[] twice;
    private readonly int[] side;
    private readonly int[] leaf;
    private readonly LinkTable before;
    private readonly LinkTable after;

    private CompiledNetwork(ScheduleNetwork network, long origin, int[] floor)
    {
        (this.network, this.origin, this.floor) = (network, origin, floor);
        var count = network.Order.Count;
        (twice, side, leaf) = (new int[count], new int[count], new int[count]);
        (Early, Late, Slack) = (new int[2 * count], new int[2 * count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var duration = (int)network.Order[i].Duration;
            (twice[i], side[i], leaf[i]) = (2 * duration, duration > 0 ? 1 : 0, network.Order[i].Kind == NodeKind.Task ? ~0 : 0);
        }

        before = new(network.Order, n => n.In, e => e.BindsStart, e => (2 * e.From.Index) + (e.FromFinish ? 1 : 0), e => (2 * e.Lag) + (e.Lag < 0 ? 1 : 0));
        after = new(network.Order, n => n.Out, e => !e.FromFinish, e => (2 * e.To.Index) + (e.BindsStart ? 0 : 1), e => (-2 * e.Lag) + (e.Lag != 0 ? 1 : 0));
    }

    /// <summary>Start and finish of each node in turn: twice the working minutes, plus the side.</summary>
    public int[] Early { get; }

    /// <inheritdoc cref="Early"/>
    public int[] Late { get; }

    /// <summary>Total slack in working minutes.</summary>
    public int[] Slack { get; }

    /// <summary>The network as arrays; <see langword="null"/> where it holds what they cannot.</summary>
    public static CompiledNetwork? Of(ScheduleNetwork network)
    {
        var (input, clock) = (network.Input, network.Clock);
        if (input.Finish is not null || input.EveryEndAlone) return null;
        var start = Math.Max(Wall.Minutes(input.Start), Wall.Minutes(input.Status) ?? long.MinValue);
        var zero = clock.Count(start);
        if (clock.Start(zero) != start) return null;
        var (sum, floors) = (0L, new int[network.Order.Count]);
        foreach (var node in network.Order)
        {
            if (node.Clock != clock || node.Elapsed || node.Manual || node.ActualStart is not null || node.AsLate || node.Kind == NodeKind.First) return null;
            floors[node.Index] = 1;
            if (node.Schedule is { } schedule)
            {
                if (schedule.Deadline is not null && node.Kind == NodeKind.Task) return null;
                if (schedule.ConstraintDate is { } date && !Floor(node, schedule.Constraint, Wall.Minutes(date), zero, floors)) return null;
            }

            sum = Math.Min(Most, sum + node.Duration);
            foreach (var edge in node.In)
            {
                if (edge.Elapsed) return null;
                sum = Math.Min(Most, sum + Math.Abs(edge.Lag));
            }
        }

        var reach = sum + floors.DefaultIfEmpty().Max();
        return reach >= Most || zero < sum || clock.Finish(zero + reach) >= WorkClock.LastMinute ? null : new(network, zero, floors);
    }

    /// <summary>Dates the nodes of the network.</summary>
    public void Date()
    {
        Pass();
        for (var i = 0; i < network.Order.Count; i++)
        {
            var node = network.Order[i];
            (node.EarlyStart, node.EarlyFinish) = (Instant(Early[2 * i]), Instant(Early[(2 * i) + 1]));
            (node.LateStart, node.LateFinish) = (Instant(Late[2 * i]), Instant(Late[(2 * i) + 1]));
            (node.EarlyResume, node.LateResume) = (node.EarlyStart, node.LateStart);
            (node.PlannedStart, node.PlannedFinish) = (node.EarlyStart, node.EarlyFinish);
        }
    }

    /// <summary>Forward, backward and slack.</summary>
    public void Pass()
    {
        var finish = Forward();
        Backward(finish);
    }

    private static bool Floor(ScheduleNode node, ConstraintType constraint, long date, long zero, int[] floors)
    {
        if (constraint is ConstraintType.AsSoonAsPossible or ConstraintType.AsLateAsPossible || node.Kind == NodeKind.End) return constraint != ConstraintType.FinishNoLaterThan && constraint != ConstraintType.MustFinishOn;
        if (constraint != ConstraintType.StartNoEarlierThan) return false;
        var count = node.Clock.Count(date);
        var atStart = node.Clock.Start(count) == date;
        if (!atStart && node.Clock.Finish(count) != date) return false;
        if (count - zero >= Most) return false;
        floors[node.Index] = Math.Max(1, (int)Math.Max(-1, 2 * (count - zero)) + (atStart ? 1 : 0));
        return !node.WaitsForNothing || count >= zero;
    }

    private long Instant(int key) => (key & 1) == 0 ? network.Clock.Finish(origin + (key >> 1)) : network.Clock.Start(origin + (key >> 1));

    private int Forward()
    {
        var (early, floors, lengths, sides, leaves) = (Early, floor, twice, side, leaf);
        var (first, second, time, mask, add) = (before.First, before.Second, before.Time, before.Mask, before.Add);
        var last = 1;
        for (var i = 0; i < floors.Length; i++)
        {
            var start = floors[i];
            var e = first[i];
            for (var end = second[i]; e < end; e++) start = Math.Max(start, (early[time[e]] & mask[e]) + add[e]);
            var works = sides[i];
            start |= works;
            var finish = (start & ~works) + lengths[i];
            for (var end = first[i + 1]; e < end; e++)
            {
                var bound = (early[time[e]] & mask[e]) + add[e];
                if (bound <= finish) continue;
                finish = bound;
                start = works == 0 ? bound : ((bound & ~1) - lengths[i]) | 1;
            }

            early[2 * i] = start;
            early[(2 * i) + 1] = finish;
            last = Math.Max(last, finish & leaves[i]);
        }

        return last;
    }

    private void Backward(int projectFinish)
    {
        var (early, late, slack, lengths, sides) = (Early, Late, Slack, twice, side);
        var (first, second, time, mask, add) = (after.First, after.Second, after.Time, after.Mask, after.Add);
        for (var i = sides.Length - 1; i >= 0; i--)
        {
            var finish = projectFinish;
            for (int e = second[i], end = first[i + 1]; e < end; e++) finish = Math.Min(finish, (late[time[e]] & mask[e]) + add[e]);
            var works = sides[i];
            finish &= ~works;
            var start = works == 0 ? finish : (finish - lengths[i]) | 1;
            for (int e = first[i], end = second[i]; e < end; e++)
            {
                var bound = (late[time[e]] & mask[e]) + add[e];
                if (bound >= start) continue;
                start = bound | works;
                finish = (start & ~works) + lengths[i];
            }

            late[2 * i] = start;
            late[(2 * i) + 1] = finish;
            slack[i] = Math.Min((start >> 1) - (early[2 * i] >> 1), (finish >> 1) - (early[(2 * i) + 1] >> 1));
        }
    }

    /// <summary>The links of all nodes in one run of arrays: of each node first those that bind its start, then those that bind its finish.</summary>
    private sealed class LinkTable
    {
        public LinkTable(
            IReadOnlyList<ScheduleNode> nodes, Func<ScheduleNode, List<ScheduleEdge>> links, Predicate<ScheduleEdge> ofStart, Func<ScheduleEdge, int> time, Func<ScheduleEdge, long> add)
        {
            var count = nodes.Sum(n => links(n).Count);
            (First, Second) = (new int[nodes.Count + 1], new int[nodes.Count]);
            (Time, Mask, Add) = (new int[count], new int[count], new int[count]);
            var next = 0;
            for (var i = 0; i < nodes.Count; i++)
            {
                First[i] = next;
                foreach (var edge in links(nodes[i])) if (ofStart(edge)) Set(edge);
                Second[i] = next;
                foreach (var edge in links(nodes[i])) if (!ofStart(edge)) Set(edge);
            }

            First[nodes.Count] = next;

            void Set(ScheduleEdge edge) => (Time[next], Mask[next], Add[next++]) = (time(edge), edge.Lag == 0 ? ~0 : ~1, (int)add(edge));
        }

        public int[] First { get; }

        public int[] Second { get; }

        /// <summary>Where in the dates the instant stands that a link counts from.</summary>
        public int[] Time { get; }

        /// <summary>A link with a wait does not keep the side of the instant it counts from.</summary>
        public int[] Mask { get; }

        public int[] Add { get; }
    }
}
