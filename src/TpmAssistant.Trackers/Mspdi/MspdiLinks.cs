using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The links of a Project XML file; each stands at its successor.</summary>
internal static class MspdiLinks
{
    /// <summary>The types in the order of the file's numbers.</summary>
    private static readonly DependencyType[] Types =
        [DependencyType.FinishToFinish, DependencyType.FinishToStart, DependencyType.StartToFinish, DependencyType.StartToStart];

    public static IReadOnlyList<TaskDependency> Read(IEnumerable<XmlItem> items, IReadOnlySet<ItemRef> tasks, ProblemLog problems)
    {
        var links = new List<TaskDependency>();
        foreach (var item in items.Where(i => MspdiTasks.IsTask(i) && tasks.Contains(MspdiTasks.RefOf(i["UID"]!))))
        {
            foreach (var link in item.All("PredecessorLink"))
            {
                if (ReadLink(item, link, tasks, problems) is { } read) links.Add(read);
            }
        }

        return [.. links.Distinct()];
    }

    private static TaskDependency? ReadLink(XmlItem item, XmlItem link, IReadOnlySet<ItemRef> tasks, ProblemLog problems)
    {
        var (successor, where) = (MspdiTasks.RefOf(item["UID"]!), item["Name"] ?? item["UID"]!);
        var uid = link["PredecessorUID"] ?? "";
        var predecessor = MspdiTasks.RefOf(uid);
        var refused = link.Flag("CrossProject") ? "link-to-other-plan"
            : !tasks.Contains(predecessor) ? "unknown-predecessor"
            : predecessor == successor ? "link-to-itself"
            : null;
        if (refused is not null)
        {
            problems.Add(refused, where, link["CrossProjectName"] ?? uid);
            return null;
        }

        var type = MspdiValues.Whole(link["Type"]) ?? 1;
        if (type is < 0 or > 3)
        {
            problems.Add("unknown-link-type", where, link["Type"]!);
            type = 1;
        }

        return new TaskDependency(predecessor, successor, Types[type], LagOf(link, where, problems));
    }

    /// <summary>Tenths of minutes, or whole percents where the format says so.</summary>
    private static Lag LagOf(XmlItem link, string where, ProblemLog problems)
    {
        if (link["LinkLag"] is not { } text) return Lag.None;
        if (MspdiValues.Number(text) is not { } lag || Math.Abs(lag) > int.MaxValue)
        {
            problems.Add("unreadable-number", where, text);
            return Lag.None;
        }

        var format = MspdiValues.Whole(link["LagFormat"]);
        if (lag == 0) return Lag.None;
        return MspdiValues.IsPercent(format)
            ? new Lag(0, MspdiValues.IsElapsed(format), lag)
            : new Lag((int)Math.Round(lag / 10), MspdiValues.IsElapsed(format));
    }
}
