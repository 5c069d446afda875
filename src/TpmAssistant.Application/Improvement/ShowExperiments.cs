using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Improvement;

/// <summary>Shows what was tried, with what it brought, and what was declined.</summary>
public sealed class ShowExperiments(ProjectFinder finder, ExperimentShelf shelf, TimeProvider clock)
{
    /// <summary>The experiments of one project, or of all that the asker may speak of.</summary>
    /// <returns>An <see cref="ExperimentsAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var names = project is null && (await finder.FindAsync(asker, null, cancellationToken)).Project is null
            ? (await finder.SayableAsync(asker, cancellationToken)).Select(p => (string?)p.Id.Value).ToList() : [project];
        if (names.Count == 0) return (await finder.FindAsync(asker, null, cancellationToken)).Refusal!;

        var tried = new List<(Project Project, Experiment Experiment, BeforeAfter Outcome)>();
        var declined = new List<(Project Project, DeclinedSuggestion Declined)>();
        var coverage = Coverage.None;
        Project? only = null;
        foreach (var name in names)
        {
            var result = await shelf.ViewAsync(asker, name, cancellationToken);
            if (!result.TryGet(out var view, out var instead))
            {
                if (names.Count == 1) return instead;
                continue;
            }

            only = view.Now.Project;
            coverage = coverage.With(view.Now.Coverage);
            var book = await shelf.ReadAsync(asker, view.Now.Project.Id, cancellationToken);
            tried.AddRange(book.Experiments.Select(e => (view.Now.Project, e, ExperimentShelf.OutcomeOf(view, e))));
            declined.AddRange(book.Declined.Select(d => (view.Now.Project, d)));
        }

        return new ExperimentsAnswer(
            names.Count == 1 ? only : null, asker.Today(clock),
            [.. tried.OrderBy(t => t.Experiment.State != ExperimentState.Running).ThenByDescending(t => t.Experiment.EndedOn ?? t.Experiment.StartedOn)],
            [.. declined.OrderByDescending(d => d.Declined.On)], coverage);
    }
}
