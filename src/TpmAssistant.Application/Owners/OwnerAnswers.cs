using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Owners;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Owners;

/// <summary>Who could take a task.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Task">The task.</param>
/// <param name="Hours">The hours left in it.</param>
/// <param name="Candidates">The team's members, the best first.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record OwnersAnswer(Project Project, DateOnly StatusDate, ProjectTask Task, double Hours, IReadOnlyList<OwnerCandidate> Candidates, Coverage Coverage) : Answer
{
    /// <summary>Who was asked about by name; they stand first. <see langword="null"/> when nobody was.</summary>
    public Person? Asked { get; init; }
}

/// <summary>The words fit several tasks, or none.</summary>
/// <param name="Project">The project.</param>
/// <param name="Asked">The words; empty for none.</param>
/// <param name="Choices">Tasks to choose from, with their ids.</param>
public sealed record OwnerUnclear(Project Project, string Asked, IReadOnlyList<(string Title, string Id)> Choices) : Answer
{
    /// <summary>Whether none fits the words, so that the tasks without an owner are offered instead.</summary>
    public bool IsGuess { get; init; }
}

/// <summary>A question to somebody, waiting for the click that sends it.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Delegation">What is asked.</param>
public sealed record DelegationOffer(Proposal Proposal, Delegation Delegation) : Answer, IProposedAnswer;

/// <summary>The card of the person who is asked.</summary>
/// <param name="Delegation">As it stands.</param>
/// <param name="Today">The day it is for them.</param>
public sealed record DelegationAnswer(Delegation Delegation, DateOnly Today) : Answer;

/// <summary>What came of it, for the one who asked.</summary>
/// <param name="Delegation">As it stands.</param>
/// <param name="Today">The day it is for them.</param>
public sealed record DelegationOutcome(Delegation Delegation, DateOnly Today) : Answer;

/// <summary>What somebody was asked to take, or took, and whose day is near.</summary>
/// <param name="Tasks">The tasks with their days as they stand now, the nearest first.</param>
/// <param name="Today">The day it is for them.</param>
public sealed record DelegationReminder(IReadOnlyList<Delegation> Tasks, DateOnly Today) : Answer;
