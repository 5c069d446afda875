using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>What was just done to a decision.</summary>
public enum DecisionAct
{
    /// <summary>Written into the log.</summary>
    Recorded,

    /// <summary>Its words changed.</summary>
    Changed,

    /// <summary>It became final.</summary>
    MadeFinal,

    /// <summary>It became tentative.</summary>
    MadeTentative,

    /// <summary>It took the place of another.</summary>
    Superseded,

    /// <summary>What was done was taken back.</summary>
    Undone,
}

/// <summary>What was just done to a decision, and how to take it back.</summary>
/// <param name="Act">What.</param>
/// <param name="Undo">How to take it back; <see langword="null"/> when it cannot be.</param>
public sealed record DecisionDone(DecisionAct Act, UndoId? Undo);

/// <summary>One decision.</summary>
/// <param name="Project">Whose.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Version">Its stored version, which a change must name.</param>
/// <param name="SupersededBy">What took its place, if anything did.</param>
/// <param name="Supersedes">What it took the place of, if anything.</param>
/// <param name="Today">The day, in the project's zone.</param>
/// <param name="Done">What was just done.</param>
public sealed record DecisionAnswer(
    Project Project, Decision Decision, long Version, Decision? SupersededBy, Decision? Supersedes, DateOnly Today, DecisionDone? Done) : Answer;

/// <summary>A decision in a list.</summary>
/// <param name="ProjectName">Whose.</param>
/// <param name="Decision">The decision.</param>
/// <param name="SupersededBy">What took its place, if anything did.</param>
public sealed record ListedDecision(string ProjectName, Decision Decision, Decision? SupersededBy);

/// <summary>A question still waiting for its decision.</summary>
/// <param name="ProjectName">Whose.</param>
/// <param name="Question">The question.</param>
public sealed record ListedQuestion(string ProjectName, OpenDecision Question);

/// <summary>Decisions that were looked for.</summary>
/// <param name="Query">The words; empty for all.</param>
/// <param name="ProjectName">The project looked in; <see langword="null"/> for all of the asker's.</param>
/// <param name="Decisions">What was found, the best first.</param>
/// <param name="IsWhole">Whether each found one meets every word.</param>
/// <param name="Open">Questions of these projects that are still open and fit.</param>
/// <param name="Searched">How many decisions were looked through.</param>
/// <param name="Projects">How many projects were looked in.</param>
/// <param name="Today">The day where the asker is.</param>
/// <param name="Done">What was just taken back.</param>
public sealed record DecisionsAnswer(
    string Query, string? ProjectName, IReadOnlyList<ListedDecision> Decisions, bool IsWhole, IReadOnlyList<ListedQuestion> Open, int Searched, int Projects,
    DateOnly Today, DecisionDone? Done = null) : Answer
{
    /// <summary>Those that were written down in meetings without confirmed minutes, the latest first.</summary>
    public IReadOnlyList<WrittenDecision> Written { get; init; } = [];
}

/// <summary>A decision to fill in.</summary>
/// <param name="Projects">The projects it may belong to; one where that is clear.</param>
/// <param name="Draft">What stands in the fields; its number is 0 for a new one.</param>
/// <param name="Version">The version of the one to change; 0 for a new one.</param>
/// <param name="Supersedes">The decision whose place it takes.</param>
/// <param name="People">Who may have decided.</param>
/// <param name="Today">The day where the asker is.</param>
public sealed record DecisionForm(
    IReadOnlyList<Project> Projects, Decision Draft, long Version, Decision? Supersedes, IReadOnlyList<Person> People, DateOnly Today) : Answer;
