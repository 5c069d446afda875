namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>The project as it truly goes, day by day. A copy of it run on is the truth about what is to come.</summary>
internal sealed class World
{
    public required List<HiddenTask> Tasks { get; init; }

    /// <summary>The promised day of each milestone.</summary>
    public required int[] Milestones { get; init; }

    public required HashSet<int> DaysOff { get; init; }

    public required List<Planted> Planted { get; init; }

    public required int Team { get; init; }

    /// <summary>Who is away, from when to when.</summary>
    public List<(int Owner, int From, int To)> Absences { get; init; } = [];

    public int Day { get; private set; }

    public double DaysSpent { get; private set; }

    /// <summary>Cost in person days; more than the days worked while money burns.</summary>
    public double Cost { get; private set; }

    public double EstimateFactor { get; set; } = 1;

    public void Step()
    {
        var day = Day++;
        if (DaysOff.Contains(day)) return;
        var burn = Planted.Where(p => p.Cause == Cause.Burn && p.Begins <= day).Select(p => p.Factor).DefaultIfEmpty(1).Max();
        var runnable = Tasks.Where(t => !t.IsDone && t.AddedOn <= day && CanRun(t, day)).ToList();
        foreach (var work in runnable.Where(t => !t.External && !t.Alone).GroupBy(t => OwnerOn(t, day)))
        {
            if (work.Key == HiddenTask.Nobody || Absences.Exists(a => a.Owner == work.Key && a.From <= day && day <= a.To)) continue;
            Work(work.OrderBy(t => t.StartedOn is null).ThenBy(t => t.PlanDue).ThenBy(t => t.Id).First(), day, burn);
        }

        foreach (var task in runnable.Where(t => t.External && !t.Alone)) Work(task, day, 0);
        foreach (var task in runnable.Where(t => t.Alone)) Work(task, day, burn);
    }

    private static int OwnerOn(HiddenTask task, int day) => task.Owner == HiddenTask.Nobody && task.OwnedFrom <= day ? task.FoundOwner : task.Owner;

    private bool CanRun(HiddenTask task, int day) =>
        task.PlanStart <= day && !(task.Stuck is { } stuck && stuck.From <= day && day <= stuck.To)
        && task.Preds.All(p => Tasks[p].FinishedOn < day);

    private void Work(HiddenTask task, int day, double burn)
    {
        task.StartedOn ??= day;
        task.Left -= 1;
        task.Worked += 1;
        DaysSpent += 1;
        Cost += burn;
        if (task.Left <= 1 && task.Surprises.TryDequeue(out var more))
        {
            task.Left += more;
            task.Work += more;
        }

        if (task.Left <= 0) task.FinishedOn = day;
    }

    /// <summary>
    /// What somebody who knows all that has shown itself by today would expect: what is under way goes as it truly goes, what has not begun takes what is
    /// usual by now, and nothing else happens. An end that nobody has told is taken to be as far off as the trouble is old, unless it truly comes sooner.
    /// </summary>
    public World Expected() => Expected(Truth);

    /// <summary>
    /// The same for somebody who knows the plan, the causes at work and how this world is made, but of what is under way and of troubles only what a board can tell: not how
    /// much work is truly left, not when a trouble truly ends, and no links where the board has none. Nobody can judge better by the board.
    /// </summary>
    public World ExpectedByBoard(bool links) => Expected((task, seen) =>
    {
        var mean = Math.Max(0.5, (task.PlanDays * 0.93) - task.Worked);
        if (task.StartedOn is not null) task.Left = seen ? Math.Max(Math.Max(1, Day - task.PlanDue), task.PlanDays - task.Worked) : mean;
        if (task.Stuck is { } stuck) task.Stuck = stuck.From >= Day ? null : (stuck.From, Day + Day - stuck.From);
        if (task.Owner == HiddenTask.Nobody) task.OwnedFrom = seen ? Day + 2 : 0;
        if (!links) task.Preds.Clear();
    });

    private void Truth(HiddenTask task, bool seen)
    {
        var drift = Drift();
        if (task.StartedOn is not null && !seen && task.PlanDue >= Day && drift == 1) task.Left = Math.Max(0.5, Math.Min(task.Left, (task.PlanDays * 1.15) - task.Worked));
        if (seen && task.StartedOn is not null && task.Left > 1) task.Left = Math.Min(task.Left, Math.Max(Math.Max(1, Day - task.PlanDue), task.PlanDays - task.Worked));
        if (task.Stuck is { } stuck) task.Stuck = stuck.From >= Day ? null : (stuck.From, Math.Min(stuck.To, Day + Day - stuck.From));
        if (task.Owner == HiddenTask.Nobody) task.OwnedFrom = Math.Min(task.OwnedFrom, seen ? Day + 2 : 0);
    }

    private double Drift() => Planted.Where(p => p.From <= Day && p.Cause == Cause.EstimateDrift).Select(p => p.Factor).DefaultIfEmpty(1).Max();

    private World Expected(Action<HiddenTask, bool> judge)
    {
        var known = Planted.Where(p => p.From <= Day).ToList();
        var copy = new World
        {
            Tasks = [.. Tasks.Select(t => t.Copy())],
            Milestones = Milestones,
            DaysOff = Planted.Exists(p => p.Cause == Cause.Holiday && p.From > Day) ? [] : DaysOff,
            Planted = known,
            Team = Team,
            Absences = [.. Absences.Where(a => a.From < Day)],
            Day = Day,
            DaysSpent = DaysSpent,
            Cost = Cost,
        };
        var drift = Drift();
        var ahead = Planted.Where(p => p.From > Day && p.Cause is Cause.Overload or Cause.Bunching or Cause.SinglePoint or Cause.Convergence or Cause.Stale).SelectMany(p => p.Tasks).ToHashSet();
        foreach (var task in copy.Tasks)
        {
            task.Surprises.Clear();
            task.Alone = ahead.Contains(task.Id);
            var seen = known.Exists(p => p.Tasks.Contains(task.Id));
            if (task.StartedOn is null) task.Left = Math.Max(1, task.PlanDays * 0.93 * drift);
            judge(task, seen);
        }

        foreach (var task in copy.Tasks.Where(t => t.AddedOn > Day)) task.AddedOn = int.MaxValue;
        for (var guard = 0; guard < 400 && copy.Tasks.Exists(t => !t.IsDone && t.AddedOn <= Day); guard++) copy.Step();
        return copy;
    }

    /// <summary>The day on which the last task of a milestone was or will be done, by this world; <see langword="null"/> while it is open.</summary>
    public int? Reached(int milestone)
    {
        var needed = Tasks.Where(t => t.Group == milestone && t.AddedOn <= Day).ToList();
        return needed.TrueForAll(t => t.IsDone) ? needed.Max(t => t.FinishedOn) : null;
    }
}
