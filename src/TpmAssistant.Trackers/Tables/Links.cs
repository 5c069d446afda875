using TpmAssistant.Domain.Tasks;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Ties rows by their predecessor and successor cells.</summary>
internal static class Links
{
    private const int MostLinks = 500_000;

    public static IReadOnlyList<TaskDependency> Read(IReadOnlyList<DraftTask> drafts, TaskIndex index, ProblemLog problems)
    {
        var links = new HashSet<TaskDependency>();
        for (var i = 0; i < drafts.Count && links.Count < MostLinks; i++)
        {
            var at = i;
            foreach (var part in drafts[i].Predecessors.SelectMany(c => DependencyCell.Split(c, k => index.Find(k, at) is not null)))
                Add(part, at, isPredecessor: true);
            foreach (var part in drafts[i].Successors.SelectMany(c => DependencyCell.Split(c, k => index.Find(k, at) is not null)))
                Add(part, at, isPredecessor: false);
        }

        return [.. links];

        void Add(string part, int at, bool isPredecessor)
        {
            if (Resolve(part, at, drafts[at].Task.Title, index, problems) is not var (other, link)) return;
            var (own, its) = (drafts[at].Task.Ref, index.RefAt(other));
            links.Add(isPredecessor ? new TaskDependency(its, own, link.Type, link.Lag) : new TaskDependency(own, its, link.Type, link.Lag));
        }
    }

    private static (int Other, WrittenLink Link)? Resolve(string part, int at, string title, TaskIndex index, ProblemLog problems)
    {
        if (Words.IsNothing(part)) return null;
        var link = new WrittenLink(part, DependencyType.FinishToStart, Lag.None);
        var other = index.Find(part, at);
        if (other is null && DependencyCell.TryParse(part, out var written)) (link, other) = (written, index.Find(written.Key, at));

        var refused = other == at ? "link-to-itself" : other is not null ? null : LooksLikeKey(part) ? "unknown-predecessor" : "unreadable-link";
        if (refused is null) return (other!.Value, link);
        problems.Add(refused, title, part);
        return null;
    }

    private static bool LooksLikeKey(string part) => part.Length < 24 && (char.IsAsciiDigit(part[^1]) || DependencyCell.TryParse(part, out _));
}
