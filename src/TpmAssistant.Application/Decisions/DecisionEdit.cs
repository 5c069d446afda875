using TpmAssistant.Domain.Decisions;

namespace TpmAssistant.Application.Decisions;

/// <summary>The fields of a decision as a person filled them in.</summary>
/// <param name="Title">What was decided.</param>
/// <param name="Context">What it was about; empty for nothing.</param>
/// <param name="Rationale">Why; empty for nothing.</param>
/// <param name="TakenBy">Ids of the people who decided.</param>
/// <param name="DecidedOn">The day; <see langword="null"/> for today.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="Supersedes">The decision whose place it takes.</param>
public sealed record DecisionEdit(
    string Title, string? Context, string? Rationale, IReadOnlyList<string> TakenBy, DateOnly? DecidedOn, DecisionStatus Status, int? Supersedes);
