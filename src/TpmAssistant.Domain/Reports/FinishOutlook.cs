using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Reports;

/// <summary>When the project is planned to finish, and how that moved.</summary>
/// <param name="Now">The last planned day of all open work and milestones.</param>
/// <param name="Before">The same at the earlier reading; <see langword="null"/> without one.</param>
/// <param name="Target">When it is meant to finish.</param>
/// <param name="Moved">Working days from <paramref name="Before"/> to <paramref name="Now"/>; negative is earlier.</param>
public sealed record FinishOutlook(DateOnly Now, DateOnly? Before, DateOnly? Target, int Moved)
{
    internal static FinishOutlook? Of(ProjectView now, ProjectView? before)
    {
        if (Planned(now) is not { } finish) return null;
        var was = before is null ? null : Planned(before);
        return new(finish, was, now.Finish, was is { } day ? now.Calendar.WorkingDaysBetween(day, finish) : 0);
    }

    private static DateOnly? Planned(ProjectView view) =>
        view.Open.Select(t => t.Due).Concat(view.Milestones.Where(m => !m.IsReached).Select(m => m.Expected ?? m.Planned)).Max();
}
