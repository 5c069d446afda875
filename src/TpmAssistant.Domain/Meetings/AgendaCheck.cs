using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings;

/// <summary>What the organiser should know before an agenda goes out.</summary>
public enum AgendaWarningKind
{
    /// <summary>The items take longer than the meeting; by how many minutes.</summary>
    TooLong,

    /// <summary>Somebody who is needed for a decision has declined.</summary>
    DeciderDeclined,

    /// <summary>Nothing is open: the meeting could be called off.</summary>
    NothingOpen,

    /// <summary>For somebody it is outside the hours of a day; the hour there.</summary>
    OddHour,

    /// <summary>Somebody from outside the organisation will read it.</summary>
    Outsider,
}

/// <summary>A warning.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">Minutes too many, or the hour.</param>
/// <param name="Person">Who.</param>
/// <param name="Item">The key of the item it is about.</param>
public sealed record AgendaWarning(AgendaWarningKind Kind, int Number = 0, Person? Person = null, string? Item = null);

/// <summary>Looks at an agenda as a careful organiser would.</summary>
public static class AgendaCheck
{
    private const int FirstHour = 7;
    private const int LastHour = 20;

    /// <summary>The warnings, the gravest first.</summary>
    public static IReadOnlyList<AgendaWarning> Of(Agenda agenda)
    {
        var warnings = new List<AgendaWarning>();
        if (IsIdle(agenda)) warnings.Add(new AgendaWarning(AgendaWarningKind.NothingOpen));
        if (agenda.Minutes > agenda.Room) warnings.Add(new AgendaWarning(AgendaWarningKind.TooLong, agenda.Minutes - agenda.Room));
        foreach (var item in agenda.Items.Where(i => i.Purpose == ItemPurpose.Decide))
        {
            if (agenda.Attendees.FirstOrDefault(a => a.Response == AttendeeResponse.Declined && MeetingState.IsSame(a.Person, item.Owner)) is { } absent)
                warnings.Add(new AgendaWarning(AgendaWarningKind.DeciderDeclined, 0, absent.Person, item.Key));
        }

        foreach (var attendee in agenda.Attendees.Where(a => a.Response != AttendeeResponse.Declined && a.Person.TimeZoneId is not null))
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(attendee.Person.TimeZoneId!, out var zone)) continue;
            var hour = TimeZoneInfo.ConvertTime(agenda.Start, zone).Hour;
            if (hour is < FirstHour or >= LastHour) warnings.Add(new AgendaWarning(AgendaWarningKind.OddHour, hour, attendee.Person));
        }

        if (Domain(agenda.Organizer) is { } own)
            warnings.AddRange(agenda.Attendees.Where(a => Domain(a.Person) is { } domain && !domain.Equals(own, StringComparison.OrdinalIgnoreCase))
                .Select(a => new AgendaWarning(AgendaWarningKind.Outsider, 0, a.Person)));
        return warnings;
    }

    /// <summary>Whether nothing but the frame is left of a meeting that lives of open questions.</summary>
    public static bool IsIdle(Agenda agenda) =>
        AgendaTemplates.Of(agenda.Kind).LivesOfQuestions && agenda.Items.All(i => i.Topic.Kind is AgendaTopicKind.Step && i.Words is null);

    /// <summary>
    /// The agenda with fewer or shorter items, so that it fits: of what was drawn, what only informs goes first since it can be read, then what comes last; at the end
    /// the minutes shrink, none below 1.
    /// </summary>
    public static Agenda Fitted(Agenda agenda)
    {
        var items = agenda.Items.ToList();
        while (items.Sum(i => i.Minutes) > agenda.Room && items.Count > 2)
        {
            var inform = items.FindLastIndex(i => i.Purpose == ItemPurpose.Inform && IsDrawn(i));
            var last = inform >= 0 ? inform : items.FindLastIndex(i => i.Purpose == ItemPurpose.Discuss && IsDrawn(i));
            if (last < 0) break;
            items.RemoveAt(last);
        }

        while (items.Sum(i => i.Minutes) > agenda.Room && items.MaxBy(i => i.Minutes) is { Minutes: > 1 } longest)
            items[items.IndexOf(longest)] = longest with { Minutes = longest.Minutes - 1 };
        return agenda with { Items = items };
    }

    /// <summary>Whether the assistant put it there, and nobody has worked on it.</summary>
    private static bool IsDrawn(AgendaItem item) => item.Words is null && item.Topic.Kind is not (AgendaTopicKind.Step or AgendaTopicKind.Turn or AgendaTopicKind.Own);

    private static string? Domain(Person? person) => person?.Email is { } mail && mail.LastIndexOf('@') is > 0 and var at ? mail[(at + 1)..] : null;
}
