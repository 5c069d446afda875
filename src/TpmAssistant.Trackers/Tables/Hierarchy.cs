using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Ties rows to their parents: by key or title, by outline number, or by level and order.</summary>
internal static class Hierarchy
{
    public static IReadOnlyList<ProjectTask> Apply(IReadOnlyList<DraftTask> drafts, TaskIndex index, ProblemLog problems)
    {
        var parents = new int?[drafts.Count];
        var levels = new List<(int Level, int Index)>();
        for (var i = 0; i < drafts.Count; i++)
        {
            parents[i] = Named(drafts[i], index, i, problems) ?? ByNumber(drafts[i], index, i) ?? ByLevel(drafts[i], levels, i);
        }

        CutCircles(parents, drafts, problems);
        var isParent = parents.OfType<int>().ToHashSet();
        return [.. drafts.Select((draft, i) => Tie(draft, parents[i] is { } p ? drafts[p].Task.Ref : null, draft.Outline.Length > 0 && isParent.Contains(i)))];
    }

    private static ProjectTask Tie(DraftTask draft, ItemRef? parent, bool summary)
    {
        var task = parent is null ? draft.Task : draft.Task with { Parent = parent };
        if (!summary && !draft.SumsUp) return task;
        return task with { Schedule = (task.Schedule ?? new TaskSchedule()) with { Summary = true } };
    }

    private static int? Named(DraftTask draft, TaskIndex index, int at, ProblemLog problems)
    {
        if (draft.Parent.Length == 0) return null;
        var parent = index.Find(draft.Parent, at);
        if (parent == at) problems.Add("circular-parent", draft.Task.Title, draft.Parent);
        else if (parent is null) problems.Add("unknown-parent", draft.Task.Title, draft.Parent);
        return parent == at ? null : parent;
    }

    private static int? ByNumber(DraftTask draft, TaskIndex index, int at)
    {
        var number = draft.Outline;
        for (var point = number.LastIndexOf('.'); point > 0; point = number.LastIndexOf('.', point - 1))
        {
            if (index.FindOutline(number[..point]) is { } parent && parent != at) return parent;
        }

        return null;
    }

    private static int? ByLevel(DraftTask draft, List<(int Level, int Index)> above, int at)
    {
        if (draft.Level is not { } level) return null;
        while (above.Count > 0 && above[^1].Level >= level) above.RemoveAt(above.Count - 1);
        int? parent = above.Count > 0 ? above[^1].Index : null;
        above.Add((level, at));
        return parent;
    }

    /// <summary>Walks up from every row once; a row met again on the same walk closes a circle.</summary>
    private static void CutCircles(int?[] parents, IReadOnlyList<DraftTask> drafts, ProblemLog problems)
    {
        var walk = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            for (int? at = start, from = null; at is { } i; from = i, at = parents[i])
            {
                if (walk[i] == start + 1)
                {
                    problems.Add("circular-parent", drafts[from!.Value].Task.Title, drafts[i].Task.Title);
                    parents[from.Value] = null;
                    break;
                }

                if (walk[i] != 0) break;
                walk[i] = start + 1;
            }
        }
    }
}
