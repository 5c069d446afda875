namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>Draws a plan that would hold, then lets <see cref="Planter"/> spoil it.</summary>
internal static class PlanMaker
{
    public static World Make(Dice dice, HistoryShape shape, IReadOnlyList<Cause> causes, bool hours)
    {
        var count = dice.Size(shape.FewestTasks, shape.MostTasks);
        var length = 5 * dice.Whole(shape.ShortestWeeks, shape.LongestWeeks);
        var team = Math.Clamp((count / dice.Whole(6, 11)) + 1, 2, 16);
        var mean = Math.Clamp(length * team * dice.Real(0.7, 0.85) / count, 1.5, 14);
        var tasks = Lay(dice, count, team, mean);
        var end = tasks.Max(t => t.PlanDue);
        var groups = Math.Clamp(Math.Min(count / 5, end / 15), 1, dice.Whole(2, 5));
        foreach (var task in tasks) task.Group = Math.Min(groups - 1, task.PlanDue * groups / (end + 1));
        Link(dice, tasks);
        foreach (var task in dice.Shuffled(tasks).Take(dice.Whole(0, 1 + (count / 40)))) task.External = true;

        var planted = Planter.Shape(dice, tasks, groups, team, causes, hours);
        var milestones = Milestones(dice, tasks, groups, planted);
        var daysOff = Planter.DaysOff(dice, milestones, planted, causes.Count == 0);
        foreach (var task in tasks)
        {
            task.Work = Math.Max(0.6, task.PlanDays * dice.Factor(0.93, shape.Noise));
            task.ShownDue = task.PlanDue;
        }

        var world = new World { Tasks = tasks, Milestones = milestones, DaysOff = daysOff, Planted = planted, Team = team };
        Planter.Spoil(dice, world, groups);
        foreach (var task in world.Tasks) task.Left = task.Work;
        return world;
    }

    /// <summary>Each person's tasks follow each other with a little room between.</summary>
    private static List<HiddenTask> Lay(Dice dice, int count, int team, double mean)
    {
        var free = Enumerable.Range(0, team).Select(_ => dice.Whole(0, 4)).ToArray();
        var tasks = new List<HiddenTask>();
        for (var i = 0; i < count; i++)
        {
            var owner = Array.IndexOf(free, free.Min());
            var days = Math.Max(1, (int)Math.Round(mean * dice.Real(0.5, 1.5)));
            var start = free[owner];
            tasks.Add(new() { Id = i, Owner = owner, PlanStart = start, PlanDays = days, PlanDue = start + days - 1 });
            free[owner] = start + days + dice.Whole(0, 2) + (dice.Chance(0.3) ? 1 : 0);
        }

        return tasks;
    }

    private static void Link(Dice dice, List<HiddenTask> tasks)
    {
        foreach (var task in tasks)
        {
            var before = tasks.Where(t => t.PlanDue < task.PlanStart - 1 && t.PlanDue > task.PlanStart - 15).ToList();
            for (var n = dice.Whole(0, 2); n > 0 && before.Count > 0; n--) task.Preds.Add(dice.Pick(before).Id);
            if (tasks.Where(t => t.Owner == task.Owner && t.PlanDue < task.PlanStart).MaxBy(t => t.PlanDue) is { } previous && dice.Chance(0.4)) task.Preds.Add(previous.Id);
        }
    }

    private static int[] Milestones(Dice dice, List<HiddenTask> tasks, int groups, List<Planted> planted)
    {
        var days = new int[groups];
        for (var g = 0; g < groups; g++)
        {
            var tight = planted.Exists(p => p.Group == g && p.Cause is Cause.Bunching or Cause.Convergence);
            var room = planted.Exists(p => p.Group == g && p.Cause == Cause.SinglePoint) ? 2 : dice.Whole(3, 7);
            days[g] = Math.Max(g == 0 ? 0 : days[g - 1], tasks.Where(t => t.Group == g).Max(t => t.PlanDue) + (tight ? 0 : room));
        }

        return days;
    }
}
