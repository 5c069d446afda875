using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Improvement;

/// <summary>One suggested experiment, with what it rests on and how it would be measured; or why there is none.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Flow">The flow figures it comes from.</param>
/// <param name="Suggestion">What to try; <see langword="null"/> when the figures speak for nothing, or for nothing new.</param>
/// <param name="Plan">How long and against what; <see langword="null"/> without a suggestion.</param>
/// <param name="SetAside">How many suggestions are not made because they were declined or tried.</param>
/// <param name="CanEdit">Whether the asker may start it.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record SuggestionAnswer(
    Project Project, DateOnly StatusDate, FlowReport Flow, Suggestion? Suggestion, ExperimentPlan? Plan, int SetAside, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>What was just declined.</summary>
    public Practice? Declined { get; init; }

    /// <summary>The experiment that was just ended.</summary>
    public Experiment? Ended { get; init; }

    /// <summary>Takes what was just done back.</summary>
    public UndoId? Undo { get; init; }
}

/// <summary>An experiment: running, due to be looked at, or ended.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="SoFar">What it has brought by this day, or had when it ended.</param>
/// <param name="CanEdit">Whether the asker may end it.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ExperimentAnswer(Project Project, DateOnly StatusDate, Experiment Experiment, BeforeAfter SoFar, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>Takes its start or its end back, where it was just made.</summary>
    public UndoId? Undo { get; init; }

    /// <summary>Whether the day of the follow-up has come.</summary>
    public bool IsDue => Experiment.State == ExperimentState.Running && Experiment.FollowUpOn <= StatusDate;
}

/// <summary>The experiments of a project, or of all that the asker may speak of.</summary>
/// <param name="Project">The project; <see langword="null"/> for all.</param>
/// <param name="Today">The day looked at.</param>
/// <param name="Experiments">Each with its project and what it has brought: the running ones first, then the latest.</param>
/// <param name="Declined">What was declined, with its project, the latest first.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ExperimentsAnswer(
    Project? Project, DateOnly Today, IReadOnlyList<(Project Project, Experiment Experiment, BeforeAfter Outcome)> Experiments,
    IReadOnlyList<(Project Project, DeclinedSuggestion Declined)> Declined, Coverage Coverage) : Answer;
