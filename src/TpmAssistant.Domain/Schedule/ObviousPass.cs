using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>The passes over a network, a node at a time and in wall time: they know every rule, and the fast ones are tested against them.</summary>
internal sealed class ObviousPass(ScheduleNetwork network)
{
    private readonly long status = Wall.Minutes(network.Input.Status) ?? long.MinValue;

    /// <summary>Early dates, from the start of the project on.</summary>
    public void Forward(long projectStart)
    {
        foreach (var node in network.Order) Forward(node, Math.Max(projectStart, status), late: false);
    }

    /// <summary>Late dates, from the finish of the project back.</summary>
    public void Backward(long projectFinish)
    {
        for (var i = network.Order.Count - 1; i >= 0; i--) Backward(network.Order[i], projectFinish);
    }

    /// <summary>Planned dates: the late ones of what is as late as possible; the rest comes as early as this leaves, and so do its early dates.</summary>
    public void Plan(long projectStart)
    {
        var early = network.Order.Where(n => n.AsLate).Select(n => (Node: n, n.EarlyStart, n.EarlyFinish, n.EarlyResume)).ToList();
        if (early.Count > 0)
        {
            foreach (var node in network.Order) Forward(node, Math.Max(projectStart, status), late: true);
        }

        foreach (var node in network.Order) (node.PlannedStart, node.PlannedFinish) = (node.EarlyStart, node.EarlyFinish);
        foreach (var was in early) (was.Node.EarlyStart, was.Node.EarlyFinish, was.Node.EarlyResume) = (was.EarlyStart, was.EarlyFinish, was.EarlyResume);
    }

    private void Forward(ScheduleNode node, long earliest, bool late)
    {
        if (node.IsParted)
        {
            Resume(node, earliest);
            return;
        }

        if (node.Kind == NodeKind.First) node.EarlyStart = node.EarlyFinish = node.In.Count > 0 ? node.In.Min(e => e.From.EarlyStart) : earliest;
        else if (node.ActualStart is { } actual)
        {
            (node.EarlyStart, node.EarlyFinish) = (actual, node.ActualFinish ?? node.FinishFrom(actual));
            if (!node.IsDone && node.Schedule is { Constraint: ConstraintType.FinishNoEarlierThan, ConstraintDate: { } day }) node.EarlyFinish = Math.Max(node.EarlyFinish, Wall.Minutes(day));
        }
        else if (node.Manual && node.Schedule is { Start: { } from, Finish: { } to })
        {
            (node.EarlyStart, node.EarlyFinish) = (Wall.Minutes(from), Wall.Minutes(to));
            if (node.EarlyStart < status) Place(node, status, null);
        }
        else if (late && node.AsLate) (node.EarlyStart, node.EarlyFinish) = (node.LateStart, node.LateFinish);
        else
        {
            var (start, finish) = Bounds(node, earliest);
            Place(node, start, finish);
            if (node.Schedule is { ConstraintDate: { } date } schedule) Constrain(node, schedule.Constraint, Wall.Minutes(date), start, finish);
            if (node.Kind == NodeKind.Task && node.EarlyStart < status) Place(node, status, null);
        }

        node.EarlyResume = node.EarlyStart;
    }

    /// <summary>The earliest start and finish that the links to a node allow.</summary>
    private static (long Start, long? Finish) Bounds(ScheduleNode node, long start)
    {
        long? finish = null;
        foreach (var edge in node.In)
        {
            if (edge.BindsStart) start = Math.Max(start, edge.Earliest);
            else finish = Math.Max(finish ?? 0, edge.Earliest);
        }

        return (start, finish);
    }

    /// <summary>What is left of a task begun waits for the status date and for what precedes it, or stands where the plan put it.</summary>
    private static void Resume(ScheduleNode node, long earliest)
    {
        var (start, finish) = node.PlannedResume is { } planned ? (planned, null) : Bounds(node, earliest);
        node.EarlyStart = node.ActualStart ?? earliest;
        node.EarlyResume = Math.Max(node.EarlyStart, node.FirstWork(start));
        node.EarlyFinish = node.FinishOfRest(node.EarlyResume);
        if (!(finish > node.EarlyFinish)) return;
        node.EarlyFinish = finish.Value;
        node.EarlyResume = node.ResumeFor(finish.Value);
    }

    private static void Place(ScheduleNode node, long start, long? finish)
    {
        node.EarlyStart = node.FirstWork(start);
        node.EarlyFinish = node.FinishFrom(node.EarlyStart);
        if (!(finish > node.EarlyFinish)) return;
        node.EarlyFinish = finish.Value;
        node.EarlyStart = node.StartFor(finish.Value);
    }

    /// <summary>Of a summary only "no earlier than" holds here: its start is that of its tasks.</summary>
    private void Constrain(ScheduleNode node, ConstraintType constraint, long date, long start, long? finish)
    {
        var (linkedStart, linkedFinish) = (node.EarlyStart, node.EarlyFinish);
        switch (constraint)
        {
            case ConstraintType.StartNoEarlierThan when node.Kind != NodeKind.End:
                Place(node, node.WaitsForNothing && status == long.MinValue ? date : Math.Max(start, date), finish);
                break;
            case ConstraintType.FinishNoEarlierThan when node.Kind == NodeKind.Task:
                Place(node, node.WaitsForNothing && status == long.MinValue ? node.StartFor(date) : start, Math.Max(finish ?? date, date));
                break;
            case ConstraintType.MustStartOn or ConstraintType.StartNoLaterThan when node.Kind == NodeKind.Task && (constraint == ConstraintType.MustStartOn || linkedStart > date):
                node.ConstraintMissed = linkedStart > node.FirstWork(date);
                if (!node.ConstraintMissed || !network.Input.LinksBeforeConstraints) Place(node, date, null);
                break;
            case ConstraintType.MustFinishOn or ConstraintType.FinishNoLaterThan when node.Kind == NodeKind.Task && (constraint == ConstraintType.MustFinishOn || linkedFinish > date):
                node.ConstraintMissed = linkedStart > node.StartFor(date);
                if (!node.ConstraintMissed || !network.Input.LinksBeforeConstraints) (node.EarlyStart, node.EarlyFinish) = (node.StartFor(date), date);
                break;
        }
    }

    private void Backward(ScheduleNode node, long projectFinish)
    {
        if (node.IsDone)
        {
            (node.LateStart, node.LateFinish, node.LateResume) = (node.EarlyStart, node.EarlyFinish, node.EarlyResume);
            return;
        }

        long? finish = null, start = null;
        foreach (var edge in node.Out)
        {
            if (edge.To.IsDone || edge.IsBesideTheFirst || edge is { To: { Kind: NodeKind.End, LateFinish: long.MaxValue } }) continue;
            if (edge.FromFinish) finish = Math.Min(finish ?? long.MaxValue, edge.Latest);
            else if (!node.Manual && node.ActualStart is null) start = Math.Min(start ?? long.MaxValue, edge.Latest);
        }

        if (finish is null && network.Input.EveryEndAlone) finish = node.Kind == NodeKind.End ? long.MaxValue : start is null ? node.EarlyFinish : projectFinish;
        var latest = Math.Min(finish ?? projectFinish, network.Input.EveryEndAlone ? long.MaxValue : projectFinish);
        if (node.Kind is NodeKind.Task or NodeKind.End && node.Schedule is { } schedule)
        {
            if (schedule.Deadline is { } deadline && node.Kind == NodeKind.Task) latest = Math.Min(latest, Wall.Minutes(deadline));
            if (schedule is { ConstraintDate: { } day, Manual: false })
            {
                var date = Wall.Minutes(day);
                if (schedule.Constraint == ConstraintType.FinishNoLaterThan) latest = Math.Min(latest, date);
                if (node.Kind == NodeKind.Task && schedule.Constraint == ConstraintType.StartNoLaterThan) start = Math.Min(start ?? date, date);
                if (node.Kind == NodeKind.Task && schedule.Constraint == ConstraintType.MustFinishOn) (start, latest) = (null, date);
                if (node.Kind == NodeKind.Task && schedule.Constraint == ConstraintType.MustStartOn) (start, latest) = (date, long.MaxValue);
            }
        }

        node.LateFinish = latest == long.MaxValue ? latest : node.LastWork(latest);
        if (node.IsParted)
        {
            (node.LateStart, node.LateResume) = (node.EarlyStart, node.ResumeFor(node.LateFinish));
            return;
        }

        node.LateStart = latest == long.MaxValue ? latest : node.StartFor(node.LateFinish);
        if (start < node.LateStart)
        {
            node.LateStart = node.FirstWork(start.Value);
            node.LateFinish = node.FinishFrom(node.LateStart);
        }

        node.LateResume = node.LateStart;
    }
}
