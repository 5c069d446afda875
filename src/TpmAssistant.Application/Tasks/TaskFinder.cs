using System.Globalization;
using System.Text;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Tasks;

/// <summary>A task or milestone that words may mean.</summary>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Tasks">The task, or the open tasks of the milestone.</param>
public sealed record FoundTask(string Title, IReadOnlyList<ItemRef> Tasks);

/// <summary>Finds the task of a project that is meant by some words of its title, typing errors forgiven.</summary>
public static class TaskFinder
{
    private const double Good = .6;
    private const double Close = .12;
    private const int Most = 5;
    private const int LongWord = 5;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "for", "to", "in", "on", "and", "with", "our", "my", "task", "milestone", "item", "work",
    };

    /// <summary>
    /// The one meant; several that are about as likely; or none. Open tasks go before done ones, whole titles before parts of them.
    /// </summary>
    public static IReadOnlyList<FoundTask> Find(Snapshot snapshot, string words)
    {
        var asked = Words(words);
        if (asked.Count == 0) return [];
        var open = snapshot.Tasks.Where(t => t.IsOpen && t.Schedule is not { Summary: true }).DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        if (open.Values.FirstOrDefault(t => t.Ref.Id == words.Trim()) is { } byId) return [new(byId.Title, [byId.Ref])];
        var candidates = open.Values.Select(t => new FoundTask(t.Title, [t.Ref]))
            .Concat(snapshot.Project.Milestones.Where(m => m.Reached is null).Select(m => new FoundTask(m.Name, EndOf(m, open))).Where(m => m.Tasks.Count > 0));
        return Rank(candidates, words, distinctTitles: true);
    }

    /// <summary>Those of some tasks that the words may mean, the likeliest first.</summary>
    /// <param name="candidates">The tasks.</param>
    /// <param name="words">Some words of the title.</param>
    /// <param name="distinctTitles">Whether two of one title are taken for one.</param>
    internal static IReadOnlyList<FoundTask> Rank(IEnumerable<FoundTask> candidates, string words, bool distinctTitles)
    {
        var asked = Words(words);
        if (asked.Count == 0) return [];
        var ranked = candidates.Select(c => (Candidate: c, Score: Score(asked, Words(c.Title)))).Where(c => c.Score >= Good)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Candidate.Title.Length).ToList();
        if (distinctTitles) ranked = [.. ranked.DistinctBy(c => c.Candidate.Title, StringComparer.OrdinalIgnoreCase)];
        return [.. ranked.Where(c => c.Score >= ranked[0].Score - Close).Take(Most).Select(c => c.Candidate)];
    }

    /// <summary>The milestone's own task stands for it, where there is one; else all that it needs.</summary>
    private static List<ItemRef> EndOf(Milestone milestone, Dictionary<ItemRef, ProjectTask> open)
    {
        var mine = milestone.Tasks.Where(open.ContainsKey).ToList();
        var itself = mine.Where(t => open[t].Means(LabelMeaning.Milestone)).ToList();
        return itself.Count > 0 ? itself : mine;
    }

    /// <summary>The share of the words asked for that a title holds, a little more where it holds nothing else.</summary>
    private static double Score(List<string> asked, List<string> title)
    {
        if (title.Count == 0) return 0;
        var met = asked.Sum(a => title.Max(t => Likeness(a, t)));
        var used = title.Count(t => asked.Exists(a => Likeness(a, t) >= Good));
        return (met / asked.Count * .85) + (.15 * used / title.Count);
    }

    private static double Likeness(string asked, string title)
    {
        if (asked == title) return 1;
        if (Math.Min(asked.Length, title.Length) >= 4 && (title.StartsWith(asked, StringComparison.Ordinal) || asked.StartsWith(title, StringComparison.Ordinal))) return .9;
        return asked.Length >= LongWord && Distance(asked, title) <= asked.Length / LongWord ? .8 : 0;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = row[j];
                row[j] = left;
            }
        }

        return row[b.Length];
    }

    private static List<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.InForm(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(40).ToList();
        var telling = words.Where(w => !Small.Contains(w)).ToList();
        return telling.Count > 0 ? telling : words;
    }
}
