using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Meetings;

/// <summary>An action promised in an earlier meeting that nobody has called done.</summary>
/// <param name="Text">What; text from outside.</param>
/// <param name="Owner">Who.</param>
/// <param name="Since">The day it was promised.</param>
/// <param name="Task">The task it became, where it did.</param>
/// <param name="Link">Where a person opens that.</param>
public sealed record CarriedAction(string Text, Person? Owner, DateOnly Since, ItemRef? Task = null, Uri? Link = null);

/// <summary>What an agenda is drawn from.</summary>
/// <param name="Meeting">The occurrence.</param>
/// <param name="Kind">What kind of meeting.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Now">The project as read; <see langword="null"/> where the meeting is about none.</param>
/// <param name="Carried">Actions carried forward, oldest first.</param>
public sealed record AgendaInputs(MeetingOccurrence Meeting, MeetingKind Kind, DateOnly Today, Snapshot? Now, IReadOnlyList<CarriedAction> Carried);

/// <summary>Draws an agenda: the template of the meeting's kind, filled with what is open.</summary>
public static class AgendaBuilder
{
    /// <summary>Milestones within this many days are looked ahead to.</summary>
    public const int DaysAhead = 28;

    /// <summary>The agenda, with its items as the template orders them.</summary>
    public static Agenda Build(AgendaInputs inputs)
    {
        var meeting = inputs.Meeting;
        var items = new List<AgendaItem>();
        foreach (var part in AgendaTemplates.Of(inputs.Kind).Parts)
        {
            // What was promised and is late, too, is asked once.
            var drawn = part.Step is { } step ? [Item(new AgendaTopic(AgendaTopicKind.Step, step))]
                : Drawn(part.Draws, inputs).Where(i => !i.About.Any(a => items.Any(o => o.About.Contains(a)))).Take(part.Most).ToList();
            items.AddRange(drawn.Select(i => i with { Purpose = part.Purpose, Minutes = part.Minutes }));
        }

        return new Agenda
        {
            Meeting = MeetingKey.Of(meeting),
            Title = meeting.Subject,
            Project = inputs.Now?.Project.Id,
            Kind = inputs.Kind,
            Start = meeting.Start,
            End = meeting.End,
            Organizer = meeting.Organizer,
            Attendees = meeting.Attendees,
            Items = [.. items.Select((item, i) => item with { Key = $"{i + 1}" })],
        };
    }

    private static IEnumerable<AgendaItem> Drawn(AgendaTopicKind kind, AgendaInputs inputs) => kind switch
    {
        AgendaTopicKind.CarriedAction => inputs.Carried.Select(a => Item(
            new AgendaTopic(kind, a.Text, Math.Max(0, inputs.Today.DayNumber - a.Since.DayNumber), a.Since)) with
        {
            Owner = a.Owner, Link = a.Link, About = a.Task is { } task ? [task] : [],
        }),
        AgendaTopicKind.Invitation => InvitationLines.Of(inputs.Meeting.Preview).Select(line => Item(new AgendaTopic(kind, line))),
        AgendaTopicKind.Turn => Turns(inputs.Meeting),
        _ => inputs.Now is { } now ? Drawn(kind, now) : [],
    };

    private static IEnumerable<AgendaItem> Drawn(AgendaTopicKind kind, Snapshot now) => kind switch
    {
        AgendaTopicKind.Decision => now.Project.Decisions.OrderBy(d => d.NeededBy ?? DateOnly.MaxValue).Select(d => Item(
            new AgendaTopic(kind, d.Question, 0, d.NeededBy)) with
        {
            Owner = d.Owner, PreRead = d.Options.Count == 0 ? null : string.Join(" / ", d.Options), About = [ItemRef.Decision(d.Key)],
        }),
        AgendaTopicKind.Blocked => Work(now).Where(t => t.IsBlocked).Select(t => Task(kind, t, now.StatusDate)),
        AgendaTopicKind.Slipped => Work(now).Where(t => !t.IsBlocked && t.Due < now.StatusDate).Select(t => Task(kind, t, now.StatusDate)),
        AgendaTopicKind.Risk => now.Register is { } register ? Risks(register, now) : [],
        AgendaTopicKind.Milestone => Milestones(now),
        _ => [],
    };

    private static IEnumerable<ProjectTask> Work(Snapshot now) =>
        now.Tasks.Where(t => t.IsWork && t.IsOpen).OrderBy(t => t.Priority).ThenBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t, TaskOrder.Instance);

    private static AgendaItem Task(AgendaTopicKind kind, ProjectTask task, DateOnly today) => Item(
        new AgendaTopic(kind, task.Title, task.Due is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0, task.Due)) with
    {
        Owner = task.Assignees.Count > 0 ? task.Assignees[0] : null, Link = task.Link, About = [task.Ref],
    };

    /// <summary>Those that need a look first, then the highest: an entry once.</summary>
    private static IEnumerable<AgendaItem> Risks(RiskRegister register, Snapshot now) => RegisterReview.Of(register, now)
        .Select(n => register.Find(n.Key)).OfType<RegisterEntry>().Concat(register.Open).DistinctBy(e => e.Key)
        .Select(e => Item(new AgendaTopic(AgendaTopicKind.Risk, e.Title ?? (e.Evidence.Count > 0 ? e.Evidence[0].Title : ""), e.RiskExposure ?? 0, e.ReviewOn)) with
        {
            Owner = e.Owner, PreRead = e.Key.ToString(), About = [ItemRef.Register(e.Key)],
        });

    private static IEnumerable<AgendaItem> Milestones(Snapshot now) => now.Project.Milestones.Where(m => m.Reached is null)
        .Select(m => (Milestone: m, Day: m.Planned ?? m.Baseline ?? now.Tasks.Where(t => m.Tasks.Contains(t.Ref)).Max(t => t.Due)))
        .Where(m => m.Day is { } day && day.DayNumber - now.StatusDate.DayNumber <= DaysAhead).OrderBy(m => m.Day)
        .Select(m => Item(new AgendaTopic(AgendaTopicKind.Milestone, m.Milestone.Name, m.Day!.Value.DayNumber - now.StatusDate.DayNumber, m.Day)) with
        {
            About = [ItemRef.Milestone(m.Milestone.Key)],
        });

    private static IEnumerable<AgendaItem> Turns(MeetingOccurrence meeting) => meeting.Attendees.Where(a => a.Response != AttendeeResponse.Declined).Select(a => a.Person)
        .Concat(meeting.Organizer is { } organizer ? [organizer] : []).DistinctBy(p => p.Email ?? p.Id.Value, StringComparer.OrdinalIgnoreCase)
        .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(p => Item(new AgendaTopic(AgendaTopicKind.Turn, p.Name)) with { Owner = p });

    private static AgendaItem Item(AgendaTopic topic) => new() { Key = "", Topic = topic, Purpose = ItemPurpose.Discuss, Minutes = 1 };
}
