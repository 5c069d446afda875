using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>Reads the names of sprints: "Sprint 5", "Team A - sprint #5", "Iteration 12 (hardening)".</summary>
internal static class SprintName
{
    private const int LongestNumber = 9999;

    private static readonly string[] Words = ["sprint", "iteration"];

    /// <summary>The sprint that a task lies in, by its bucket, else by a label.</summary>
    public static (int Number, string Name)? Of(ProjectTask task)
    {
        foreach (var name in task.Labels.Prepend(task.Bucket ?? ""))
        {
            if (NumberIn(name) is { } number) return (number, name);
        }

        return null;
    }

    private static int? NumberIn(string name)
    {
        foreach (var word in Words)
        {
            for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at > 0 && char.IsLetterOrDigit(name[at - 1])) continue;
                if (NumberAt(name.AsSpan(at + word.Length)) is { } number) return number;
            }
        }

        return null;
    }

    private static int? NumberAt(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith("#")) rest = rest[1..].TrimStart();
        var number = 0;
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]) && number <= LongestNumber) number = (number * 10) + (rest[length++] - '0');
        var ends = length == rest.Length || !char.IsLetterOrDigit(rest[length]);
        return length > 0 && ends && number <= LongestNumber ? number : null;
    }
}
