using System.Globalization;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>An event found in one person's calendar: a series as a whole, or something that takes place.</summary>
internal sealed record CalendarHit(Meeting Meeting, Occurrence? Occurrence);

/// <summary>All events of the organisation.</summary>
internal sealed class CalendarStore
{
    private readonly List<Meeting> _meetings;
    private readonly DemoInstance _instance;
    private readonly TimeProvider _clock;

    public CalendarStore(DemoOrganisation organisation, DemoInstance instance, TimeProvider clock)
    {
        _instance = instance;
        _clock = clock;
        _meetings = [.. CalendarScript.Write(organisation)];
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public IReadOnlyList<Meeting> All => _meetings;

    public string NewKey() => "new/" + _instance.Next();

    public void Add(Meeting meeting) => _meetings.Add(meeting);

    public void Remove(Meeting meeting) => _meetings.Remove(meeting);

    public IEnumerable<Meeting> Of(DemoPerson person) => _meetings.Where(meeting =>
        meeting.Involves(person) && !meeting.RemovedBy.Contains(person.Id));

    /// <summary>What takes place in a window, by start.</summary>
    public IEnumerable<Occurrence> View(DemoPerson person, DateTimeOffset from, DateTimeOffset to) => Of(person)
        .SelectMany(meeting => Occurrences.In(meeting, from, to))
        .OrderBy(occurrence => occurrence.StartInstant).ThenBy(occurrence => occurrence.Meeting.Key, StringComparer.Ordinal);

    /// <summary>The event with this id in the asker's own calendar, or Outlook's refusal.</summary>
    public CalendarHit Find(DemoPerson asker, string id)
    {
        var (masterId, day) = Split(id);
        var meeting = Of(asker).FirstOrDefault(meeting => meeting.IdFor(asker) == masterId) ?? throw new GraphRefusal(GraphErrors.OutlookNotFound);
        if (day is null)
            return new CalendarHit(meeting, null);
        var occurrence = meeting.Recurrence is null ? null : Occurrences.On(meeting, day.Value);
        return occurrence is null ? throw new GraphRefusal(GraphErrors.OutlookNotFound) : new CalendarHit(meeting, occurrence);
    }

    /// <summary>The event with this id in anybody's calendar, for its page.</summary>
    public (DemoPerson Owner, CalendarHit Hit)? FindAnywhere(DemoPeople people, string id)
    {
        var (masterId, _) = Split(id);
        foreach (var person in people.All)
        {
            if (Of(person).Any(meeting => meeting.IdFor(person) == masterId))
                return (person, Find(person, id));
        }

        return null;
    }

    /// <summary>Id of an occurrence: the series' own with the original day.</summary>
    public static string OccurrenceId(string masterId, DateOnly day) => masterId + "-" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static (string MasterId, DateOnly? Day) Split(string id)
    {
        // Master ids have a fixed length, so the separator can never be part of one.
        var length = StableId.Outlook("length").Length;
        return id.Length == length + 9 && DateOnly.TryParseExact(id.AsSpan(length + 1), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (id[..length], day)
            : (id, null);
    }
}
