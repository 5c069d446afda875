using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Causes;

/// <summary>Asks "why?" about an issue until the root is found. Nothing is kept before the first answer; an open analysis is taken up where it was left.</summary>
public sealed class FindRootCause(ProjectFinder finder, ProjectViewer viewer, IRecordStore records, CauseShelf shelf, TimeProvider clock)
{
    private const int Most = 6;

    /// <summary>The next "why?" of an issue, its root when that is known; without words all analyses.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="issue">Words of a task, an entry such as <c>I-1</c>, or free words; empty for the list.</param>
    /// <param name="project">The project; without one the conversation's default, one that the words name, else the only one that has the item.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="CauseAnswer"/>, <see cref="CauseUnclear"/> or <see cref="CausesAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? issue, string? project, CancellationToken cancellationToken)
    {
        var words = issue?.Trim() ?? "";
        if (words.Length == 0) return new CausesAnswer(await shelf.ReadAsync(asker, cancellationToken), asker.Today(clock));
        if (project is null && (await finder.FindAsync(asker, null, cancellationToken)).Project is null) return await AnywhereAsync(asker, words, cancellationToken);

        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var found = IssueFinder.Find(view, words);
        if (found.Count > 1) return new CauseUnclear(words, [.. found.Take(Most).Select(f => (f.Title, view.Now.Project.Name, f.Key))]);
        var meant = found.Count == 1 ? found[0] : IssueFinder.Words(words);
        var kept = await records.ReadAsync<CauseAnalysis>(asker.Tenant, KeyOf(view, meant), cancellationToken);
        return await ShowAsync(asker, view, kept?.Body ?? New(asker, meant), cancellationToken);
    }

    /// <summary>Answers a "why?".</summary>
    /// <param name="asker">Who answers.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="issue">The issue's key.</param>
    /// <param name="under">The number of the answer that is explained; 0 for the issue; <see langword="null"/> for the latest.</param>
    /// <param name="text">The answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public Task<Answer> AnswerAsync(Asker asker, string project, string issue, int? under, string? text, CancellationToken cancellationToken) =>
        text.CutOrNull(CauseAnalysis.MostText) is not { } said ? Task.FromResult<Answer>(new Refusal("cause-empty")) : ActAsync(
            asker, project, issue,
            analysis =>
            {
                var below = under ?? (analysis.Whys.Count > 0 ? analysis.Whys[^1].Number : 0);
                if (analysis.Root is not null || analysis.Whys.Count >= CauseAnalysis.Most || (below != 0 && analysis.Whys.All(w => w.Number != below))) return null;
                if (analysis.Whys.Any(w => w.Text == said)) return null;
                return analysis with { Whys = [.. analysis.Whys, new Why(analysis.Whys.Count == 0 ? 1 : analysis.Whys[^1].Number + 1, below, said)] };
            },
            cancellationToken);

    /// <summary>Ends the chain: an answer is the root, once somebody has asked "why?" twice.</summary>
    public Task<Answer> EndAsync(Asker asker, string project, string issue, int why, CauseCategory? category, CancellationToken cancellationToken) =>
        category is not { } kind ? Task.FromResult<Answer>(new Refusal("cause-category")) : ActAsync(
            asker, project, issue,
            analysis => analysis.Root is null && analysis.Whys.Count > 1 && analysis.Whys.Any(w => w.Number == why) ? analysis with { Root = new(why, kind) } : null, cancellationToken);

    /// <summary>Writes down what is done about the root.</summary>
    public async Task<Answer> DoAsync(Asker asker, string project, string issue, string? text, string? owner, CancellationToken cancellationToken)
    {
        if (text.CutOrNull(CauseAnalysis.MostText) is not { } said) return new Refusal("cause-action-empty");
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var person = RegisterOwner.People(view).FirstOrDefault(p => p.Id.Value == owner);
        return await ActAsync(
            asker, view, issue,
            analysis => analysis.Root is not null && analysis.Actions.Count < CauseAnalysis.Most && analysis.Actions.All(a => a.Text != said)
                ? analysis with { Actions = [.. analysis.Actions, new CauseAction(said, person)] } : null,
            cancellationToken);
    }

    /// <summary>Takes back what was said last, unless something was said since the card was shown.</summary>
    public Task<Answer> BackAsync(Asker asker, string project, string issue, int steps, CancellationToken cancellationToken) =>
        ActAsync(asker, project, issue, analysis => analysis.Steps == steps && steps > 0 ? analysis.Back() : null, cancellationToken);

    private async Task<Answer> ActAsync(Asker asker, string project, string issue, Func<CauseAnalysis, CauseAnalysis?> act, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ActAsync(asker, view, issue, act, cancellationToken) : instead;
    }

    /// <summary>Where the act does not fit any more, what stands is shown.</summary>
    private async Task<Answer> ActAsync(Asker asker, ProjectView view, string issue, Func<CauseAnalysis, CauseAnalysis?> act, CancellationToken cancellationToken)
    {
        var isWords = issue.StartsWith(CauseIssue.WordsPrefix, StringComparison.Ordinal);
        if ((isWords ? IssueFinder.Words(issue) : IssueFinder.Find(view, issue) is [var only] ? only : null) is not { } meant) return new Refusal("cause-gone");
        var key = KeyOf(view, meant);
        var changed = await records.ChangeAsync<CauseAnalysis>(
            asker.Tenant, key, now => act(now ?? New(asker, meant)) is { } next ? next with { By = new Person(asker.Person, asker.Name), On = asker.Today(clock) } : null, cancellationToken);
        var stands = changed?.After.Body ?? (await records.ReadAsync<CauseAnalysis>(asker.Tenant, key, cancellationToken))?.Body ?? New(asker, meant);
        return await ShowAsync(asker, view, stands, cancellationToken);
    }

    private async Task<Answer> ShowAsync(Asker asker, ProjectView view, CauseAnalysis analysis, CancellationToken cancellationToken)
    {
        var evidence = IssueFinder.TaskOf(view, analysis.Issue) is { } task ? CauseEvidence.Of(view.Context, task) : null;
        var isForManager = asker.Conversation.IsPrivate && (view.Now.Project.Owner is not { } owner || owner == asker.Person);
        return new CauseAnswer(
            view.Now.Project, view.Now.StatusDate, analysis, isForManager ? evidence : evidence is null ? null : evidence with { Overloaded = [] },
            IssueFinder.EntryOf(view, analysis.Issue.Key), await shelf.LikeAsync(asker, view.Now.Project, analysis, cancellationToken), RegisterOwner.People(view));
    }

    private async Task<Answer> AnywhereAsync(Asker asker, string words, CancellationToken cancellationToken)
    {
        var known = await finder.SayableAsync(asker, cancellationToken);
        if (known.Count == 0) return (await finder.FindAsync(asker, null, cancellationToken)).Refusal!;
        var named = known.FirstOrDefault(p => p.Aliases.Prepend(p.Name).Any(n => words.StartsWith(n + " ", StringComparison.OrdinalIgnoreCase)));
        if (named is not null)
        {
            var name = named.Aliases.Prepend(named.Name).First(n => words.StartsWith(n + " ", StringComparison.OrdinalIgnoreCase));
            return await RunAsync(asker, words[name.Length..], named.Name, cancellationToken);
        }

        var found = new List<(string Title, string Project, string Key)>();
        foreach (var row in known)
        {
            var result = await viewer.ViewAsync(asker, row, cancellationToken);
            if (result.TryGet(out var view, out _)) found.AddRange(IssueFinder.Find(view, words).Select(i => (i.Title, row.Name, i.Key)));
        }

        return found.Count == 1 ? await RunAsync(asker, found[0].Key, found[0].Project, cancellationToken)
            : new CauseUnclear(words, found.Count > 0 ? [.. found.Take(Most)] : [.. known.Take(Most).Select(p => ("", p.Name, CauseIssue.WordsPrefix + words))]);
    }

    private CauseAnalysis New(Asker asker, CauseIssue issue) => new(issue, [], null, [], new Person(asker.Person, asker.Name), asker.Today(clock));

    private static RecordKey KeyOf(ProjectView view, CauseIssue issue) => new(CauseAnalysis.RecordKind, view.Now.Project.Id.Value, issue.Id);
}
