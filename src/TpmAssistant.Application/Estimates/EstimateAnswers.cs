using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Estimates;

/// <summary>An open task and what is known of its length.</summary>
/// <param name="Task">The task.</param>
/// <param name="Estimate">The product's own estimate; <see langword="null"/> where there is none.</param>
/// <param name="SlackDays">Working days it may move before the finish does; 0 and less holds the date. <see langword="null"/> without known links.</param>
/// <param name="Days">Working days that are counted for what is left of it now.</param>
public sealed record EstimateRow(ProjectTask Task, TaskEstimate? Estimate, double? SlackDays, double Days);

/// <summary>A text that is no estimate.</summary>
/// <param name="Task">For which task.</param>
/// <param name="Text">What was typed; text from outside.</param>
public sealed record EstimateProblem(ItemRef Task, string Text);

/// <summary>The open tasks of a project with their estimates, what matters most for the date first.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Rows">The tasks: without an estimate before those with one, the least slack first.</param>
/// <param name="CanEdit">Whether the asker may enter estimates.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record EstimatesAnswer(Project Project, DateOnly StatusDate, IReadOnlyList<EstimateRow> Rows, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>How many were just changed; <see langword="null"/> for a mere look.</summary>
    public int? Changed { get; init; }

    /// <summary>Takes the change back.</summary>
    public UndoId? Undo { get; init; }

    /// <summary>What was typed and not understood; then nothing was changed.</summary>
    public IReadOnlyList<EstimateProblem> Problems { get; init; } = [];
}

/// <summary>A change of estimates that can be taken back.</summary>
/// <param name="Project">Whose.</param>
/// <param name="Before">The estimates before.</param>
/// <param name="After">The estimates after: when they are others by then, somebody changed them since.</param>
public sealed record EstimateUndoPayload(ProjectId Project, IReadOnlyList<TaskEstimate> Before, IReadOnlyList<TaskEstimate> After);
