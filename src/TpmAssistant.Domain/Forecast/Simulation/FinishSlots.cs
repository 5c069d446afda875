namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// Rooms for the finishes of a plain network's tasks, given on as soon as nobody waits for the one in it: what a pass touches is then as wide as the plan, not as long, and stays in
/// the nearest cache whatever the number of tasks. Finishes that a target asks for keep theirs to the end.
/// </summary>
internal sealed class FinishSlots
{
    public FinishSlots(Network network)
    {
        var last = LastUses(network);
        (OfTask, OfLink) = (new int[network.Count], new int[network.From.Length]);
        var free = new Stack<int>();
        for (var task = 0; task < network.Count; task++)
        {
            for (var link = network.FirstIn[task]; link < network.FirstIn[task + 1]; link++)
            {
                var before = network.From[link];
                OfLink[link] = OfTask[before];
                if (last[before] != task) continue;
                last[before] = -1;
                free.Push(OfTask[before]);
            }

            OfTask[task] = free.TryPop(out var slot) ? slot : Count++;
        }

        OfTargets = [.. network.Targets.Select(t => t.Select(task => OfTask[task]).ToArray())];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Where each task's finish goes.</summary>
    public int[] OfTask { get; }

    /// <summary>Where each incoming link finds the finish that it waits for.</summary>
    public int[] OfLink { get; }

    /// <summary>Where the finishes of each target lie at the end.</summary>
    public int[][] OfTargets { get; }

    /// <summary>The last task that waits for each; one that a target asks for is needed beyond all.</summary>
    private static int[] LastUses(Network network)
    {
        var last = new int[network.Count];
        for (var task = 0; task < network.Count; task++)
        {
            for (var link = network.FirstIn[task]; link < network.FirstIn[task + 1]; link++) last[network.From[link]] = task;
        }

        foreach (var target in network.Targets)
        {
            foreach (var task in target) last[task] = int.MaxValue;
        }

        return last;
    }
}
