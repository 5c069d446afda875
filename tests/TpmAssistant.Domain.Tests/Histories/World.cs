namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>The project as it truly goes, day by day. A copy of it run on is the truth about what is to come.</summary>
internal sealed class World
{
    /// <summary>Finished tasks that show a pattern: one is chance, two are a coincidence.</summary>
    private const int EnoughToSee = 3;

    /// <summary>Working days in which work without an owner finds one once somebody looks.</summary>
    private const int FindDays = 2;

    /// <summary>Work over plan as it usually is, and as far as it goes unseen.</summary>
    private const double Usual = 0.93, Overrun = 1.15;

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
        foreach (var task in runnable.Where(t => t.Alone && OwnerOn(t, day) != HiddenTask.Nobody)) Work(task, day, burn);
        foreach (var drift in Planted.Where(p => p.Cause == Cause.EstimateDrift && p.From > Day && HasShown(p))) drift.From = Day;
    }

    /// <summary>Whether enough of the work that takes longer than estimated is done to see that it does.</summary>
    private bool HasShown(Planted drift) => Tasks.Count(t => t.PlanStart >= drift.Begins && !t.External && t.IsDone) >= EnoughToSee;

    /// <summary>Who has a task today.</summary>
    public int OwnerToday(HiddenTask task) => OwnerOn(task, Day);

    private static int OwnerOn(HiddenTask task, int day) => task.Owner == HiddenTask.Nobody && task.OwnedFrom <= day ? task.FoundOwner : task.Owner;

    private bool CanRun(HiddenTask task, int day) =>
        task.PlanStart <= day && !(task.Stuck is { } stuck && stuck.From <= day && day <= stuck.To)
        && task.Preds.All(p => Tasks[p].FinishedOn < day);

    private void Begin(HiddenTask task, int day)
    {
        task.StartedOn = day;
        foreach (var stale in Planted.Where(p => p.Cause == Cause.Stale && p.Tasks.Contains(task.Id))) stale.RestFrom(task, day);
    }

    private void Work(HiddenTask task, int day, double burn)
    {
        if (task.StartedOn is null) Begin(task, day);
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
    /// usual by now, and nothing else happens. An end that nobody has told is taken to be as far off as the trouble is old.
    /// </summary>
    public World Expected() => Expected(links: true, Rest);

    /// <summary>
    /// The same for somebody who knows the plan, the causes at work and how this world is made, but of what is under way only what a board can tell: not how
    /// much work is truly left, and no links where the board has none. Nobody can judge better by the board.
    /// </summary>
    public World ExpectedByBoard(bool links) => Expected(links, task => Math.Max(0.5, (task.PlanDays * Usual) - task.Worked));

    private World Expected(bool links, Func<HiddenTask, double> rest)
    {
        var known = Planted.Where(p => p.From <= Day).ToList();
        var copy = new World
        {
            Tasks = [.. Tasks.Select(t => t.Copy())],
            Milestones = Milestones,
            DaysOff = Planted.Exists(p => p.Cause == Cause.Holiday && p.From > Day) ? [] : DaysOff,
            Planted = known,
            Team = Team,
            Absences = [.. Absences.Where(a => a.From < Day).Select(a => a with { To = a.To < Day ? a.To : AsLongAgain(a.From) })],
            Day = Day,
            DaysSpent = DaysSpent,
            Cost = Cost,
        };
        var ahead = Planted.Where(p => p.From > Day && p.Cause is Cause.Overload or Cause.Bunching or Cause.SinglePoint or Cause.Convergence or Cause.Stale).SelectMany(p => p.Tasks).ToHashSet();
        foreach (var task in copy.Tasks)
        {
            List<Planted> troubles = [.. known.Where(p => p.Tasks.Contains(task.Id))];
            task.Surprises.Clear();
            task.Alone = ahead.Contains(task.Id);
            if (task.StartedOn is null) task.Left = Math.Max(1, task.PlanDays * Usual * Drift);
            else if (task.PlanDue < Day && troubles.Exists(p => p.IsOverrun)) task.Left = Math.Max(Day - task.PlanDue, task.PlanDays - task.Worked);
            else task.Left = rest(task);
            if (task.Stuck is { } stuck) task.Stuck = stuck.From >= Day ? null : stuck.To < Day ? stuck : (stuck.From, AsLongAgain(stuck.From));
            if (task.Owner == HiddenTask.Nobody && task.OwnedFrom > Day) Find(task, troubles.Count > 0);
            if (!links) task.Preds.Clear();
        }

        foreach (var task in copy.Tasks.Where(t => t.AddedOn > Day)) task.AddedOn = int.MaxValue;
        for (var guard = 0; guard < 400 && copy.Tasks.Exists(t => !t.IsDone && t.AddedOn <= Day); guard++) copy.Step();
        return copy;
    }

    /// <summary>The days of work left in truth; until an overrun can be seen no more than a little over the plan.</summary>
    private double Rest(HiddenTask task)
    {
        var isHidden = task.PlanDue >= Day || Planted.Exists(p => p.From > Day && p.Tasks.Contains(task.Id));
        return isHidden && Drift == 1 ? Math.Max(0.5, Math.Min(task.Left, (task.PlanDays * Overrun) - task.Worked)) : task.Left;
    }

    /// <summary>Whoever takes up work without an owner is not known: somebody with time for it.</summary>
    private void Find(HiddenTask task, bool seen) => (task.OwnedFrom, task.Alone) = (seen ? Day + FindDays : 0, task.Alone || seen);

    private int AsLongAgain(int from) => Day + Day - from;

    private double Drift => Planted.Where(p => p.From <= Day && p.Cause == Cause.EstimateDrift).Select(p => p.Factor).DefaultIfEmpty(1).Max();

    /// <summary>The day on which the last task of a milestone was or will be done, by this world; <see langword="null"/> while it is open.</summary>
    public int? Reached(int milestone)
    {
        var needed = Tasks.Where(t => t.Group == milestone && t.AddedOn <= Day).ToList();
        return needed.TrueForAll(t => t.IsDone) ? needed.Max(t => t.FinishedOn) : null;
    }
}
