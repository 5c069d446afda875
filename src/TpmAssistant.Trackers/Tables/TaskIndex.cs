using TpmAssistant.Domain.Tasks;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Finds a table's tasks by what other rows call them: key, second key, outline number, title.</summary>
internal sealed class TaskIndex
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _outlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _titles = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<DraftTask> _drafts;

    public TaskIndex(IReadOnlyList<DraftTask> drafts)
    {
        _drafts = drafts;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Key.Length > 0) _keys.TryAdd(drafts[i].Key, i);
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            foreach (var alias in drafts[i].Aliases) _keys.TryAdd(alias, i);
            if (drafts[i].Outline.Length > 0 && drafts[i].Level is null) _outlines.TryAdd(drafts[i].Outline, i);
            var title = drafts[i].Task.Title;
            if (!_titles.TryGetValue(title, out var rows)) _titles[title] = rows = [];
            rows.Add(i);
        }
    }

    /// <summary>The row that is meant, seen from a row: of several with the same title the nearest above.</summary>
    public int? Find(string name, int from)
    {
        var wanted = name.Trim();
        if (wanted.Length == 0) return null;
        if (_keys.TryGetValue(wanted, out var byKey) || _outlines.TryGetValue(wanted, out byKey)) return byKey;
        if (_titles.TryGetValue(wanted, out var rows))
        {
            var at = rows.BinarySearch(from);
            var next = at < 0 ? ~at : at;
            if (next > 0) return rows[next - 1];
            return rows[Math.Min(at < 0 ? next : next + 1, rows.Count - 1)];
        }

        if (KnownLinks.GitHubKey(wanted) is { } gitHub && _keys.TryGetValue(gitHub, out var byAddress)) return byAddress;

        // "ABC-12 Title of the task", "#12"
        var blank = wanted.IndexOfAny([' ', ':']);
        if (blank > 1 && _keys.TryGetValue(wanted[..blank], out var byFirstWord)) return byFirstWord;
        return wanted[0] == '#' && _keys.TryGetValue(wanted[1..], out var byNumber) ? byNumber : null;
    }

    public int? FindOutline(string number) => _outlines.TryGetValue(number, out var at) ? at : null;

    public ItemRef RefAt(int index) => _drafts[index].Task.Ref;
}
