using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Application.Planning;

/// <summary>Turns a drafted plan into a proposal: plan, buckets and tasks to the letter.</summary>
public sealed class ProposePlan(DraftDesk desk, IProjectStore projects, ProposalDesk proposals, TimeProvider clock)
{
    /// <summary>Proposes it.</summary>
    /// <returns>A <see cref="PlanProposalAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(asker, id, cancellationToken) is not { } record) return PlanningErrors.DraftGone;
        var draft = record.Body;
        var (places, _) = await desk.PlacesAsync(asker, cancellationToken);
        if (draft.GroupId is not { } group || places.FirstOrDefault(p => p.GroupId == group) is not { } place) return PlanningErrors.NoPlace;

        var setting = await desk.SettingAsync(asker, group, cancellationToken);
        var figures = (await desk.ThinkAsync(asker, draft, setting, cancellationToken)).Figures;
        var known = await projects.ListAsync(asker.Tenant, cancellationToken);
        var title = PlanNames.Distinct(draft.Name, known.Select(p => p.Name).Concat(places.SelectMany(p => p.Beside)));
        var marker = PlanOrder.MarkerOf(draft);
        var order = new PlanOrder
        {
            Draft = draft,
            Title = title,
            GroupId = group,
            Marker = marker,
            OrderedAt = clock.GetUtcNow(),
            Buckets = [.. draft.Phases.Where(p => draft.Tasks.Any(t => t.Phase == p && t.Kind != PlanItemKind.Milestone)), .. draft.Tasks.Any(t => t.Kind == PlanItemKind.Milestone) ? [DraftSnapshot.MilestoneBucket] : Array.Empty<string>()],
            Tasks = [.. draft.Tasks.Select(t => Task(t, draft, figures, marker))],
            Project = new($"{PlanNames.Slug(title)}-{marker[..4]}"),
            TimeZoneId = setting.TimeZoneId,
            Calendar = setting.Calendar,
            Finish = draft.Deadline ?? figures.Forecast.P80 ?? figures.Outlook.Finish ?? draft.Start,
        };
        return new PlanProposalAnswer(await proposals.ProposeAsync(asker, PlanEffect.KindName, order, cancellationToken), order, place);
    }

    private static OrderedTask Task(DraftTask task, PlanDraft draft, DraftFigures figures, string marker)
    {
        var dates = figures.Outlook.Dates[DraftSnapshot.Ref(task.Key)];
        var (start, due) = (DateOnly.FromDateTime(dates.Start), ScheduleOutlooks.LastDay(dates.Finish));
        var role = draft.Roles.FirstOrDefault(r => r.Key == task.Role);
        return new(
            task.Key, task.Title, task.Kind == PlanItemKind.Milestone ? DraftSnapshot.MilestoneBucket : task.Phase, start < due ? start : due, due, role?.Person,
            Notes(task, role, marker), task.Checks);
    }

    private static string Notes(DraftTask task, DraftRole? role, string marker)
    {
        var lines = new List<string>();
        if (role is not null) lines.Add($"Role: {role.Name}");
        if (task.Kind != PlanItemKind.Milestone) lines.Add(string.Create(CultureInfo.InvariantCulture, $"Estimate in working days: {task.Optimistic:0.##} at best, {task.MostLikely:0.##} likely, {task.Pessimistic:0.##} at worst"));
        lines.Add(PlanOrder.MarkOf(marker, task.Key));
        return string.Join('\n', lines);
    }
}
