using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tables;

/// <summary>A row read as a task, before it is tied to other rows.</summary>
internal sealed record DraftTask
{
    public required TableRow Row { get; init; }

    public required ProjectTask Task { get; init; }

    /// <summary>The row's own key as written; empty when it has none.</summary>
    public required string Key { get; init; }

    /// <summary>Other keys of the same row, as Jira's issue id beside its key.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string Parent { get; init; } = "";

    /// <summary>Outline number or level as written.</summary>
    public string Outline { get; init; } = "";

    /// <summary>The level by the title's column or the outline, 1 for the top; <see langword="null"/> where the table has none.</summary>
    public int? Level { get; init; }

    public IReadOnlyList<string> Predecessors { get; init; } = [];

    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>An epic or feature, which only sums up the work below it.</summary>
    public bool SumsUp { get; init; }

    public TaskNotes? Notes { get; init; }
}
