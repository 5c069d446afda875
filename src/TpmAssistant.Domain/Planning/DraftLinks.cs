namespace TpmAssistant.Domain.Planning;

/// <summary>Keeps the order of a drafted plan whole when lines leave it.</summary>
public static class DraftLinks
{
    /// <summary>The lines without some of them: what waited for one that leaves waits for what that one waited for.</summary>
    public static IReadOnlyList<DraftTask> Without(IReadOnlyList<DraftTask> tasks, IReadOnlySet<string> leaving)
    {
        if (leaving.Count == 0) return tasks;
        var known = tasks.ToDictionary(t => t.Key, StringComparer.Ordinal);
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        return [.. tasks.Where(t => !leaving.Contains(t.Key)).Select(t => t with { After = [.. t.After.SelectMany(a => Through(a, [])).Distinct(StringComparer.Ordinal)] })];

        IReadOnlyList<string> Through(string key, HashSet<string> seen)
        {
            if (!leaving.Contains(key)) return known.ContainsKey(key) ? [key] : [];
            if (found.TryGetValue(key, out var there)) return there;
            if (!known.TryGetValue(key, out var task) || !seen.Add(key)) return [];
            return found[key] = [.. task.After.SelectMany(a => Through(a, seen)).Distinct(StringComparer.Ordinal)];
        }
    }
}
