using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Estimation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Estimation;

/// <summary>A round on one task, as it is kept.</summary>
/// <param name="Id">Which.</param>
/// <param name="Task">The task.</param>
/// <param name="Votes">The votes; shown to nobody one by one.</param>
/// <param name="IsRevealed">Whether the spread shows.</param>
/// <param name="Turn">Which vote on it, from 1.</param>
/// <param name="OpenedBy">Who opened it; they reveal and keep.</param>
public sealed record EstimationRound(string Id, ItemRef Task, IReadOnlyList<EstimateVote> Votes, bool IsRevealed, int Turn, PersonId OpenedBy)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "estimation";
}

/// <summary>A round as its card shows it: before the reveal only how many voted.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Task">The task.</param>
/// <param name="RoundId">Which round.</param>
/// <param name="Turn">Which vote on it, from 1.</param>
/// <param name="Voted">How many voted.</param>
/// <param name="Spread">What they come to; <see langword="null"/> before the reveal.</param>
/// <param name="Bias">How estimates of such work came out; <see langword="null"/> where too few are done.</param>
/// <param name="Next">Further tasks without an estimate.</param>
public sealed record EstimationAnswer(
    Project Project, DateOnly StatusDate, ProjectTask Task, string RoundId, int Turn, int Voted, EstimateSpread? Spread, EstimateBias? Bias, int Next) : Answer;

/// <summary>An estimate was kept.</summary>
/// <param name="Project">The project.</param>
/// <param name="Title">The task; text from outside.</param>
/// <param name="Estimate">Its three points.</param>
/// <param name="Count">How many voted.</param>
/// <param name="Next">Further tasks without an estimate.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record EstimateKept(Project Project, string Title, TaskEstimate Estimate, int Count, int Next, UndoId? Undo) : Answer;

/// <summary>Nothing is left to estimate: how the estimates came out.</summary>
/// <param name="Project">The project.</param>
/// <param name="Asked">Words that fit no task, or several; empty when all tasks have an estimate.</param>
/// <param name="Choices">Tasks to choose from, with their ids.</param>
/// <param name="Biases">How estimates came out, by kind of work.</param>
public sealed record EstimationOverview(Project Project, string Asked, IReadOnlyList<(string Title, string Id)> Choices, IReadOnlyList<EstimateBias> Biases) : Answer
{
    /// <summary>Whether that was the question, so that tasks may still lack one.</summary>
    public bool IsAboutBias { get; init; }
}
