using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>The groups of tasks whose last finish is sampled: the whole, then each target that has any task.</summary>
internal sealed class TargetBook
{
    public TargetBook(ForecastInput input, int[] whole, Func<ItemRef, int?> placeOf)
    {
        var (groups, keys) = (new List<int[]> { whole }, new List<string>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in input.Targets)
        {
            int[] members = [.. target.Tasks.Select(placeOf).OfType<int>().Distinct()];
            if (members.Length == 0 || !known.Add(target.Key)) continue;
            keys.Add(target.Key);
            groups.Add(members);
        }

        (Groups, Keys) = ([.. groups], keys);
    }

    /// <summary>The tasks of each group by their places in the network.</summary>
    public int[][] Groups { get; }

    /// <summary>The keys of the groups after the first.</summary>
    public IReadOnlyList<string> Keys { get; }
}
