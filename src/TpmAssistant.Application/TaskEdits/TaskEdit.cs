using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>A change of one task: how it stood when it was shown, and how it is to stand.</summary>
/// <param name="Task">Which.</param>
/// <param name="Project">The project's name; <see langword="null"/> for a private one.</param>
/// <param name="Link">Where a person opens it; built by code.</param>
/// <param name="Shown">How it stood on the card; when any of it is different at the click, nothing is written.</param>
/// <param name="Wanted">How it is to stand; what equals <paramref name="Shown"/> is left alone.</param>
public sealed record TaskEdit(ItemRef Task, string? Project, Uri? Link, TaskFacts Shown, TaskFacts Wanted)
{
    /// <summary>Whether the card that was clicked tells what came of it, so that the change gets none of its own.</summary>
    public bool IsToldElsewhere { get; init; }
}
