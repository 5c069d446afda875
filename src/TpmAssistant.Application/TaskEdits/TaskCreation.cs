using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>A task that does not exist yet, exactly as it will come into being.</summary>
/// <param name="Source">Where: <see cref="SourceKinds.Planner"/>, or <see cref="SourceKinds.ToDo"/> for a private one.</param>
/// <param name="PlanId">The plan, where it is a plan's.</param>
/// <param name="Project">The project's name, where it is a project's.</param>
/// <param name="Title">Its title.</param>
/// <param name="Assignees">Who is to do it; empty for nobody, and for a private one.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Card">The proposal whose card it is shown on, when it was changed there.</param>
public sealed record TaskCreation(
    string Source, string? PlanId, string? Project, string Title, IReadOnlyList<Person> Assignees, DateOnly? Due, string? Card = null)
{
    /// <summary>Whether only the asker sees it.</summary>
    public bool IsPrivate => Source == SourceKinds.ToDo;
}
