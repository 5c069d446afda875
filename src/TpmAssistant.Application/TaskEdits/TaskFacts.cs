using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>What a person sees of a task before it is changed, and what it is to be afterwards.</summary>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Percent">Percent complete, 0 to 100.</param>
/// <param name="Assignees">Who is to do it.</param>
public sealed record TaskFacts(string Title, DateOnly? Due, int Percent, IReadOnlyList<Person> Assignees)
{
    /// <summary>Whether both name the same people, in whatever order.</summary>
    public bool HasAssigneesOf(TaskFacts other) => Assignees.Select(a => a.Id).ToHashSet().SetEquals(other.Assignees.Select(a => a.Id));

    /// <summary>Whether both say the same.</summary>
    public bool IsSame(TaskFacts other) => Title == other.Title && Due == other.Due && Percent == other.Percent && HasAssigneesOf(other);
}
