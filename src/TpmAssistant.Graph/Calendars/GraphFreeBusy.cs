using System.Globalization;
using System.Text.Json;
using Microsoft.Graph.Me.Calendar.GetSchedule;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Time;
using Participant = TpmAssistant.Domain.Meetings.Times.Participant;
using Person = TpmAssistant.Domain.Projects.Person;
using WorkingHours = TpmAssistant.Domain.Meetings.Times.WorkingHours;

namespace TpmAssistant.Graph.Calendars;

/// <summary>Free and busy times by getSchedule: a read, although it is a POST.</summary>
internal sealed class GraphFreeBusy(GraphSessions sessions) : IFreeBusy
{
    private const int Most = 20;

    public async Task<FreeBusyReading> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return new FreeBusyReading([], failure);
            var asked = people.Where(p => p.Email is not null).Take(Most).ToList();
            var reply = await session.SendAsync(Request(session, asked, from, to), GraphReaders.Page<Schedule>(Schedule.Read), onlyReads: true);
            if (reply.Value is not { } read) return new FreeBusyReading([], reply.Failure);
            var byAddress = read.Items.DistinctBy(s => s.Address, StringComparer.OrdinalIgnoreCase).ToDictionary(s => s.Address, StringComparer.OrdinalIgnoreCase);
            return new FreeBusyReading([.. people.Select(p => Participant(p, byAddress.GetValueOrDefault(p.Email ?? ""), asker))], reply.Failure);
        }
    }

    private static Participant Participant(Person person, Schedule? schedule, Asker asker) => schedule is { IsKnown: true }
        ? new Participant(person, schedule.Hours ?? WorkingHours.Usual(person.TimeZoneId ?? asker.TimeZoneId), schedule.Busy, true)
        : new Participant(person, WorkingHours.Usual(person.TimeZoneId ?? asker.TimeZoneId), [], false);

    private static RequestInformation Request(GraphSession session, List<Person> people, DateTimeOffset from, DateTimeOffset to) =>
        session.Client.Me.Calendar.GetSchedule.ToPostRequestInformation(
            new GetSchedulePostRequestBody { Schedules = [.. people.Select(p => p.Email!)], StartTime = Utc(from), EndTime = Utc(to), AvailabilityViewInterval = 60 },
            request => request.Headers.Add("Prefer", "outlook.timezone=\"UTC\""));

    private static DateTimeTimeZone Utc(DateTimeOffset time) =>
        new() { DateTime = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };

    /// <summary>One person's schedule as Graph gives it.</summary>
    private sealed record Schedule(string Address, bool IsKnown, WorkingHours? Hours, IReadOnlyList<BusyTime> Busy)
    {
        public static Schedule? Read(JsonElement item)
        {
            if (Json.Text(item, "scheduleId") is not { Length: > 0 } address) return null;
            var isKnown = !item.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object;
            var busy = item.TryGetProperty("scheduleItems", out var items) && items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Select(Taken).OfType<BusyTime>().ToList() : [];
            return new Schedule(address, isKnown, item.TryGetProperty("workingHours", out var hours) && hours.ValueKind == JsonValueKind.Object ? Works(hours) : null, busy);
        }

        private static BusyTime? Taken(JsonElement item)
        {
            BusyKind? kind = Json.Text(item, "status") switch { "tentative" => BusyKind.Tentative, "busy" => BusyKind.Busy, "oof" => BusyKind.Away, _ => null };
            return kind is { } how && Instant(item, "start") is { } from && Instant(item, "end") is { } to && to > from ? new BusyTime(from, to, how) : null;
        }

        private static DateTimeOffset? Instant(JsonElement item, string name) => item.TryGetProperty(name, out var time) && time.ValueKind == JsonValueKind.Object
            ? GraphZones.Instant(new DateTimeTimeZone { DateTime = Json.Text(time, "dateTime"), TimeZone = Json.Text(time, "timeZone") ?? "UTC" }) : null;

        private static WorkingHours? Works(JsonElement hours)
        {
            var zone = hours.TryGetProperty("timeZone", out var named) && named.ValueKind == JsonValueKind.Object ? GraphZones.IanaName(Json.Text(named, "name")) : null;
            var days = Days(hours);
            return zone is not null && days.Count > 0 && Minute(hours, "startTime") is { } from && Minute(hours, "endTime") is { } to && to > from
                ? new WorkingHours(zone, days, from, to) : null;
        }

        private static List<DayOfWeek> Days(JsonElement hours) =>
            !hours.TryGetProperty("daysOfWeek", out var days) || days.ValueKind != JsonValueKind.Array ? []
            : [.. days.EnumerateArray().Select(d => d.ValueKind == JsonValueKind.String && Enum.TryParse<DayOfWeek>(d.GetString(), ignoreCase: true, out var day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>()];

        private static int? Minute(JsonElement hours, string name) =>
            TimeOnly.TryParse(Json.Text(hours, name), CultureInfo.InvariantCulture, out var time) ? (time.Hour * 60) + time.Minute : null;
    }
}
