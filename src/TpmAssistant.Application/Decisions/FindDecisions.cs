using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Decisions;

/// <summary>Looks for decisions in the logs of the asker's projects.</summary>
public sealed class FindDecisions(DecisionDesk desk, WrittenDecisions written, TimeProvider clock)
{
    private const int LongestQuery = 500;

    /// <summary>Looks for words; without words, the latest decisions.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="query">What it was about; <c>#3</c> shows that decision.</param>
    /// <param name="project">The project's name; all of the asker's projects when absent, in a shared conversation those it is about.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="DecisionsAnswer"/>; a <see cref="DecisionAnswer"/> for a number; or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? query, string? project, CancellationToken cancellationToken)
    {
        var words = query?.Trim() ?? "";
        words = words.Cut(LongestQuery);
        var isOne = words.StartsWith('#') && int.TryParse(words.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);
        if (project is null && !isOne) return await ListAsync(asker, words, await desk.AllAsync(asker, cancellationToken), null, null, cancellationToken);

        var choice = await desk.OpenAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal)) return refusal;
        return isOne
            ? await desk.ShowAsync(asker, found, int.Parse(words.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), null, cancellationToken)
            : await ListAsync(asker, words, [found], found.Name, null, cancellationToken);
    }

    internal async Task<Answer> ListAsync(
        Asker asker, string query, IReadOnlyList<Project> projects, string? named, DecisionDone? done, CancellationToken cancellationToken)
    {
        if (projects.Count == 0) return Errors.NoProjects;
        var logs = new Dictionary<ProjectId, DecisionLog>();
        foreach (var project in projects) logs[project.Id] = await desk.Book.ReadAsync(asker.Tenant, project.Id, cancellationToken);
        var all = logs.Values.SelectMany(l => l.Decisions).ToList();
        var hits = DecisionSearch.Find(all, query);
        var isWhole = hits.Count == 0 || hits[0].IsWhole;
        var names = projects.ToDictionary(p => p.Id, p => p.Name);
        var shown = hits.Where(h => h.IsWhole == isWhole).Select(h => h.Decision)
            .Select(d => new ListedDecision(names[d.Project], d, logs[d.Project].SupersededBy(d.Number) is { } next ? logs[d.Project].Find(next) : null));
        return new DecisionsAnswer(query, named, [.. shown], isWhole, Open(query, projects), all.Count, projects.Count, asker.Today(clock), done)
        {
            Written = await WrittenAsync(asker, query, projects, cancellationToken),
        };
    }

    /// <summary>Those not in a log yet that fit the words.</summary>
    private async Task<IReadOnlyList<WrittenDecision>> WrittenAsync(Asker asker, string query, IReadOnlyList<Project> projects, CancellationToken cancellationToken)
    {
        var found = new List<WrittenDecision>();
        foreach (var project in projects) found.AddRange(await written.OfAsync(asker, project, cancellationToken));
        var fits = DecisionSearch.Find([.. found.Select(w => w.Decision)], query).Where(h => h.IsWhole).Select(h => h.Decision).ToHashSet();
        return [.. found.Where(w => fits.Contains(w.Decision))];
    }

    /// <summary>The open questions that fit the words; all of them where there are no words.</summary>
    private static IReadOnlyList<ListedQuestion> Open(string query, IReadOnlyList<Project> projects)
    {
        var nobody = new Person(new PersonId("nobody"), "nobody");
        var questions = projects.SelectMany(p => p.Decisions.Select(q => new ListedQuestion(p.Name, q))).ToList();
        var asDecisions = questions.Select((q, i) => new Decision
        {
            Project = new ProjectId(q.ProjectName), Number = i, Title = q.Question.Question, Context = string.Join(' ', q.Question.Options), DecidedOn = default, RecordedBy = nobody,
            RecordedAt = default, TakenBy = q.Question.Owner is { } owner ? [owner] : [],
        }).ToList();
        return [.. DecisionSearch.Find(asDecisions, query).Where(h => h.IsWhole).Select(h => h.Decision.Number).Order().Select(i => questions[i])];
    }
}
