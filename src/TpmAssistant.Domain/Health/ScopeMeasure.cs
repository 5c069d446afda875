using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>The scope now against the baseline. Defects, summaries and milestones are no scope; what was called off has left it.</summary>
internal sealed class ScopeMeasure
{
    private ScopeMeasure(int baseline, IReadOnlyList<ProjectTask> added, int dropped, DateOnly setOn)
    {
        (Baseline, Added, Dropped, SetOn) = (baseline, added, dropped, setOn);
    }

    public int Baseline { get; }

    public int Now => Baseline + Added.Count - Dropped;

    /// <summary>Work that the baseline does not hold, the most important first.</summary>
    public IReadOnlyList<ProjectTask> Added { get; }

    public int Dropped { get; }

    public DateOnly SetOn { get; }

    /// <summary>Growth over the baseline; negative when it shrank.</summary>
    public double Growth => (double)(Now - Baseline) / Baseline;

    public static ScopeMeasure? Of(HealthContext context)
    {
        if (context.Project.Baseline is not { Tasks.Count: > 0 } baseline) return null;
        var view = context.View;
        var then = baseline.Tasks.Where(r => !view.Tasks.TryGetValue(r, out var task) || IsScope(task)).ToHashSet();
        if (then.Count == 0) return null;
        var now = view.Work.Where(IsScope).ToList();
        var kept = now.Count(t => then.Contains(t.Ref));
        return new(then.Count, [.. now.Where(t => !then.Contains(t.Ref))], then.Count - kept, baseline.SetOn);
    }

    private static bool IsScope(ProjectTask task) => task.IsWork && !task.Means(LabelMeaning.Defect);
}
