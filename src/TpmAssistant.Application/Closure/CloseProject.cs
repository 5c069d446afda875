using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Closure;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Closure;

/// <summary>A project that was closed.</summary>
/// <param name="On">When.</param>
/// <param name="By">Who closed it.</param>
/// <param name="HandedTo">Who takes over what is open, in the closer's words; empty for nobody.</param>
/// <param name="OpenEnds">How many ends were open.</param>
public sealed record ProjectClosing(DateOnly On, Person By, string HandedTo, int OpenEnds);

/// <summary>A closure report.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day it speaks of.</param>
/// <param name="Figures">Promised against delivered.</param>
/// <param name="ShowsMoney">Whether amounts may be said to the asker here.</param>
/// <param name="Promises">Of the promises of published reports: how many were made and how many of them kept, as far as items tell; <see langword="null"/> without reports.</param>
/// <param name="Lessons">The project's lessons, the newest first.</param>
/// <param name="Closing">How it was closed; <see langword="null"/> for a draft.</param>
/// <param name="MayClose">Whether the asker may close it.</param>
/// <param name="Undo">Takes the closing back.</param>
/// <param name="View">What was read.</param>
public sealed record ClosureAnswer(
    Project Project, DateOnly StatusDate, ClosureFigures Figures, bool ShowsMoney, (int Made, int Kept)? Promises, IReadOnlyList<KeptLesson> Lessons,
    ProjectClosing? Closing, bool MayClose, UndoId? Undo, Domain.Snapshots.Coverage View) : Answer
{
    /// <summary>Where it is given out, by kind.</summary>
    public IReadOnlyDictionary<DocumentKind, Uri> Documents { get; init; } = new Dictionary<DocumentKind, Uri>();
}

/// <summary>What an address of a closure report was made for.</summary>
/// <param name="Asker">Who asked; what they may see decides what it says.</param>
/// <param name="Project">Which project.</param>
/// <param name="Document">As what.</param>
public sealed record ClosureTicket(Asker Asker, ProjectId Project, DocumentKind Document);

/// <summary>Writes a project's closure report, and closes it on the owner's click.</summary>
public sealed class CloseProject(
    ProjectViewer viewer, IForecastStore forecasts, IPublishedReportStore reports, IRecordStore records, UndoDesk undo, ILinks<ClosureTicket> links, TimeProvider clock)
{
    /// <summary>The kind of record.</summary>
    public const string Kind = "closing";

    private const int LongestName = 200;

    /// <summary>Drafts the report, or shows it where the project was closed.</summary>
    /// <returns>A <see cref="ClosureAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, null, cancellationToken) : instead;
    }

    /// <summary>Closes the project: its owner's click. Nothing outside changes; it can be taken back.</summary>
    public async Task<Answer> CloseAsync(Asker asker, string project, string handedTo, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (row.Owner != asker.Person) return new Refusal("closure-not-yours");
        var figures = ClosureFigures.Of(view.Now, view.Past, []);
        var to = handedTo.Cut(LongestName);
        if (figures.OpenEnds > 0 && to.Length == 0) return new Refusal("closure-no-heir", "count", figures.OpenEnds.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var closing = new ProjectClosing(asker.Today(clock), new Person(asker.Person, asker.Name), to, figures.OpenEnds);
        var key = new RecordKey(Kind, row.Id.Value, "1");
        if (!await records.TrySaveAsync(asker.Tenant, key, closing, 0, cancellationToken)) return await ShowAsync(asker, view, null, cancellationToken);
        var back = await undo.OfferAsync(asker, RecordUndoable.Name, new RecordUndoPayload(Kind, row.Id.Value, "1", 1, "closing"), cancellationToken);
        return await ShowAsync(asker, view, back, cancellationToken);
    }

    private async Task<Answer> ShowAsync(Asker asker, ProjectView view, UndoId? back, CancellationToken cancellationToken)
    {
        var row = view.Now.Project;
        if (ScheduleSight.IsClient(row, asker)) return ForecastErrors.NotForClients;
        var kept = await forecasts.ListAsync(asker.Tenant, row.Id, cancellationToken);
        var lessons = await records.ListAsync<KeptLesson>(asker.Tenant, KeptLesson.RecordKind, row.Id.Value, cancellationToken);
        var closing = await records.ReadAsync<ProjectClosing>(asker.Tenant, new RecordKey(Kind, row.Id.Value, "1"), cancellationToken);
        return new ClosureAnswer(
            row, view.Now.StatusDate, ClosureFigures.Of(view.Now, view.Past, kept), BudgetSight.Of(row, asker) == BudgetSharing.Amounts, await PromisesAsync(asker, view, cancellationToken),
            [.. lessons.Select(l => l.Body).Reverse()], closing?.Body, row.Owner == asker.Person && closing is null, back, view.Now.Coverage)
        {
            Documents = Enum.GetValues<DocumentKind>().ToDictionary(d => d, d => links.Create(new ClosureTicket(asker, row.Id, d))),
        };
    }

    /// <summary>Promises about tasks and milestones in reports for the team: done now, or not.</summary>
    private async Task<(int Made, int Kept)?> PromisesAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var heads = (await reports.ListAsync(asker.Tenant, view.Now.Project.Id, cancellationToken)).Where(h => h.WithdrawnAt is null && h.Readers.Contains(asker.Person)).ToList();
        if (heads.Count == 0) return null;
        var promised = new HashSet<Domain.Tasks.ItemRef>();
        foreach (var head in heads)
        {
            if (await reports.FindAsync(asker.Tenant, head.Key, cancellationToken) is { } report) promised.UnionWith(report.Content.Facts.Promises.Select(p => p.Item));
        }

        var done = view.Now.Tasks.Where(t => t.State == Domain.Tasks.TaskState.Completed).Select(t => t.Ref)
            .Concat(view.Now.Project.Milestones.Where(m => m.Reached is not null).Select(m => Domain.Tasks.ItemRef.Milestone(m.Key))).ToHashSet();
        var known = view.Now.Tasks.Select(t => t.Ref).Concat(view.Now.Project.Milestones.Select(m => Domain.Tasks.ItemRef.Milestone(m.Key))).ToHashSet();
        promised.IntersectWith(known);
        return promised.Count == 0 ? null : (promised.Count, promised.Count(done.Contains));
    }
}
