using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Text;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Planning;

/// <summary>Drafts a plan from a goal. It is its author's own until they put it into Planner, so it is shown in a personal chat.</summary>
public sealed class DraftPlan(TemplateLibrary templates, DraftDesk desk, ProjectFinder projects, TimeProvider clock)
{
    private const int LongestGoal = 600;

    /// <summary>The key of the role that the author fills until they say otherwise.</summary>
    private const string Manager = "tpm";

    /// <summary>Drafts it; without a goal, goes on with the one begun last.</summary>
    /// <param name="asker">Who plans.</param>
    /// <param name="goal">The goal in their words.</param>
    /// <param name="by">The day by which it must be done.</param>
    /// <param name="kind">The key of a template, where they chose one.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="PlanDraftAnswer"/> or <see cref="PlanKindAnswer"/>, or why there is none.</returns>
    public Task<Answer> RunAsync(Asker asker, string? goal, DateOnly? by, string? kind, CancellationToken cancellationToken) =>
        RunAsync(asker, goal, by, kind, GoalLines.None, cancellationToken);

    /// <summary>The same, adapted to what the goal needs beyond the usual.</summary>
    public async Task<Answer> RunAsync(Asker asker, string? goal, DateOnly? by, string? kind, GoalLines lines, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        if (by < asker.Today(clock)) return PlanningErrors.DayPassed(by.Value);
        var template = templates.Find(kind);
        if (kind is not null && template is null) return Errors.BadArgument("kind", kind, templates.All.Select(t => t.Key));
        if (string.IsNullOrWhiteSpace(goal))
        {
            return await desk.OfAsync(asker, cancellationToken) is [var begun, ..] && template is null
                ? await desk.ShowAsync(asker, begun, DraftView.Plan, cancellationToken) : new PlanKindAnswer("", by, templates.All);
        }

        // Lines of the plan may bear its words.
        var said = Neutraliser.Run(goal, keepLines: true).Cut(LongestGoal);
        var ranked = TemplateMatch.Rank(templates.All, said);
        template ??= TemplateMatch.Sure(ranked);
        if (template is null) return new PlanKindAnswer(said, by, [.. ranked.Select(r => r.Template).Concat(templates.All).Distinct()]);

        var draft = DraftBuilder.Build(template, await FrameAsync(asker, said, by, template, cancellationToken));
        (draft, var added, var left) = lines.Apply(draft);
        draft = draft with { Roles = [.. draft.Roles.Select(r => r.Key == Manager ? r with { Person = new Person(asker.Person, asker.Name, TimeZoneId: asker.TimeZoneId) } : r)] };
        var shown = await desk.ShowAsync(asker, (await desk.SaveAsync(asker, draft, 0, cancellationToken))!, DraftView.Plan, cancellationToken);
        return shown is PlanDraftAnswer plan ? plan with { ReadOfGoal = goal.Trim().Length > LongestGoal ? LongestGoal : 0, Adapted = (added, left) } : shown;
    }

    /// <summary>Drafts the goal of a drafted plan anew, as another kind of project; the earlier one is dropped.</summary>
    public async Task<Answer> RekindAsync(Asker asker, string id, string? kind, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(asker, id, cancellationToken) is not { } record) return PlanningErrors.DraftGone;
        if (templates.Find(kind) is not { } template || template.Key == record.Body.Template) return await desk.ShowAsync(asker, record, DraftView.Plan, cancellationToken);
        await desk.DropAsync(asker, record, cancellationToken);
        return await RunAsync(asker, record.Body.Goal, record.Body.Deadline, template.Key, cancellationToken);
    }

    private async Task<PlanDraft> FrameAsync(Asker asker, string goal, DateOnly? by, PlanTemplate template, CancellationToken cancellationToken)
    {
        var (places, _) = await desk.PlacesAsync(asker, cancellationToken);
        var known = await projects.OfAsync(asker, cancellationToken);
        var own = known.FirstOrDefault(p => p.Conversations.Any(c => c.IsDefault && c.ConversationId == asker.Conversation.Id)) ?? known.FirstOrDefault(p => p.Owner == asker.Person);
        var group = own?.Sources.Select(s => s.OwnerId).FirstOrDefault(g => places.Any(p => p.GroupId == g)) ?? places.Select(p => p.GroupId).FirstOrDefault();
        return new()
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            Owner = asker.Person,
            Template = template.Key,
            Name = PlanNames.Distinct(PlanNames.Of(goal), known.Select(p => p.Name)),
            Goal = goal,
            Start = NextMonday(asker.Today(clock), (await desk.SettingAsync(asker, group, cancellationToken)).Calendar),
            Deadline = by,
            GroupId = group,
            Currency = template.Currency,
            Roles = [],
            Phases = [],
            Tasks = [],
        };
    }

    /// <summary>The first working day of the coming week.</summary>
    private static DateOnly NextMonday(DateOnly today, WorkingCalendar calendar)
    {
        var day = today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 7) % 7 is var ahead && ahead == 0 ? 7 : ahead);
        for (var tries = 0; tries < 14 && !calendar.IsWorkingDay(day); tries++) day = day.AddDays(1);
        return day;
    }
}
