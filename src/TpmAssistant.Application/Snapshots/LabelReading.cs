using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Snapshots;

/// <summary>Gives a task the meanings that its project's definitions lend to labels and buckets.</summary>
internal static class LabelReading
{
    public static ProjectTask Apply(Project project, ProjectTask task)
    {
        if (project.Labels.Count == 0) return task;
        var meanings = task.Meanings.ToHashSet();
        foreach (var (label, meaning) in project.Labels)
        {
            if (Is(task.Bucket, label) || task.Labels.Any(l => Is(l, label))) meanings.Add(meaning);
        }

        return meanings.Count == task.Meanings.Count ? task : task with { Meanings = [.. meanings.Order()] };
    }

    private static bool Is(string? text, string label) => string.Equals(text, label, StringComparison.OrdinalIgnoreCase);
}
