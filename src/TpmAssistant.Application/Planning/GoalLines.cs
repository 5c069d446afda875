using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Text;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Planning;

/// <summary>
/// What a goal needs beyond what is usual for its kind of project, and what it rules out: as a model that read the goal states it, or a person. Text from outside; it
/// changes a draft alone, whose lines a person reads before anything is made of them.
/// </summary>
/// <param name="Add">A line each: title; working days; what it follows.</param>
/// <param name="Without">A line each: words of the title of a usual one.</param>
public sealed partial record GoalLines(string? Add, string? Without)
{
    private const int MostAdded = 12;
    private const int MostLeftOut = 12;
    private const int LongestTitle = 200;
    private const double DaysUnsaid = 3;

    /// <summary>None.</summary>
    public static GoalLines None { get; } = new(null, null);

    /// <summary>The draft with them: dates, load and cost are then the engine's as of any other line. What fits no line of the template is not left out, and what follows none goes where most work lies.</summary>
    /// <returns>The draft, and how many lines came and went.</returns>
    internal (PlanDraft Draft, int Added, int Left) Apply(PlanDraft draft)
    {
        var work = draft.Tasks.Where(t => t.Kind == PlanItemKind.Work).ToList();
        var leaving = Lines(Without).Take(MostLeftOut).Select(l => Meant(work, l)?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // A plan without work is none.
        if (leaving.Count >= work.Count) leaving.Clear();
        var changed = leaving.Count == 0 ? draft : DraftEdits.Apply(draft, new DraftEdit { Kept = draft.Tasks.Select(t => t.Key).Where(k => !leaving.Contains(k)).ToHashSet(StringComparer.Ordinal) });

        var (left, added) = (draft.Tasks.Count - changed.Tasks.Count, 0);
        foreach (var line in Lines(Add).Take(MostAdded))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0].Length == 0 || changed.Tasks.Any(t => string.Equals(t.Title, parts[0], StringComparison.OrdinalIgnoreCase))) continue;
            var follows = parts.Length > 2 ? Meant(changed.Tasks, parts[2]) : null;
            var before = changed.Tasks.Count;
            changed = DraftEdits.Apply(changed, new DraftEdit
            {
                Adds = true, Title = parts[0].Cut(LongestTitle), Days = Days(parts.ElementAtOrDefault(1)), Task = (follows ?? Middle(changed)).Key,
            });
            added += changed.Tasks.Count - before;
        }

        return (changed, added, left);
    }

    /// <summary>The last piece of work of the phase that holds the most.</summary>
    private static DraftTask Middle(PlanDraft draft) =>
        draft.Tasks.Where(t => t.Kind == PlanItemKind.Work).GroupBy(t => t.Phase, StringComparer.Ordinal).OrderByDescending(p => p.Count()).First().Last();

    private static DraftTask? Meant(IReadOnlyList<DraftTask> tasks, string words) =>
        TextSearch.Rank([.. tasks.Select(t => t.Title)], words) is [var best, ..] && best.Hits * 2 >= TextSearch.Words(words).Distinct().Count() ? tasks[best.At] : null;

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(l => Neutraliser.Run(l, keepLines: false).Trim(' ', '-', '*', '•')).Where(l => l.Length > 0);

    private static List<double> Days(string? text)
    {
        var read = Number().Matches(text ?? "").Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return read.Count is 1 or 3 && read.TrueForAll(d => d is > 0 and <= DraftEdits.MostDays) ? read : [DaysUnsaid];
    }

    [GeneratedRegex(@"\d{1,4}(?:\.\d{1,2})?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
