using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Tasks;

/// <summary>Shows the asker's day: meetings, what is due, what waits for them.</summary>
public sealed class MyDay(ICalendarSource calendar, IPersonalWorkSource work, ProjectFinder finder, IGroupLabels labels, IMeetingLabels meetingLabels, TimeProvider clock)
{
    /// <summary>Reads the asker's own calendar, tasks and mail.</summary>
    /// <returns>A <see cref="MyDayAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var today = asker.Today(clock);
        var (from, to) = DayBounds.Of(today, asker.TimeZone);
        var meetings = calendar.ReadAsync(asker, from, to, cancellationToken);
        var personal = await work.ReadAsync(asker, cancellationToken);
        var day = await meetings;
        var coverage = new Coverage([day.Coverage]).With(personal.Coverage);
        if (coverage.Sources.All(s => s.Failure == ReadFailure.NotSignedIn)) return new SignInNeeded();

        var projects = await finder.OfAsync(asker, cancellationToken);
        var plans = projects.SelectMany(p => p.Sources.Select(s => (s.ExternalId, p.Name)))
            .DistinctBy(p => p.ExternalId).ToDictionary(p => p.ExternalId, p => p.Name, StringComparer.Ordinal);
        var shown = personal.Planner.Select(t => t.PlanId).ToHashSet(StringComparer.Ordinal);
        var groups = projects.SelectMany(p => p.Sources).Where(s => shown.Contains(s.ExternalId)).Select(s => s.OwnerId).OfType<string>().ToList();
        var ofMeetings = meetingLabels.ReadAsync(asker, day.Meetings, cancellationToken);
        foreach (var label in (await labels.ReadAsync(asker, groups, cancellationToken)).Concat(await ofMeetings)) LabelTrail.Note(label);
        var mine = personal.Planner.Select(t => new ListedTask(t.Task, plans.GetValueOrDefault(t.PlanId)))
            .Concat(personal.ToDo.Select(t => new ListedTask(t, null)))
            .Where(t => t.Task.IsOpen && t.Task.Due is not null)
            .OrderBy(t => t.Task.Due).ThenBy(t => t.Task.Priority).ToList();

        return new MyDayAnswer(
            today,
            [.. day.Meetings.Where(m => !m.IsCancelled).OrderBy(m => m.Start)],
            [.. mine.Where(t => t.Task.IsOverdue(today))],
            [.. mine.Where(t => t.Task.Due == today)],
            [.. mine.Where(t => t.Task.Due > today && t.Task.Due <= ListTasks.EndOfWeek(today))],
            [.. personal.Mail.OrderBy(m => m.ReceivedAt)],
            [.. DecisionsFor(projects, asker.Person)],
            coverage);
    }

    private static IEnumerable<OpenDecision> DecisionsFor(IEnumerable<Project> projects, PersonId person) =>
        projects.SelectMany(p => p.Decisions).Where(d => d.Owner?.Id == person).OrderBy(d => d.NeededBy ?? DateOnly.MaxValue);
}
