using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Reports;

/// <summary>What a report asks of somebody.</summary>
public enum AskKind
{
    /// <summary>To take a decision.</summary>
    Decide,

    /// <summary>To clear what blocks a task.</summary>
    Unblock,

    /// <summary>To give an overdue task that a milestone needs a new date, or to finish it.</summary>
    Commit,

    /// <summary>To find somebody for a task.</summary>
    FindOwner,
}

/// <summary>One request to one person, with a date.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Of">Of whom; <see langword="null"/> when nobody is known to ask.</param>
/// <param name="About">The item.</param>
/// <param name="By">Until when it helps.</param>
/// <param name="Late">Whether the day it was needed by has passed; <paramref name="By"/> is then today's week.</param>
public sealed record Ask(AskKind Kind, Person? Of, Evidence About, DateOnly By, bool Late = false)
{
    /// <summary>The most asked for in one report, so that each is heard.</summary>
    public const int Most = 5;

    internal static IReadOnlyList<Ask> In(ProjectView view, Project project, DateOnly until)
    {
        var manager = project.Members.FirstOrDefault(m => m.Person.Id == project.Owner)?.Person;
        DateOnly InTime(DateOnly? day) => day is { } due && due >= view.Status ? due : until;

        var decisions = project.Decisions.Where(d => d.NeededBy is { } by && by <= until.Shift(7)).OrderBy(d => d.NeededBy).ThenBy(d => d.Key, StringComparer.Ordinal)
            .Select(d => new Ask(AskKind.Decide, d.Owner, Evidences.Of(d), InTime(d.NeededBy), d.NeededBy < view.Status));
        var needed = view.Open.Where(t => view.MilestonesOf(t.Ref).Count > 0).ToList();
        var blocked = needed.Where(t => t.IsBlocked).Select(t => OfTask(AskKind.Unblock, t, t.Assignees.Count > 0 ? t.Assignees[0] : manager));
        var overdue = needed.Where(t => !t.IsBlocked && t.IsOverdue(view.Status) && t.Assignees.Count > 0).OrderBy(t => t.Due)
            .Select(t => OfTask(AskKind.Commit, t, t.Assignees[0]));
        var ownerless = view.Open.Where(t => t.Assignees.Count == 0 && t.Due <= until.Shift(7)).OrderBy(t => t.Due)
            .Select(t => OfTask(AskKind.FindOwner, t, manager));
        return [.. decisions.Concat(blocked).Concat(ownerless).Concat(overdue).DistinctBy(a => a.About.Item).Take(Most)];

        Ask OfTask(AskKind kind, ProjectTask task, Person? who) => new(kind, who, Evidences.Of(task), InTime(task.Due), task.IsOverdue(view.Status));
    }
}
