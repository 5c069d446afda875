using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Schedule;

/// <summary>Keeps the days on which the project manager expects milestones, beside their promises; the product's own record, at once and with undo.</summary>
public sealed class ExpectMilestones(ProjectViewer viewer, IProjectStore projects, UndoDesk undo) : IUndoable
{
    /// <summary>The furthest day that is taken for meant, in years.</summary>
    public const int MostYears = 10;

    private static readonly Refusal NotYours = new("expect-not-yours");

    /// <inheritdoc/>
    public string Kind => "milestone-days";

    /// <summary>The milestones ahead with what was said of them.</summary>
    /// <returns>An <see cref="ExpectedMilestonesAnswer"/>, or why there is none.</returns>
    public Task<Answer> ListAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        WithAsync(asker, project, view => Task.FromResult<Answer>(Of(view, asker)), cancellationToken);

    /// <summary>Keeps the day of the milestone that some words mean.</summary>
    public Task<Answer> SayAsync(Asker asker, string? project, string milestone, DateOnly day, CancellationToken cancellationToken) => WithAsync(asker, project, async view =>
    {
        var ahead = view.Now.Project.Milestones.Where(m => m.Reached is null).DistinctBy(m => m.Key).ToList();
        var found = TaskFinder.Rank(ahead.Select(m => new FoundTask(m.Name, [ItemRef.Milestone(m.Key)])), milestone, distinctTitles: false);
        var exact = found.Where(f => f.Title.Equals(milestone.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact.Count == 1 ? exact : found) is [var one]
            ? await SaveAsync(asker, view, new Dictionary<string, DateOnly?>(StringComparer.Ordinal) { [ahead.First(m => ItemRef.Milestone(m.Key) == one.Tasks[0]).Key] = day }, cancellationToken)
            : new Refusal(
                found.Count == 0 ? "expect-no-milestone" : "expect-which-milestone",
                new Dictionary<string, string> { ["asked"] = milestone, ["known"] = string.Join("; ", found.Count == 0 ? ahead.Select(m => m.Name) : found.Select(f => f.Title)) });
    }, cancellationToken);

    /// <summary>Keeps several, by key; one without a day is not expected on any any more. With a day that cannot be meant nothing is changed.</summary>
    public Task<Answer> SaveAsync(Asker asker, string project, IReadOnlyDictionary<string, DateOnly?> days, CancellationToken cancellationToken) =>
        WithAsync(asker, project, view => SaveAsync(asker, view, days, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<MilestoneDaysUndoPayload>(payload);
        return await WithAsync(asker, step.Project.Value, async view =>
        {
            if (!ScheduleSight.MayEdit(view.Now.Project, asker)) return NotYours;
            var taken = await projects.ChangeAsync(
                asker.Tenant, step.Project,
                there => step.Said.All(s => there.Milestones.FirstOrDefault(m => m.Key == s.Milestone)?.Expectation == s.After)
                    ? With(there, step.Said.ToDictionary(s => s.Milestone, s => s.Before, StringComparer.Ordinal)) : null,
                cancellationToken);
            return taken is var (_, back) ? Of(view with { Now = view.Now with { Project = back } }, asker) with { Changed = 0 } : UndoErrors.ChangedSince;
        }, cancellationToken);
    }

    private async Task<Answer> SaveAsync(Asker asker, ProjectView view, IReadOnlyDictionary<string, DateOnly?> days, CancellationToken cancellationToken)
    {
        var (row, today) = (view.Now.Project, view.Now.StatusDate);
        if (!ScheduleSight.MayEdit(row, asker)) return NotYours;
        var ahead = row.Milestones.Where(m => m.Reached is null && days.ContainsKey(m.Key)).DistinctBy(m => m.Key).ToList();
        List<ExpectationProblem> problems = [.. ahead.Where(m => days[m.Key] is { } day && (day < today || day > today.AddYears(MostYears))).Select(m => new ExpectationProblem(m.Key, m.Name, days[m.Key]!.Value))];
        var said = ahead.ToDictionary(
            m => m.Key, m => days[m.Key] is { } day ? new MilestoneExpectation(day, today, new Person(asker.Person, asker.Name)) : null, StringComparer.Ordinal);
        if (problems.Count > 0 || ahead.TrueForAll(m => m.Expectation == said[m.Key])) return Of(view, asker) with { Problems = problems };

        if (await projects.ChangeAsync(asker.Tenant, row.Id, there => With(there, said), cancellationToken) is not var (was, after)) return UndoErrors.ChangedSince;
        var kept = after.Milestones.Where(m => said.ContainsKey(m.Key)).DistinctBy(m => m.Key).ToList();
        var before = was.Milestones.DistinctBy(m => m.Key).ToDictionary(m => m.Key, m => m.Expectation, StringComparer.Ordinal);
        var step = new MilestoneDaysUndoPayload(row.Id, [.. kept.Where(m => before[m.Key] != m.Expectation).Select(m => new MilestoneDaySaid(m.Key, before[m.Key], m.Expectation))]);
        var id = await undo.OfferAsync(asker, Kind, step, cancellationToken);
        return Of(view with { Now = view.Now with { Project = after } }, asker) with { Changed = step.Said.Count, Undo = id };
    }

    private static Project With(Project row, Dictionary<string, MilestoneExpectation?> said) =>
        row with { Milestones = [.. row.Milestones.Select(m => said.TryGetValue(m.Key, out var day) && m.Reached is null ? m with { Expectation = day } : m)] };

    private static ExpectedMilestonesAnswer Of(ProjectView view, Asker asker)
    {
        var now = view.Now;
        var headings = MilestoneHeading.All(view.Context);
        var own = now.Project.Milestones.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            now.Project, now.StatusDate,
            [.. ScheduleOutlooks.Of(now).Milestones.Where(m => !m.IsReached && own.Contains(m.Milestone.Key)).Select(m => new ExpectedMilestone(m, headings.GetValueOrDefault(m.Milestone.Key)?.Day))],
            ScheduleSight.MayEdit(now.Project, asker), now.Coverage);
    }

    private async Task<Answer> WithAsync(Asker asker, string? project, Func<ProjectView, Task<Answer>> act, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        return result.TryGet(out var view, out var instead) ? await act(view) : instead;
    }
}
