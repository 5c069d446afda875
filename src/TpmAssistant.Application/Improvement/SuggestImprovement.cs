using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Improvement;

/// <summary>Suggests one experiment at a time from the flow figures; while one runs, shows what it has brought.</summary>
public sealed class SuggestImprovement(ExperimentShelf shelf)
{
    private const int MostReason = 300;

    /// <summary>The running experiment, else the suggestion with most at stake.</summary>
    /// <returns>An <see cref="ExperimentAnswer"/> or <see cref="SuggestionAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await shelf.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        return Show(asker, view, await shelf.ReadAsync(asker, view.Now.Project.Id, cancellationToken));
    }

    /// <summary>Starts what is suggested: the click. What the figures no longer say is not started.</summary>
    public async Task<Answer> StartAsync(Asker asker, string project, Practice practice, string scope, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (suggestion, plan) = Find(view, practice, scope);
        if (suggestion is null || plan is null) return await RunAsync(asker, project, cancellationToken);
        var experiment = new Experiment
        {
            Number = 0, Practice = practice, Scope = scope, ScopeName = suggestion.ScopeName, Limit = suggestion.Limit, Strength = suggestion.Strength, StartedOn = view.Now.StatusDate, FollowUpOn = plan.FollowUpOn,
            By = new Person(asker.Person, asker.Name), Before = plan.Before,
        };
        var changed = await shelf.ChangeAsync(asker, view.Now.Project.Id, book => book.Allows(suggestion) ? book.Start(experiment) : null, "experiment", cancellationToken);
        if (changed is not { } started) return Show(asker, view, await shelf.ReadAsync(asker, view.Now.Project.Id, cancellationToken));
        return Show(asker, view, started.Book) is ExperimentAnswer running ? running with { Undo = started.Undo } : new Refusal("experiment-gone");
    }

    /// <summary>Declines it with a reason; it comes again only when the case becomes a quarter stronger.</summary>
    public async Task<Answer> DeclineAsync(Asker asker, string project, Practice practice, string scope, string? reason, CancellationToken cancellationToken)
    {
        if (reason.CutOrNull(MostReason) is not { } why) return new Refusal("experiment-no-reason");
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (Find(view, practice, scope).Suggestion is not { } suggestion) return await RunAsync(asker, project, cancellationToken);
        var declined = new DeclinedSuggestion(
            practice, scope, suggestion.ScopeName, suggestion.Strength, why, new Person(asker.Person, asker.Name), view.Now.StatusDate);
        var changed = await shelf.ChangeAsync(asker, view.Now.Project.Id, book => book.Decline(declined), "declined", cancellationToken);
        return changed is { } done && Show(asker, view, done.Book) is SuggestionAnswer next ? next with { Declined = practice, Undo = done.Undo } : await RunAsync(asker, project, cancellationToken);
    }

    /// <summary>Keeps or drops the running experiment, with what it has brought; then shows it, or the next suggestion.</summary>
    public async Task<Answer> EndAsync(Asker asker, string project, int number, bool keep, bool next, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var changed = await shelf.ChangeAsync(
            asker, view.Now.Project.Id,
            book => book.Running() is { } running && running.Number == number
                ? book.End(number, keep ? ExperimentState.Kept : ExperimentState.Dropped, view.Now.StatusDate, ExperimentPlan.Measure(view.Context, running, view.Now.StatusDate)) : null,
            "experiment-end", cancellationToken);
        if (changed is not { } done) return await RunAsync(asker, project, cancellationToken);
        var ended = done.Book.Experiments.First(e => e.Number == number);
        if (next && Show(asker, view, done.Book) is SuggestionAnswer suggestion) return suggestion with { Ended = ended, Undo = done.Undo };
        return Of(asker, view, ended) with { Undo = done.Undo };
    }

    /// <summary>One experiment as it stands.</summary>
    internal static ExperimentAnswer Of(Asker asker, ProjectView view, Experiment experiment) => new(
        view.Now.Project, view.Now.StatusDate, experiment, ExperimentShelf.OutcomeOf(view, experiment), ScheduleSight.MayEdit(view.Now.Project, asker), view.Now.Coverage);

    private static Answer Show(Asker asker, ProjectView view, ExperimentBook book)
    {
        if (book.Running() is { } running) return Of(asker, view, running);
        var flow = FlowAnalyzer.Analyze(view.Context);
        var all = ImprovementAdvisor.Find(view.Context, flow);
        var best = all.FirstOrDefault(book.Allows);
        return new SuggestionAnswer(
            view.Now.Project, view.Now.StatusDate, flow, best, best is null ? null : ExperimentPlan.Of(view.Context, best, flow.Days85 ?? 1), all.Count(s => !book.Allows(s)),
            ScheduleSight.MayEdit(view.Now.Project, asker), view.Now.Coverage);
    }

    private static (Suggestion? Suggestion, ExperimentPlan? Plan) Find(ProjectView view, Practice practice, string scope)
    {
        var flow = FlowAnalyzer.Analyze(view.Context);
        var found = ImprovementAdvisor.Find(view.Context, flow).FirstOrDefault(s => s.Practice == practice && s.Scope == scope);
        return (found, found is null ? null : ExperimentPlan.Of(view.Context, found, flow.Days85 ?? 1));
    }
}
