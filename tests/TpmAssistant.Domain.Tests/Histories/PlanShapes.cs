namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>Causes that are a matter of how the plan is laid out.</summary>
internal static class PlanShapes
{
    /// <summary>One person gets the work of others that falls due in the last weeks before a milestone.</summary>
    public static Planted? Overload(Dice dice, List<HiddenTask> tasks, List<HiddenTask> members, int group, int team)
    {
        var end = members.Count == 0 ? 0 : members.Max(t => t.PlanDue);
        var owner = dice.Whole(0, team - 1);
        List<HiddenTask> late = [.. tasks.Where(t => t.Group == group && !t.External && t.PlanStart > end - 16)];
        var own = late.Where(t => t.Owner == owner).Sum(t => t.PlanDays);
        var given = new List<int>();
        foreach (var task in dice.Shuffled(late.Where(t => t.Owner != owner)))
        {
            if (own >= 28) break;
            own += task.PlanDays;
            given.Add(task.Id);
        }

        if (own < 24) return null;
        foreach (var id in given) tasks[id].Owner = owner;
        return new(Cause.Overload, group, given, owner);
    }

    /// <summary>One person holds most of what a milestone needs, one task after the other, without too much to do.</summary>
    public static Planted? SinglePoint(Dice dice, List<HiddenTask> tasks, List<HiddenTask> members, int group, int team)
    {
        if (members.Count < 8) return null;
        var (from, end) = (members.Min(t => t.PlanStart), members.Max(t => t.PlanDue));
        var owner = dice.Whole(0, team - 1);
        List<HiddenTask> chosen = [.. members.OrderByDescending(t => t.PlanDue).Take((int)Math.Ceiling(members.Count * 0.8))];
        if (chosen.Count > (end - from) * 0.9) return null;
        foreach (var task in members.Except(chosen).Where(t => t.Owner == owner)) task.Owner = (owner + 1) % team;
        var length = (end - from + 1) / chosen.Count;
        var day = end - (length * chosen.Count) + 1;
        foreach (var task in chosen.OrderBy(t => t.PlanDue).ThenBy(t => t.Id))
        {
            (task.Owner, task.PlanStart, task.PlanDays) = (owner, day, Math.Max(1, length - 1));
            task.PlanDue = task.PlanStart + task.PlanDays - 1;
            day += length;
        }

        Untangle(tasks);
        return new(Cause.SinglePoint, group, [.. chosen.Select(t => t.Id)], owner);
    }

    /// <summary>Nearly everything falls due in the last days.</summary>
    public static Planted? Bunching(Dice dice, List<HiddenTask> tasks, List<HiddenTask> members, int group)
    {
        if (members.Count < 7) return null;
        var end = members.Max(t => t.PlanDue);
        List<HiddenTask> chosen = [.. dice.Shuffled(members).Take((int)Math.Ceiling(members.Count * 0.8))];
        foreach (var task in chosen)
        {
            var due = end - dice.Whole(0, 2);
            task.PlanStart = Math.Max(0, task.PlanStart + ((due - task.PlanDue) / 4));
            task.PlanDue = due;
            task.Preds.RemoveWhere(p => members.Exists(m => m.Id == p));
        }

        Untangle(tasks);
        return new(Cause.Bunching, group, [.. chosen.Select(t => t.Id)]);
    }

    /// <summary>Several people's last tasks all end just before one task that needs them all and the milestone has no room.</summary>
    public static Planted? Convergence(List<HiddenTask> tasks, List<HiddenTask> members, int group)
    {
        if (members.Count < 6 || members.MaxBy(t => t.PlanDue) is not { } last) return null;
        var feeding = members.Where(t => t.Owner != last.Owner && t != last).GroupBy(t => t.Owner).Select(g => g.MaxBy(t => t.PlanDue)!).OrderByDescending(t => t.PlanDue).Take(4).ToList();
        if (feeding.Count < 3) return null;
        foreach (var task in feeding)
        {
            var moved = last.PlanStart - 1 - task.PlanDue;
            task.PlanStart = Math.Max(0, task.PlanStart + moved);
            task.PlanDue = task.PlanStart + task.PlanDays - 1;
            last.Preds.Add(task.Id);
        }

        var end = members.Max(t => t.PlanDue);
        last.PlanStart = feeding.Max(t => t.PlanDue) + 1;
        last.PlanDue = Math.Max(end, last.PlanStart + last.PlanDays - 1);
        last.PlanDays = last.PlanDue - last.PlanStart + 1;
        Untangle(tasks);
        return new(Cause.Convergence, group, [.. feeding.Select(t => t.Id), last.Id]);
    }

    /// <summary>A long task on which its owner stops.</summary>
    public static Planted? Stale(Dice dice, List<HiddenTask> tasks, List<HiddenTask> members, int group)
    {
        var task = dice.Shuffled(members.Where(t => t.PlanDays >= 4)) is [var first, ..] ? first : null;
        if (task is null) return null;
        task.PlanDue = task.PlanStart + Math.Max(24, task.PlanDays * 2);
        foreach (var after in tasks) after.Preds.Remove(task.Id);
        return new(Cause.Stale, group, [task.Id]);
    }

    /// <summary>Takes away the links that new dates have made impossible.</summary>
    private static void Untangle(List<HiddenTask> tasks)
    {
        foreach (var task in tasks) task.Preds.RemoveWhere(p => tasks[p].PlanDue >= task.PlanStart);
    }
}
