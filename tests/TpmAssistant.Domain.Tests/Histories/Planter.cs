namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>Plants what makes a project late or dear.</summary>
internal static class Planter
{
    /// <summary>Weekdays before a milestone within which what its plan looks like matters.</summary>
    private const int Near = 20;

    /// <summary>Causes that lie in the plan itself; what cannot be planted in this plan is left out.</summary>
    public static List<Planted> Shape(Dice dice, List<HiddenTask> tasks, int groups, int team, IReadOnlyList<Cause> causes, bool hours)
    {
        var planted = new List<Planted>();
        var end = tasks.Max(t => t.PlanDue);
        foreach (var cause in causes)
        {
            var taken = planted.Select(p => p.Group).ToHashSet();
            var taskTaken = planted.SelectMany(p => p.Tasks).ToHashSet();
            int[] free = [.. Enumerable.Range(0, groups).Where(g => !taken.Contains(g) && tasks.Where(t => t.Group == g).Max(t => t.PlanDue) > end / 3)];
            if (free.Length == 0) break;
            var group = dice.Pick(free);
            List<HiddenTask> members = [.. tasks.Where(t => t.Group == group && !t.External)];
            var found = cause switch
            {
                Cause.LateVendor or Cause.ExternalAhead => External(dice, cause, tasks, members),
                Cause.BlockedChain or Cause.LateCritical => OnAChain(dice, cause, tasks, members),
                Cause.Overload => PlanShapes.Overload(dice, tasks, members, group, team),
                Cause.SinglePoint => PlanShapes.SinglePoint(dice, tasks, members, group, team),
                Cause.Bunching => PlanShapes.Bunching(dice, tasks, members, group),
                Cause.Convergence => PlanShapes.Convergence(tasks, members, group),
                Cause.Stale => PlanShapes.Stale(dice, tasks, members, group),
                Cause.RepeatedSlips => One(cause, dice.Shuffled(members.Where(t => t.PlanDays >= 2)) is [var slipping, ..] ? slipping : null),
                Cause.Ownerless => members.Count < 4 ? null : new(cause, group, [.. dice.Shuffled(members).Take(dice.Whole(2, Math.Min(4, members.Count / 2))).Select(t => t.Id)]),
                Cause.EstimateDrift when !hours || tasks.Count < 25 => null,
                Cause.Burn or Cause.EstimateDrift or Cause.ScopeCreep or Cause.Holiday => new(cause, group, []) { Factor = dice.Real(1.45, 1.8) },
                _ => null,
            };
            if (found is not null && !found.Tasks.Any(taskTaken.Contains)) planted.Add(found);
        }

        return planted;
    }

    private static Planted? One(Cause cause, HiddenTask? task) => task is null ? null : new(cause, task.Group, [task.Id]);

    private static Planted? External(Dice dice, Cause cause, List<HiddenTask> tasks, List<HiddenTask> members)
    {
        var found = OnAChain(dice, cause, tasks, members);
        if (found is not null) tasks[found.Tasks[0]].External = true;
        return found;
    }

    /// <summary>A task that others of its milestone wait for.</summary>
    private static Planted? OnAChain(Dice dice, Cause cause, List<HiddenTask> tasks, List<HiddenTask> members)
    {
        var task = dice.Shuffled(members).FirstOrDefault(t => t.PlanDays >= 2 && tasks.Exists(s => s.Group == t.Group && s.Preds.Contains(t.Id)));
        return One(cause, task);
    }

    public static HashSet<int> DaysOff(Dice dice, int[] milestones, List<Planted> planted, bool healthy)
    {
        var off = new HashSet<int>();
        if (planted.Find(p => p.Cause == Cause.Holiday) is { } holiday)
        {
            var first = milestones[holiday.Group] - dice.Whole(5, 8);
            for (var d = dice.Whole(3, 5); d > 0; d--) off.Add(first + d - 1);
            holiday.From = first - Near;
            holiday.Until = first;
            milestones[holiday.Group] -= 2;
        }
        else if (healthy && dice.Chance(0.3))
        {
            // A plan that allows for its holiday.
            var group = dice.Whole(0, milestones.Length - 1);
            off.Add(milestones[group] - 3);
            off.Add(milestones[group] - 2);
            for (var g = group; g < milestones.Length; g++) milestones[g] += 5;
        }

        return off;
    }

    /// <summary>Causes that come up while the work goes on.</summary>
    public static void Spoil(Dice dice, World world, int groups)
    {
        var end = world.Tasks.Max(t => t.PlanDue);
        foreach (var planted in world.Planted)
        {
            var first = planted.Tasks.Count > 0 ? world.Tasks[planted.Tasks[0]] : null;
            var milestone = world.Milestones[planted.Group];
            switch (planted.Cause)
            {
                case Cause.LateVendor or Cause.LateCritical:
                    first!.Work = first.PlanDays + dice.Whole(9, 18);
                    (planted.From, planted.Until) = (first.PlanDue + 3, first.PlanDue + 9);
                    planted.Ends = int.MaxValue;
                    break;
                case Cause.ExternalAhead:
                    first!.Stuck = (first.PlanStart, first.PlanDue + dice.Whole(5, 12));
                    (planted.From, planted.Until) = (first.PlanStart + 2, first.PlanDue + 5);
                    planted.Ends = int.MaxValue;
                    break;
                case Cause.BlockedChain:
                    first!.Stuck = (first.PlanStart + 1, first.PlanStart + dice.Whole(10, 20));
                    first.StuckShown = true;
                    (planted.From, planted.Until) = (first.Stuck.Value.From, first.Stuck.Value.To);
                    break;
                case Cause.RepeatedSlips:
                    first!.AlwaysReplanned = true;
                    for (var n = dice.Whole(3, 5); n > 0; n--) first.Surprises.Enqueue(dice.Whole(4, 6));
                    (planted.From, planted.Until) = (first.PlanDue + 6, first.PlanDue + 20);
                    planted.Ends = int.MaxValue;
                    break;
                case Cause.Stale:
                    planted.RestsAfterDue = dice.Whole(2, 6);
                    break;
                case Cause.Ownerless:
                    foreach (var task in planted.Tasks.Select(t => world.Tasks[t]))
                    {
                        (task.FoundOwner, task.Owner) = (task.Owner, HiddenTask.Nobody);
                        task.OwnedFrom = task.PlanDue + dice.Whole(3, 8);
                    }

                    planted.From = planted.Tasks.Min(t => world.Tasks[t].PlanDue) - 9;
                    planted.Until = planted.Tasks.Max(t => world.Tasks[t].OwnedFrom);
                    break;
                case Cause.SinglePoint:
                    var away = milestone - dice.Whole(6, 11);
                    world.Absences.Add((planted.Owner!.Value, away, away + dice.Whole(6, 11)));
                    (planted.From, planted.Until) = (milestone - Near, away);
                    planted.Ends = world.Absences[^1].To;
                    break;
                case Cause.Overload or Cause.Bunching or Cause.Convergence:
                    (planted.From, planted.Until) = (milestone - Near, milestone);
                    if (planted.Cause != Cause.Convergence) break;
                    foreach (var task in planted.Tasks.Select(t => world.Tasks[t])) task.Work *= 1.25;
                    break;
                case Cause.Burn:
                    planted.Begins = end / 5;
                    (planted.From, planted.Until) = (planted.Begins + 15, end);
                    break;
                case Cause.EstimateDrift:
                    planted.Begins = end / 4;
                    foreach (var task in world.Tasks.Where(t => t.PlanStart >= planted.Begins)) task.Work *= planted.Factor;
                    planted.Until = end;
                    break;
                case Cause.ScopeCreep:
                    Creep(dice, world, planted, end);
                    break;
            }
        }
    }

    private static void Creep(Dice dice, World world, Planted planted, int end)
    {
        var more = Math.Max(2, (int)Math.Ceiling(world.Tasks.Count * dice.Real(0.18, 0.4)));
        var from = dice.Whole(end / 4, end / 2);
        var ids = new List<int>();
        for (var i = 0; i < more; i++)
        {
            var added = from + (i * 25 / more);
            var days = dice.Whole(1, 4);
            var start = Math.Min(end - days, added + dice.Whole(2, 20));
            var due = Math.Max(start, start + days - 1);
            var group = Array.FindIndex(world.Milestones, m => m >= due);
            ids.Add(world.Tasks.Count);
            world.Tasks.Add(new()
            {
                Id = world.Tasks.Count, Owner = dice.Whole(0, world.Team - 1), PlanStart = start, PlanDays = days, PlanDue = due, ShownDue = due, AddedOn = added,
                Group = group < 0 ? world.Milestones.Length - 1 : group, Work = days,
            });
        }

        planted.From = from + (25 * 2 / 5);
        planted.Until = end;
    }
}
