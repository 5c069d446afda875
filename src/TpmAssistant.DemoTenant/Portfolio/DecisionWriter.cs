using TpmAssistant.DemoTenant.Outlook;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>Writes a project's log of decisions as people kept it in the months before the demo.</summary>
internal sealed class DecisionWriter(CalendarStore calendar, Func<int, DateOnly> date, Func<string, Person> person)
{
    private const string Keeper = "mara";

    public IReadOnlyList<Decision> Write(string project, IReadOnlyList<Settled> settled) => [.. settled.Select((s, i) => Of(project, i + 1, s))];

    private Decision Of(string project, int number, Settled settled)
    {
        var meeting = settled.Meeting is { } key ? MeetingOf(key, date(settled.Day)) : null;
        var day = meeting is null ? date(settled.Day) : DateOnly.FromDateTime(meeting.Start.UtcDateTime);
        return new Decision
        {
            Project = new ProjectId(project), Number = number, Title = settled.Title, Rationale = settled.Why, Context = settled.Context,
            TakenBy = [.. settled.By.Select(person)], DecidedOn = day, Meeting = meeting, Status = settled.IsTentative ? DecisionStatus.Tentative : DecisionStatus.Final,
            Supersedes = settled.Supersedes, RecordedBy = person(Keeper), RecordedAt = new DateTimeOffset(day.ToDateTime(new TimeOnly(16, 0)), TimeSpan.Zero),
        };
    }

    /// <summary>The occurrence of a series on a day, or the last one before it.</summary>
    private DecisionMeeting? MeetingOf(string key, DateOnly day)
    {
        var meeting = calendar.All.First(m => m.Key == key);
        var until = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return Occurrences.In(meeting, until.AddDays(-22), until).MaxBy(o => o.StartInstant) is { } occurrence
            ? new DecisionMeeting(occurrence.Subject, occurrence.StartInstant) : null;
    }
}
