namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>
/// Late work as a trouble of its own, by what is so and not by whether it was planted: three working days late, as planted work can be seen from; others wait for it, or it is owed from outside, so that nobody in the
/// team can catch it up; and it is to be expected later than a milestone may slip.
/// </summary>
internal static class LateWork
{
    private const int SeenAfter = 3;

    /// <summary>Whether a cause is that work is late, which also happens without being planted.</summary>
    public static bool IsOfItsKind(Cause cause) => cause is Cause.LateVendor or Cause.LateCritical or Cause.RepeatedSlips or Cause.ExternalAhead;

    /// <param name="world">What is so.</param>
    /// <param name="expected">What is to be expected.</param>
    /// <param name="board">With the tolerances.</param>
    /// <param name="grain">Working days more (or, where negative, fewer) than there are, as far as nobody decides otherwise.</param>
    public static IEnumerable<string> Troubles(World world, World expected, Board board, int grain)
    {
        var tolerance = board.Tolerances.MilestoneSlipDays;
        var waitedFor = world.Tasks.Where(t => t.StartedOn is null && t.AddedOn <= world.Day).SelectMany(t => t.Preds).ToHashSet();
        foreach (var task in world.Tasks.Where(t => t.AddedOn <= world.Day && !t.IsDone && (t.External || waitedFor.Contains(t.Id))))
        {
            var isLate = world.Day + grain >= task.PlanDue + SeenAfter || (task.External && IsNotBegun(world, task));
            if (isLate && (expected.Tasks[task.Id].FinishedOn ?? int.MaxValue) > task.PlanDue + tolerance - grain) yield return "late";
        }
    }

    /// <summary>Whether work from outside could have begun three days ago and has not.</summary>
    private static bool IsNotBegun(World world, HiddenTask task) =>
        task.StartedOn is null && world.Day >= task.PlanStart + SeenAfter && task.Preds.All(p => world.Tasks[p].FinishedOn < world.Day - SeenAfter);
}
