using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Schedule;

/// <summary>Changes the links that the product itself keeps: at once, and to be taken back.</summary>
public sealed class EditLinks(ProjectViewer viewer, ListDependencies list, IProjectStore projects, UndoDesk undo) : IUndoable
{
    internal static readonly Refusal NotYours = new("links-not-yours");
    private static readonly Refusal UnknownTask = new("links-unknown-task");
    private const int MostLagDays = 250;

    /// <summary>A working day of a lag counts eight hours, as in estimates.</summary>
    private const int MinutesOfADay = 480;

    private static readonly Refusal BadLag = new("links-bad-lag");

    /// <inheritdoc/>
    public string Kind => "links";

    /// <summary>Enters a link, or accepts one that was proposed. One that would close a circle is refused with the tasks of the circle.</summary>
    public Task<Answer> AddAsync(Asker asker, string? project, TaskDependency link, CancellationToken cancellationToken) => ChangeAsync(asker, project, link, (view, row) =>
    {
        // What somebody else entered meanwhile may close the circle too.
        if (new LinkReach([.. view.Now.Dependencies, .. row.Dependencies.Except(view.Now.Dependencies)]).Way(link.Successor, link.Predecessor) is { Count: > 0 } way)
            return (null, Circle(view, way));
        var entered = link with { Origin = Origin.Entered };
        return (row with
        {
            Dependencies = [.. row.Dependencies.Where(l => !Same(l, link)), entered],
            RejectedLinks = [.. row.RejectedLinks.Where(l => !Same(l, link))],
        }, null);
    }, LinkChangeKind.Added, cancellationToken);

    /// <summary>The same with working days that pass in between, as typed: "2", "1.5 days", "-1" for a lead; empty for none.</summary>
    public Task<Answer> AddAsync(Asker asker, string? project, TaskDependency link, string lag, CancellationToken cancellationToken)
    {
        var digits = string.Concat(lag.Where(c => !char.IsLetter(c) && !char.IsWhiteSpace(c))).Replace(',', '.');
        if (digits.Length == 0) return AddAsync(asker, project, link, cancellationToken);
        return double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= MostLagDays
            ? AddAsync(asker, project, link with { Lag = new Lag((int)Math.Round(days * MinutesOfADay)) }, cancellationToken) : Task.FromResult<Answer>(BadLag);
    }

    /// <summary>Turns a proposed link down for good.</summary>
    public Task<Answer> RejectAsync(Asker asker, string? project, TaskDependency link, CancellationToken cancellationToken) => ChangeAsync(asker, project, link, (_, row) => (row with
    {
        Dependencies = [.. row.Dependencies.Where(l => l.Origin != Origin.Proposed || !Same(l, link))],
        RejectedLinks = [.. row.RejectedLinks.Where(l => !Same(l, link)), link with { Origin = Origin.Proposed }],
    }, null), LinkChangeKind.Rejected, cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = Serialization.ProductJson.Deserialize<LinkUndoPayload>(payload);
        var result = (await viewer.ViewAsync(asker, step.Project.Value, cancellationToken)).ForEditing(asker, NotYours);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        var taken = await projects.ChangeAsync(
            asker.Tenant, row.Id, there => Links(there).SequenceEqual(step.After) ? there with { Dependencies = step.Before, RejectedLinks = step.RejectedBefore } : null, cancellationToken);
        if (taken is null) return UndoErrors.ChangedSince;
        return await ShowAsync(asker, row, new(LinkChangeKind.TakenBack, step.Link, null), cancellationToken);
    }

    private static Refusal Circle(ProjectView view, IReadOnlyList<ItemRef> way)
    {
        var titles = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, t => t.Title);
        return new("links-circle", new Dictionary<string, string> { ["tasks"] = string.Join(" → ", way.Append(way[0]).Select(t => titles.GetValueOrDefault(t, t.Id))) });
    }

    private static bool Same(TaskDependency one, TaskDependency other) => one.Predecessor == other.Predecessor && one.Successor == other.Successor;

    private static IEnumerable<TaskDependency> Links(Project row) => row.Dependencies.Concat(row.RejectedLinks);

    private async Task<Answer> ChangeAsync(
        Asker asker, string? project, TaskDependency link, Func<ProjectView, Project, (Project? Row, Refusal? Refusal)> change, LinkChangeKind kind, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        var known = view.Now.Tasks.Select(t => t.Ref).ToHashSet();
        if (!known.Contains(link.Predecessor) || !known.Contains(link.Successor)) return UnknownTask;
        Refusal refusal = UndoErrors.ChangedSince;
        var changed = await projects.ChangeAsync(
            asker.Tenant, row.Id,
            there =>
            {
                var (after, refused) = change(view, there);
                refusal = refused ?? UndoErrors.ChangedSince;
                return after;
            },
            cancellationToken);
        if (changed is not var (was, links)) return refusal;

        var step = await undo.OfferAsync(asker, Kind, new LinkUndoPayload(row.Id, link, was.Dependencies, was.RejectedLinks, [.. Links(links)]), cancellationToken);
        return await ShowAsync(asker, row, new(kind, link, step), cancellationToken);
    }

    private async Task<Answer> ShowAsync(Asker asker, Project row, LinkChange change, CancellationToken cancellationToken) =>
        await list.RunAsync(asker, row.Name, cancellationToken) is DependenciesAnswer shown ? shown with { Changed = change } : UndoErrors.ChangedSince;
}

/// <summary>What it takes to take a change of links back.</summary>
/// <param name="Project">Whose links.</param>
/// <param name="Link">Which was changed.</param>
/// <param name="Before">The product's own links before.</param>
/// <param name="RejectedBefore">Those turned down before.</param>
/// <param name="After">All of them after: when they are others by then, somebody changed them since.</param>
public sealed record LinkUndoPayload(
    ProjectId Project, TaskDependency Link, IReadOnlyList<TaskDependency> Before, IReadOnlyList<TaskDependency> RejectedBefore, IReadOnlyList<TaskDependency> After);
