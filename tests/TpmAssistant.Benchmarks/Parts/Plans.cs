using System.Globalization;
using System.Text;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Benchmarks.Parts;

/// <summary>Plans of a size, always the same.</summary>
internal static class Plans
{
    private static readonly Person[] People = [.. Enumerable.Range(0, 12).Select(i => Some.Person($"Person {i}"))];

    /// <summary>A plan in every state that a rule looks for.</summary>
    public static Snapshot Snapshot(int tasks)
    {
        var project = Some.Project() with
        {
            Members = [.. People.Select(p => new ProjectMember(p, "engineer"))],
            Milestones = [.. Enumerable.Range(0, 8).Select(i => Some.Milestone($"m{i}", Some.Day(i * 5), Some.Day((i * 5) + 3), [$"{i}"]))],
            Budget = [new BudgetLine("all", "All of it", 100_000, 40_000, 47_000, Some.Today)],
            Baseline = new Baseline(Some.Day(-40), Some.Day(60), [.. Enumerable.Range(0, tasks * 9 / 10).Select(i => Some.Ref($"{i}"))]),
        };
        return Some.Snapshot(project, [.. Enumerable.Range(0, tasks).Select(Task)]);
    }

    /// <summary>The same kind of plan as an issue tracker exports it.</summary>
    public static byte[] Csv(int tasks)
    {
        var text = new StringBuilder("Issue key,Summary,Status,Assignee,Due date,Created,Updated,Priority,Labels,Description\n");
        for (var i = 0; i < tasks; i++)
        {
            var due = Some.Day((i % 60) - 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"ATL-{i},\"Move service {i}, then check it\",{(i % 3 == 0 ? "Done" : "In Progress")},Person {i % 12},{due},2025-11-03,2026-01-02,Medium,backend,\"Steps:\n1. copy\n2. switch\"\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static ProjectTask Task(int i)
    {
        var due = Some.Day((i % 60) - 20);
        var task = (i % 10) switch
        {
            0 or 1 or 2 => Some.Done($"{i}", due),
            3 => Some.Blocked($"{i}", due),
            4 => Some.Unowned($"{i}", due),
            _ => Some.InProgress($"{i}", due),
        };
        return task.Assignees.Count == 0 ? task : task with { Assignees = [People[i % People.Length]] };
    }
}
