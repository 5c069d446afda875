using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>The tools whose exports have ways of their own.</summary>
internal enum Tracker
{
    Unknown,
    Jira,
    AzureDevOps,
    Trello,
    Asana,
    GitHubProjects,
    Linear,
    Planner,
    PlannerPremium,
    MicrosoftProject,
}

/// <summary>Tells the tools apart by their headers, and knows where a tool uses a name in its own way.</summary>
internal static class TrackerHabits
{
    public static Tracker Detect(IReadOnlyList<string> headers, Func<string, bool> anyCellHolds)
    {
        var names = headers.Select(Words.Plain).ToHashSet(StringComparer.Ordinal);
        bool Has(params ReadOnlySpan<string> all)
        {
            foreach (var name in all)
            {
                if (!names.Contains(name)) return false;
            }

            return true;
        }

        if (Has("issue key") || Has("vorgangsschlussel") || Has("cle de ticket") || Has("clave de incidencia") || Has("summary", "issue type")) return Tracker.Jira;
        if (Has("work item type") || Has("iteration path")) return Tracker.AzureDevOps;
        if (Has("card name") || Has("card id")) return Tracker.Trello;
        if (Has("section/column") || Has("task id", "parent task") || Has("task id", "projects")) return Tracker.Asana;
        if (Has("task number") || Has("outline number", "bucket") || Has("task name", "depends on")) return Tracker.PlannerPremium;
        if (Has("bucket name") || Has("bucketname") || Has("bucket-name") || Has("task name", "progress")) return Tracker.Planner;
        if (Has("task mode") || Has("outline level") || Has("resource names") || Has("gliederungsebene") || Has("ressourcennamen") || Has("unique id", "predecessors"))
            return Tracker.MicrosoftProject;
        if (Has("title", "url") && anyCellHolds("github.com/")) return Tracker.GitHubProjects;
        if (Has("title", "status", "estimate", "priority") && (Has("project") || Has("team"))) return Tracker.Linear;
        return Tracker.Unknown;
    }

    /// <summary>The tool's name, and what the file is, as in <c>Jira CSV</c>.</summary>
    public static string FormatName(Tracker tracker, string container) => tracker switch
    {
        Tracker.Jira => $"Jira {container}",
        Tracker.AzureDevOps => $"Azure DevOps {container}",
        Tracker.Trello => $"Trello {container}",
        Tracker.Asana => $"Asana {container}",
        Tracker.GitHubProjects => $"GitHub Projects {container}",
        Tracker.Linear => $"Linear {container}",
        Tracker.Planner => $"Planner {container}",
        Tracker.PlannerPremium => $"Planner Premium {container}",
        Tracker.MicrosoftProject => $"Microsoft Project {container}",
        _ => $"{container} table",
    };

    /// <summary>The field of a column of this tool, where it differs from what the name alone says.</summary>
    public static PlanField? Own(Tracker tracker, string header, PlanField? usual) => (tracker, Words.Plain(header)) switch
    {
        (Tracker.Linear or Tracker.GitHubProjects, "estimate" or "size") => PlanField.StoryPoints,
        (Tracker.Linear, "project" or "project milestone" or "milestone") => usual == PlanField.Milestone ? null : PlanField.Bucket,
        (Tracker.GitHubProjects, "milestone") => null,
        (Tracker.Linear, "canceled") => null,
        (Tracker.Asana, "projects" or "completed") => null,
        (Tracker.AzureDevOps, "effort") => PlanField.StoryPoints,
        (Tracker.Jira, "progress") => null,
        (Tracker.PlannerPremium, "% complete") => PlanField.PercentComplete,
        _ => usual,
    };

    /// <summary>A column that names the whole plan, the same in every row.</summary>
    public static bool NamesThePlan(Tracker tracker, string header) => (tracker, Words.Plain(header)) switch
    {
        (Tracker.Jira, "project name") or (Tracker.Trello, "board name") or (Tracker.Asana, "projects") => true,
        (Tracker.Linear, "project" or "team") or (_, "plan name" or "project name") => true,
        _ => false,
    };

    /// <summary>What a number without a unit counts in an effort column.</summary>
    public static AmountUnit EffortUnit(Tracker tracker) => tracker == Tracker.Jira ? AmountUnit.Seconds : AmountUnit.Hours;

    /// <summary>The most rows that the tool exports at once.</summary>
    public static int? RowLimit(Tracker tracker) => tracker is Tracker.Jira or Tracker.AzureDevOps ? 1_000 : null;
}
