using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Owners;

/// <summary>What somebody said to a task that they were asked to take.</summary>
public enum DelegationReply
{
    /// <summary>They take it.</summary>
    Accepted,

    /// <summary>They do not.</summary>
    Declined,

    /// <summary>They would, with another date or on a condition.</summary>
    Renegotiated,
}

/// <summary>A task that somebody is asked to take.</summary>
/// <param name="Id">Which.</param>
/// <param name="Project">Of which project.</param>
/// <param name="ProjectName">Its name; text from outside.</param>
/// <param name="Task">The task.</param>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Link">Where it is opened.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Hours">The hours left in it.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Person">Who is asked; in the conversation the card goes to.</param>
public sealed record Delegation(
    string Id, ProjectId Project, string ProjectName, ItemRef Task, string Title, Uri? Link, DateOnly? Due, double Hours, Asker AskedBy, Asker Person)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "delegation";

    /// <summary>The answer, once given.</summary>
    public DelegationReply? Reply { get; init; }

    /// <summary>The day they would do it by instead.</summary>
    public DateOnly? NewDate { get; init; }

    /// <summary>Why, in their words.</summary>
    public string? Why { get; init; }

    /// <summary>Whether the task names them now; <see langword="null"/> before they took it.</summary>
    public bool? IsAssigned { get; init; }

    /// <summary>When they were reminded of it.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>The topic of their card.</summary>
    public string Topic => $"delegation:{Id}";
}
