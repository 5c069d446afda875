using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>A task waiting for the click that makes it.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Creation">What its payload says.</param>
/// <param name="Twin">An open task there that has the same title already.</param>
/// <param name="People">Who could do it: the people of the project; empty for a private task.</param>
/// <param name="Elsewhere">Projects of the asker that it could go to instead; for a private task.</param>
/// <param name="Today">The day it is for the asker.</param>
public sealed record TaskCreationAnswer(
    Proposal Proposal, TaskCreation Creation, ProjectTask? Twin, IReadOnlyList<Person> People, IReadOnlyList<string> Elsewhere, DateOnly Today) : Answer, IProposedAnswer;

/// <summary>A change of a task waiting for the click that makes it.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Edit">What its payload says.</param>
/// <param name="IsFresh">Whether it comes in place of one that no longer fitted the task.</param>
/// <param name="Today">The day it is for the asker.</param>
public sealed record TaskEditAnswer(Proposal Proposal, TaskEdit Edit, bool IsFresh, DateOnly Today) : Answer, IProposedAnswer;

/// <summary>One task as it stands, with what can be changed of it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Project">The project's name; <see langword="null"/> for a private one.</param>
/// <param name="People">Who could do it; empty where nobody else can.</param>
/// <param name="CanChange">Whether the product can write where it is kept.</param>
/// <param name="Today">The day it is for the asker.</param>
public sealed record TaskShownAnswer(ProjectTask Task, string? Project, IReadOnlyList<Person> People, bool CanChange, DateOnly Today) : Answer;
