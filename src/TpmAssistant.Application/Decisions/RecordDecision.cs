using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>Writes a decision into a project's log: from words at once, or from a filled-in card. Each can be taken back.</summary>
public sealed class RecordDecision(DecisionDesk desk, ProjectFinder projects)
{
    private const int MostPeople = 40;

    /// <summary>Records what somebody says was decided; where it is not clear for which project, a card asks.</summary>
    /// <param name="asker">Who says it.</param>
    /// <param name="text">The words, as in "we decided to move the cutover because the line is late".</param>
    /// <param name="project">The project's name; else the one in the words, else the conversation's default.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The <see cref="DecisionAnswer"/>, or the <see cref="DecisionForm"/> to complete.</returns>
    public async Task<Answer> RunAsync(Asker asker, string text, string? project, CancellationToken cancellationToken)
    {
        var known = await projects.OfAsync(asker, cancellationToken);
        if (known.Count == 0) return Errors.NoProjects;
        if (SpokenDecision.Read(text, known) is not { } said) return DecisionErrors.NothingSaid;
        var choice = await desk.OpenAsync(asker, said.Project?.Name ?? project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal))
        {
            var sayable = await desk.AllAsync(asker, cancellationToken);
            return said.Project is not null || project is not null || sayable.Count == 0 ? refusal : Form(asker, sayable, Draft(asker, sayable[0], said), 0, null);
        }

        return await AddAsync(asker, found, Draft(asker, found, said), cancellationToken);
    }

    /// <summary>The card of a decision: a new one, one to change, or one that takes another's place.</summary>
    public async Task<Answer> FormAsync(Asker asker, string? project, int? number, int? supersedes, CancellationToken cancellationToken)
    {
        var choice = await desk.OpenAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal))
        {
            var sayable = await desk.AllAsync(asker, cancellationToken);
            return !string.IsNullOrWhiteSpace(project) || sayable.Count == 0 ? refusal : Form(asker, sayable, Empty(asker, sayable[0]), 0, null);
        }

        var log = await desk.Book.ReadAsync(asker.Tenant, found.Id, cancellationToken);
        if (number is { } known)
        {
            return await desk.Book.FindAsync(asker.Tenant, found.Id, known, cancellationToken) is { } record
                ? Form(asker, [found], record.Body, record.Version, record.Body.Supersedes is { } earlier ? log.Find(earlier) : null)
                : DecisionErrors.NoSuchDecision(known, found.Name);
        }

        if (supersedes is not { } place) return Form(asker, [found], Empty(asker, found), 0, null);
        return log.Find(place) is { } old
            ? Form(asker, [found], Empty(asker, found) with { Supersedes = place, Context = old.Context }, 0, old)
            : DecisionErrors.NoSuchDecision(place, found.Name);
    }

    /// <summary>The click on the card: recorded or changed at once.</summary>
    /// <param name="asker">Who clicks.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="number">The decision to change; <see langword="null"/> for a new one.</param>
    /// <param name="version">Its version as the card showed it.</param>
    /// <param name="edit">The fields.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> SaveAsync(Asker asker, string project, int? number, long version, DecisionEdit edit, CancellationToken cancellationToken)
    {
        if (SpokenDecision.Text(edit.Title, Decision.MostTitle) is not { } title) return DecisionErrors.NothingSaid;
        var choice = await desk.OpenAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal)) return refusal;
        var log = await desk.Book.ReadAsync(asker.Tenant, found.Id, cancellationToken);
        var before = number is { } known ? log.Find(known) : null;
        if (number is { } missing && before is null) return DecisionErrors.NoSuchDecision(missing, found.Name);
        if (edit.Supersedes is { } other && !log.MaySupersede(number ?? log.NextNumber, other)) return DecisionErrors.CannotSupersede;

        var decision = (before ?? Empty(asker, found)) with
        {
            Title = title, Context = SpokenDecision.Text(edit.Context, Decision.MostText), Rationale = SpokenDecision.Text(edit.Rationale, Decision.MostText),
            TakenBy = [.. People(found).Concat(before?.TakenBy ?? []).DistinctBy(p => p.Id).Where(p => edit.TakenBy.Contains(p.Id.Value))],
            DecidedOn = edit.DecidedOn ?? before?.DecidedOn ?? desk.Today(found), Status = edit.Status, Supersedes = edit.Supersedes,
        };
        return before is null
            ? await AddAsync(asker, found, decision, cancellationToken)
            : await ChangeAsync(asker, found, before, version, decision, DecisionAct.Changed, cancellationToken);
    }

    /// <summary>Makes a decision final or tentative.</summary>
    public async Task<Answer> SetStatusAsync(Asker asker, string project, int number, DecisionStatus status, CancellationToken cancellationToken)
    {
        var choice = await desk.OpenAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal)) return refusal;
        if (await desk.Book.FindAsync(asker.Tenant, found.Id, number, cancellationToken) is not { } record) return DecisionErrors.NoSuchDecision(number, found.Name);
        if (record.Body.Status == status) return await desk.ShowAsync(asker, found, number, null, cancellationToken);
        var act = status == DecisionStatus.Final ? DecisionAct.MadeFinal : DecisionAct.MadeTentative;
        return await ChangeAsync(asker, found, record.Body, record.Version, record.Body with { Status = status }, act, cancellationToken);
    }

    private async Task<Answer> AddAsync(Asker asker, Project project, Decision decision, CancellationToken cancellationToken)
    {
        var record = await desk.Book.AddAsync(asker.Tenant, decision, cancellationToken);
        var undo = await desk.OfferUndoAsync(asker, record.Body, record.Version, before: null, cancellationToken);
        var act = decision.Supersedes is null ? DecisionAct.Recorded : DecisionAct.Superseded;
        return await desk.ShowAsync(asker, project, record.Body.Number, new DecisionDone(act, undo), cancellationToken);
    }

    private async Task<Answer> ChangeAsync(
        Asker asker, Project project, Decision before, long version, Decision after, DecisionAct act, CancellationToken cancellationToken)
    {
        if (!await desk.Book.TryChangeAsync(asker.Tenant, after.ChangedBy(new Person(asker.Person, asker.Name), desk.Now, before), version, cancellationToken)) return DecisionErrors.Changed;
        var undo = await desk.OfferUndoAsync(asker, after, version + 1, before, cancellationToken);
        return await desk.ShowAsync(asker, project, after.Number, new DecisionDone(act, undo), cancellationToken);
    }

    private DecisionForm Form(Asker asker, IReadOnlyList<Project> projects, Decision draft, long version, Decision? supersedes) => new(
        projects, draft, version, supersedes,
        [.. projects.SelectMany(People).Concat(draft.TakenBy).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Take(MostPeople)], desk.Today(projects[0]));

    private Decision Draft(Asker asker, Project project, SpokenDecision said) => Empty(asker, project) with
    {
        Title = said.Title, Rationale = said.Rationale, Status = said.Status, TakenBy = said.IsOwn ? [new Person(asker.Person, asker.Name)] : [],
    };

    private Decision Empty(Asker asker, Project project) => new()
    {
        Project = project.Id, Number = 0, Title = "", DecidedOn = desk.Today(project), RecordedBy = new Person(asker.Person, asker.Name), RecordedAt = desk.Now,
    };

    private static IEnumerable<Person> People(Project project) => project.Members.Select(m => m.Person);
}
