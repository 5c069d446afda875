using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Causes;

/// <summary>Finds what of a project is meant by an issue's words: a task, an entry of the register, or neither.</summary>
internal static class IssueFinder
{
    /// <summary>With fewer words in common an entry is not meant.</summary>
    private const int Resembles = 2;

    /// <summary>The item meant, or several that may be; none where the words name no item.</summary>
    public static IReadOnlyList<CauseIssue> Find(ProjectView view, string words)
    {
        if (words.StartsWith(CauseIssue.WordsPrefix, StringComparison.Ordinal)) return [];
        if (EntryOf(view, words) is { } entry) return [Of(entry)];
        if (view.Now.Tasks.FirstOrDefault(t => t.Ref.ToString() == words || t.Ref.Id == words) is { } exact) return [Of(exact)];
        var tasks = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        var found = TaskFinder.Find(view.Now, words).Where(f => f.Tasks.Count == 1).Select(f => Of(tasks[f.Tasks[0]])).ToList();
        if (found.Count > 0) return found;
        var open = view.Now.Register?.Open.ToList() ?? [];
        return [.. TextSearch.Rank([.. open.Select(Title)], words).Where(h => h.Hits >= Resembles).Take(1).Select(h => Of(open[h.At]))];
    }

    /// <summary>The issue that the words themselves are.</summary>
    public static CauseIssue Words(string words)
    {
        var text = (words.StartsWith(CauseIssue.WordsPrefix, StringComparison.Ordinal) ? words[CauseIssue.WordsPrefix.Length..] : words).Cut(CauseAnalysis.MostText);
        return new(CauseIssue.WordsPrefix + text, text);
    }

    /// <summary>Whether the issue is still to be seen: an item that is gone, or that this reader cannot read, is not.</summary>
    public static bool IsThere(ProjectView view, CauseIssue issue) =>
        issue.Key.StartsWith(CauseIssue.WordsPrefix, StringComparison.Ordinal) || EntryOf(view, issue.Key) is not null || view.Now.Tasks.Any(t => t.Ref.ToString() == issue.Key);

    /// <summary>The task behind an issue: itself, or the first that the entry rests on.</summary>
    public static ProjectTask? TaskOf(ProjectView view, CauseIssue issue)
    {
        var behind = EntryOf(view, issue.Key)?.Evidence.Select(e => e.Item.ToString()).ToList() ?? [issue.Key];
        return behind.Select(item => view.Now.Tasks.FirstOrDefault(t => t.Ref.ToString() == item)).FirstOrDefault(t => t is not null);
    }

    /// <summary>The entry of that name, as in <c>I-1</c>, or of that key.</summary>
    public static RegisterEntry? EntryOf(ProjectView view, string words) => view.Now.Register?.Entries.FirstOrDefault(
        e => ItemRef.Register(e.Key).ToString() == words || (RegisterKey.TryParse(words, out var key) && e.Key == key));

    private static CauseIssue Of(ProjectTask task) => new(task.Ref.ToString(), task.Title);

    private static CauseIssue Of(RegisterEntry entry) => new(ItemRef.Register(entry.Key).ToString(), Title(entry));

    private static string Title(RegisterEntry entry) => entry.Title ?? (entry.Evidence.Count > 0 ? entry.Evidence[0].Title : entry.Key.ToString());
}
