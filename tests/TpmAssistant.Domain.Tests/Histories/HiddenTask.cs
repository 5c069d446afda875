namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>A task as it truly is. Days are weekdays since the start of the project.</summary>
internal sealed record HiddenTask
{
    public const int Nobody = -1;

    public required int Id { get; init; }

    public required int Owner { get; set; }

    public required int PlanStart { get; set; }

    public required int PlanDays { get; set; }

    public int PlanDue { get; set; }

    public int Group { get; set; }

    public HashSet<int> Preds { get; init; } = [];

    public bool External { get; set; }

    /// <summary>Whether it waits for nobody's time.</summary>
    public bool Alone { get; set; }

    /// <summary>Days of work left, in truth.</summary>
    public double Left { get; set; }

    /// <summary>Work in all, in truth.</summary>
    public double Work { get; set; }

    public double Worked { get; set; }

    public int? StartedOn { get; set; }

    public int? FinishedOn { get; set; }

    /// <summary>The day it came into being.</summary>
    public int AddedOn { get; set; }

    /// <summary>From when to when it cannot go on.</summary>
    public (int From, int To)? Stuck { get; set; }

    /// <summary>Whether the board says so.</summary>
    public bool StuckShown { get; set; }

    /// <summary>The day on which an ownerless task finds one.</summary>
    public int OwnedFrom { get; set; }

    /// <summary>The owner found then.</summary>
    public int FoundOwner { get; set; } = Nobody;

    /// <summary>Work that shows only when the task seems nearly done.</summary>
    public Queue<int> Surprises { get; init; } = new();

    /// <summary>Whether its owner always moves its date in time.</summary>
    public bool AlwaysReplanned { get; set; }

    /// <summary>The date on the board.</summary>
    public int ShownDue { get; set; }

    public bool ShowsDue { get; set; } = true;

    public bool IsDone => FinishedOn is not null;

    public HiddenTask Copy() => this with { Surprises = new(Surprises), Preds = [.. Preds] };
}

/// <summary>What may be planted.</summary>
internal enum Cause
{
    LateVendor, ExternalAhead, Overload, BlockedChain, ScopeCreep, RepeatedSlips, Stale, Ownerless, Bunching, Holiday, Burn, EstimateDrift, Convergence,
    SinglePoint, LateCritical,
}

/// <summary>A planted cause and the time in which it can be seen before it is over.</summary>
internal sealed record Planted(Cause Cause, int Group, IReadOnlyList<int> Tasks, int? Owner = null)
{
    /// <summary>The first day on which anybody could see it.</summary>
    public int From { get; set; } = int.MaxValue;

    /// <summary>The day on which money begins to burn, or estimates to be too low.</summary>
    public int Begins { get; set; }

    /// <summary>The last day on which telling it helps.</summary>
    public int Until { get; set; } = int.MaxValue;

    /// <summary>The last day on which the trouble itself is there, where that is another; work that is late is so until it is done.</summary>
    public int? Ends { get; set; }

    public double Factor { get; init; } = 1;

    /// <summary>Days after its last one until which a task that its owner stops on would rest, had it begun as planned.</summary>
    public int RestsAfterDue { get; set; }

    /// <summary>Its owner stops on a task two days after beginning it: what has not begun cannot rest.</summary>
    public void RestFrom(HiddenTask task, int begun)
    {
        task.Stuck = (begun + 2, task.PlanDue + begun - task.PlanStart + RestsAfterDue);
        (From, Until, Ends) = (begun + 14, task.PlanDue, task.Stuck.Value.To);
    }

    /// <summary>Whether it is that work takes longer than it should, and nobody knows how long.</summary>
    public bool IsOverrun => Cause is Cause.LateVendor or Cause.LateCritical or Cause.RepeatedSlips;

    /// <summary>Whether it can be seen and is not over.</summary>
    public bool IsAtWork(World world) => From <= world.Day && world.Day <= (Ends ?? Until) && (Tasks.Count == 0 || Tasks.Any(t => !world.Tasks[t].IsDone));
}
