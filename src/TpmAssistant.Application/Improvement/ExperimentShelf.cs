using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Improvement;

/// <summary>The books of experiments, one a project, as an asker may see them.</summary>
public sealed class ExperimentShelf(ProjectViewer viewer, ExperimentRecords books)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "experiments";

    /// <summary>The one book of a project.</summary>
    internal const string BookId = "book";

    /// <summary>Only the project manager starts and ends experiments.</summary>
    internal static Refusal NotYours { get; } = new("experiment-not-yours");

    /// <summary>A project for looking, not for readers from outside.</summary>
    internal async Task<ProjectViewResult> ViewAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);

    /// <summary>A project for changing its book.</summary>
    internal async Task<ProjectViewResult> EditAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        (await ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);

    /// <summary>The book of a project; an empty one where nothing was tried yet.</summary>
    public async ValueTask<ExperimentBook> ReadAsync(Asker asker, ProjectId project, CancellationToken cancellationToken) =>
        await books.ReadAsync(asker, project.Value, BookId, cancellationToken) ?? new();

    /// <summary>Changes the book so that the change can be taken back.</summary>
    /// <returns>The book and the way back; <see langword="null"/> when the act cannot be done now.</returns>
    internal async Task<(ExperimentBook Book, Undo.UndoId Undo)?> ChangeAsync(
        Asker asker, ProjectId project, Func<ExperimentBook, ExperimentBook?> act, string what, CancellationToken cancellationToken) =>
        await books.ChangeAsync(asker, project.Value, BookId, book => act(book ?? new()), cancellationToken) is { } changed
            ? (changed.After, await books.OfferAsync(asker, [changed.Step], what, cancellationToken)) : null;

    /// <summary>What an experiment had brought when it ended, or has brought by now.</summary>
    internal static BeforeAfter OutcomeOf(ProjectView view, Experiment experiment) => experiment.Outcome ?? ExperimentPlan.Measure(view.Context, experiment, view.Now.StatusDate);
}
