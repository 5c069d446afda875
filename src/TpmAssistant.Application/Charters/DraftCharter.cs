using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Charters;

/// <summary>Drafts a project's charter, asks in one form for what is missing, and keeps versions. Of a mere idea it makes a one-page proposal.</summary>
public sealed class DraftCharter(ProjectFinder finder, ProjectViewer viewer, DraftDesk drafts, IRecordStore records, ILinks<CharterTicket> links, CharterSources sources,
    TimeProvider clock)
{
    private const string TextKind = "charter-text";
    private const string VersionKind = "charter";
    private const string IdeaScope = "idea:";
    private const int LongestName = 80;
    private const int LongestText = 2000;
    private static readonly Refusal NotYours = new("charter-not-yours");

    /// <summary>Drafts it.</summary>
    /// <returns>A <see cref="CharterAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        if (await IdeaAsync(asker, project, cancellationToken) is { } idea) return await ProposalAsync(asker, idea, cancellationToken);
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, cancellationToken) : instead;
    }

    /// <summary>The form, with what was typed before: of what is missing, or of all that people can fill in.</summary>
    public async Task<Answer> FormAsync(Asker asker, string project, bool all, CancellationToken cancellationToken)
    {
        var (name, key, scope) = await FindAsync(asker, project, cancellationToken);
        if (scope is null) return NotYours;
        var asked = key is null ? CharterText.AskedOfIdea : CharterText.Asked;
        var missing = !all && await RunAsync(asker, project, cancellationToken) is CharterAnswer shown ? shown.Missing : [];
        return new CharterFormAnswer(name, key, missing.Count > 0 ? [.. asked.Where(missing.Contains)] : asked, await TextAsync(asker, scope, cancellationToken));
    }

    /// <summary>Keeps what the form says, so that it can be taken up again, and shows the charter.</summary>
    public async Task<Answer> FillAsync(Asker asker, string project, IReadOnlyDictionary<CharterPart, string> typed, CancellationToken cancellationToken)
    {
        var (_, _, scope) = await FindAsync(asker, project, cancellationToken);
        if (scope is null) return NotYours;
        var texts = typed.Where(t => CharterText.Fillable.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value.Cut(LongestText));
        // What the form did not ask stays.
        await records.ChangeAsync<CharterText>(
            asker.Tenant, new RecordKey(TextKind, scope, "1"),
            before => new CharterText((before?.Texts ?? new Dictionary<CharterPart, string>()).Where(t => !texts.ContainsKey(t.Key)).Concat(texts).ToDictionary()), cancellationToken);
        return await RunAsync(asker, project, cancellationToken);
    }

    /// <summary>Keeps the charter as a version.</summary>
    public async Task<Answer> KeepAsync(Asker asker, string project, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        if (await ShowAsync(asker, view, cancellationToken) is not CharterAnswer { IsKept: false } shown) return await ShowAsync(asker, view, cancellationToken);
        // Two clicks on one card keep one version.
        await records.AddNextAsync<CharterVersion>(
            asker.Tenant, VersionKind, view.Now.Project.Id.Value,
            (number, there) => there.Count > 0 && there[^1].Body.Lines.SequenceEqual(shown.Lines)
                ? null : new CharterVersion(number, view.Now.StatusDate, new Person(asker.Person, asker.Name), shown.Lines), cancellationToken);
        return await ShowAsync(asker, view, cancellationToken) is CharterAnswer kept ? kept with { Added = shown.Added, Dropped = shown.Dropped } : NotYours;
    }

    /// <summary>A version as it was kept, for its documents; <see langword="null"/> when it is not there or the project is not the asker's any more.</summary>
    public async Task<CharterAnswer?> VersionAsync(CharterTicket ticket, CancellationToken cancellationToken)
    {
        if (!(await finder.FindAsync(ticket.Asker, ticket.Project.Value, cancellationToken)).TryGet(out _, out _)) return null;
        var key = new RecordKey(VersionKind, ticket.Project.Value, NumberedRecords.IdOf(ticket.Number));
        return await records.ReadAsync<CharterVersion>(ticket.Asker.Tenant, key, cancellationToken) is { Body: var kept }
            ? new CharterAnswer(ticket.Name, ticket.Project, kept.On, kept.Lines, [], kept, [], [], CanEdit: false, Coverage.None) { IsKept = true } : null;
    }

    private async Task<Answer> ShowAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var (now, row) = (view.Now, view.Now.Project);
        var text = await TextAsync(asker, row.Id.Value, cancellationToken);
        // Amounts are said only where the project lets them be; a kept version holds them, so that it is not given out there either.
        var sayable = BudgetSight.Of(row, asker) == BudgetSharing.Amounts;
        bool Says(CharterLine line) => (sayable || line.Part != CharterPart.Budget) && !(asker.Conversation.IsShared && line.IsPrivate);
        var (found, coverage) = await sources.ReadAsync(asker, row, cancellationToken);
        var lines = CharterLines.Of(now, ProjectForecaster.Forecast(now, view.Past, Cores.Settings), text, found).Where(Says).ToList();
        var versions = await records.ListAsync<CharterVersion>(asker.Tenant, VersionKind, row.Id.Value, cancellationToken);
        var latest = versions.Count > 0 ? versions[^1].Body : null;
        var before = (latest?.Lines ?? []).Where(Says).ToList();
        List<CharterLine> added = latest is null ? [] : [.. lines.Except(before)];
        List<CharterLine> dropped = [.. before.Except(lines)];
        return new CharterAnswer(
            row.Name, row.Id, now.StatusDate, lines, [.. CharterText.Needed.Where(p => lines.All(l => l.Part != p))], latest, added, dropped, ScheduleSight.MayEdit(row, asker), now.Coverage.With(coverage))
        {
            IsKept = latest is not null && added.Count + dropped.Count == 0,
            Documents = latest is null || !sayable || asker.Conversation.IsShared ? new Dictionary<DocumentKind, Uri>()
                : Enum.GetValues<DocumentKind>().ToDictionary(d => d, d => links.Create(new CharterTicket(asker, row.Id, row.Name, latest.Number, d))),
        };
    }

    /// <summary>A name that is no project of the asker's: then it is only an idea.</summary>
    private async Task<string?> IdeaAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(project) || asker.Conversation.IsShared) return null;
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        return choice.Project is not null ? null : project.Cut(LongestName);
    }

    private async Task<Answer> ProposalAsync(Asker asker, string name, CancellationToken cancellationToken)
    {
        var text = await TextAsync(asker, Scope(asker, name), cancellationToken);
        var lines = CharterLines.Of(text).ToList();
        if (await DraftOfAsync(asker, name, cancellationToken) is { } draft)
        {
            var figures = (await drafts.ThinkAsync(asker, draft, await drafts.SettingAsync(asker, draft.GroupId, cancellationToken), cancellationToken)).Figures;
            lines.Insert(0, new(CharterPart.Purpose, draft.Goal, CharterSource.Goal));
            if (figures.Forecast.P80 is { } p80) lines.Add(new(CharterPart.Milestones, p80.ToString("d MMM yyyy", CultureInfo.InvariantCulture) + ": finish with 80%", CharterSource.Forecast));
            lines.AddRange(draft.Phases.Where(p => draft.Tasks.Any(t => t.Phase == p))
                .Select(p => new CharterLine(CharterPart.ScopeIn, string.Create(CultureInfo.InvariantCulture, $"{p} ({draft.Tasks.Count(t => t.Phase == p)} lines)"), CharterSource.Plan)));
            lines.Add(new(CharterPart.Budget, string.Create(CultureInfo.InvariantCulture, $"{draft.Currency} {figures.Cost:N0} expected, {figures.WorstCost:N0} at worst, by example day rates"), CharterSource.Plan));
            if (BusinessCase.Of(figures.Cost, text.Texts.GetValueOrDefault(CharterPart.Benefits)) is { } worth)
            {
                lines.Add(new(CharterPart.Case, string.Create(CultureInfo.InvariantCulture, $"Paid back {worth.PaybackMonths} months after it begins to be of use"), CharterSource.Forecast));
                lines.Add(new(CharterPart.Case, string.Create(CultureInfo.InvariantCulture, $"Three years of use less the work: {draft.Currency} {worth.NetOfThreeYears:N0}, without interest and running cost"), CharterSource.Forecast));
            }

            lines = [.. lines.OrderBy(l => l.Part)];
        }

        return new CharterAnswer(
            name, null, asker.Today(clock), lines, [.. CharterText.NeededOfIdea.Where(p => lines.All(l => l.Part != p))], null, [], [], CanEdit: true, Coverage.None);
    }

    /// <summary>The asker's drafted plan of an idea: of its name, or of a goal that is said with it.</summary>
    private async Task<PlanDraft?> DraftOfAsync(Asker asker, string name, CancellationToken cancellationToken)
    {
        var own = (await drafts.OfAsync(asker, cancellationToken)).Select(d => d.Body).ToList();
        return own.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? own.FirstOrDefault(d => string.Equals(PlanNames.Of(d.Goal), PlanNames.Of(name), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(string Name, ProjectId? Key, string? Scope)> FindAsync(Asker asker, string project, CancellationToken cancellationToken)
    {
        if (await IdeaAsync(asker, project, cancellationToken) is { } idea) return (idea, null, Scope(asker, idea));
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        return choice.Project is { } row && ScheduleSight.MayEdit(row, asker) ? (row.Name, row.Id, row.Id.Value) : ("", null, null);
    }

    private async Task<CharterText> TextAsync(Asker asker, string scope, CancellationToken cancellationToken) =>
        (await records.ReadAsync<CharterText>(asker.Tenant, new RecordKey(TextKind, scope, "1"), cancellationToken))?.Body ?? new(new Dictionary<CharterPart, string>());

    /// <summary>An idea is its author's own.</summary>
    private static string Scope(Asker asker, string name) => $"{IdeaScope}{asker.Person}:{PlanNames.Slug(name)}";
}
