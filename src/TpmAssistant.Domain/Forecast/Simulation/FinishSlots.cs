using System.Runtime.CompilerServices;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// Rooms for the dates of a network's tasks, given on as soon as nobody waits for the ones in it: what a pass touches is then as wide as the plan, not as long, and stays in
/// the nearest cache whatever the number of tasks. What a target asks for keeps its room to the end, and a task that is done, which is placed once for all, from the beginning.
/// </summary>
internal sealed class FinishSlots
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FinishSlots(Network network)
    {
        var last = LastUses(network);
        (OfTask, OfLink) = (new int[network.Count], new int[network.From.Length]);
        var free = new Stack<int>();
        var settled = network.Rules?.Settled ?? [];
        for (var task = 0; task < settled.Length; task++)
        {
            if (!settled[task]) continue;
            (OfTask[task], last[task]) = (Count++, int.MaxValue);
        }

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

            if (settled.Length == 0 || !settled[task]) OfTask[task] = free.TryPop(out var slot) ? slot : Count++;
        }

        OfTargets = [.. network.Targets.Select(t => t.Select(task => OfTask[task]).ToArray())];
    }

    private FinishSlots(int count, int[] from, int[][] targets) => (Count, OfTask, OfLink, OfTargets) = (count, [.. Enumerable.Range(0, count)], from, targets);

    /// <summary>A room for each task, where all of them are needed at the end.</summary>
    public static FinishSlots ForEach(Network network) => new(network.Count, network.From, network.Targets);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Where each task's finish goes.</summary>
    public int[] OfTask { get; }

    /// <summary>Where each incoming link finds the finish that it waits for.</summary>
    public int[] OfLink { get; }

    /// <summary>Where the finishes of each target lie at the end.</summary>
    public int[][] OfTargets { get; }

    /// <summary>The last task that waits for each; one that a target asks for is needed beyond all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
