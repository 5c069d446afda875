using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>The asker's own calendar.</summary>
internal sealed class CalendarRoutes(CalendarStore store, DemoPeople people) : IRouteFamily
{
    private const int EventPage = 10;

    public void Map(RouteTable routes)
    {
        routes.Get("/me/calendarView", View);
        routes.Get("/me/calendar/calendarView", View);
        routes.Get("/me/events", List);
        routes.Post("/me/events", Create);
        routes.Get("/me/events/{id}", call => Answer(call, store.Find(call.Asker, call.Route["id"])));
        routes.Patch("/me/events/{id}", Change);
        routes.Delete("/me/events/{id}", Delete);
        routes.Get("/me/events/{id}/instances", Instances);
        routes.Post("/me/events/{id}/cancel", Cancel);
    }

    private GraphAnswer View(GraphCall call)
    {
        var (from, to) = Window(call);
        return Page(call, $"users('{call.Asker.Id}')/calendarView", store.View(call.Asker, from, to).Select(occurrence => EventJson.Of(call, occurrence.Meeting, occurrence)));
    }

    private GraphAnswer List(GraphCall call) => Page(call, $"users('{call.Asker.Id}')/events", store.Of(call.Asker).Select(meeting => EventJson.Of(call, meeting, null)));

    private GraphAnswer Instances(GraphCall call)
    {
        var (from, to) = Window(call);
        var hit = store.Find(call.Asker, call.Route["id"]);
        if (hit.Meeting.Recurrence is null || hit.Occurrence is not null)
            return GraphErrors.OutlookInvalid("The instances of an event can only be asked for a series.");
        return Page(call, $"users('{call.Asker.Id}')/events('{call.Route["id"]}')/instances", Occurrences.In(hit.Meeting, from, to)
            .OrderBy(occurrence => occurrence.StartInstant).Select(occurrence => EventJson.Of(call, occurrence.Meeting, occurrence)));
    }

    private GraphAnswer Create(GraphCall call)
    {
        var body = call.BodyObject();
        var transaction = body["transactionId"].Text();
        // The same transaction id again answers with the event that exists already.
        if (transaction is not null && store.Of(call.Asker).FirstOrDefault(known => known.Organizer.Id == call.Asker.Id && known.TransactionId == transaction) is { } existing)
            return Answer(call, new CalendarHit(existing, null), 201);
        if (body["start"] is null || body["end"] is null)
            return GraphErrors.Of(400, "ErrorPropertyValidationFailure", "At least one property failed validation: start and end are required.");
        var meeting = new Meeting(store.NewKey(), call.Asker) { TransactionId = transaction, Created = store.Now, Modified = store.Now };
        Write(meeting, body);
        store.Add(meeting);
        return Answer(call, new CalendarHit(meeting, null), 201);
    }

    private GraphAnswer Change(GraphCall call)
    {
        var hit = store.Find(call.Asker, call.Route["id"]);
        var body = call.BodyObject();
        if (hit.Meeting.Organizer.Id != call.Asker.Id)
            return GraphErrors.Of(403, "ErrorAccessDenied", "Only the organizer can change these properties of a meeting.");
        if (body.ContainsKey("transactionId") && body["transactionId"].Text() != hit.Meeting.TransactionId)
            return GraphErrors.Of(400, "ErrorInvalidPropertySet", "The property 'transactionId' cannot be changed once it is set.");
        if (hit.Occurrence?.OriginalDay is { } day)
            ChangeOccurrence(hit.Occurrence, day, body);
        else
            Write(hit.Meeting, body);
        Touch(hit.Meeting);
        return Answer(call, store.Find(call.Asker, call.Route["id"]));
    }

    private GraphAnswer Delete(GraphCall call)
    {
        var hit = store.Find(call.Asker, call.Route["id"]);
        if (hit.Occurrence?.OriginalDay is { } day && hit.Meeting.Organizer.Id == call.Asker.Id)
            hit.Meeting.Exceptions[day] = new MeetingException(null, null, null, IsCancelled: true);
        else if (hit.Meeting.Organizer.Id == call.Asker.Id)
            store.Remove(hit.Meeting);
        else
            hit.Meeting.RemovedBy.Add(call.Asker.Id);
        return GraphAnswer.NoContent;
    }

    private GraphAnswer Cancel(GraphCall call)
    {
        var hit = store.Find(call.Asker, call.Route["id"]);
        if (hit.Meeting.Organizer.Id != call.Asker.Id)
            return GraphErrors.Of(400, "ErrorCannotCancelMeeting", "You are not the organizer of this meeting.");
        if (hit.Occurrence?.OriginalDay is { } day)
        {
            hit.Meeting.Exceptions[day] = new MeetingException(null, null, null, IsCancelled: true);
        }
        else
        {
            hit.Meeting.IsCancelled = true;
            hit.Meeting.RemovedBy.Add(call.Asker.Id);
        }

        Touch(hit.Meeting);
        return new GraphAnswer(202);
    }

    private static void ChangeOccurrence(Occurrence occurrence, DateOnly day, JsonObject body)
    {
        var start = body["start"] is { } from ? Local(occurrence.Meeting, from, "start") : occurrence.Start;
        var end = body["end"] is { } to ? Local(occurrence.Meeting, to, "end") : start + (occurrence.End - occurrence.Start);
        Demand(start, end);
        occurrence.Meeting.Exceptions[day] = new MeetingException(start, end, body["subject"].Text() ?? occurrence.Subject, IsCancelled: false);
    }

    private void Write(Meeting meeting, JsonObject body)
    {
        var (start, zone) = body["start"] is { } from ? GraphTime.ReadWall(from, "start") : (meeting.Start, meeting.Zone);
        var length = meeting.End - meeting.Start;
        var zoneBefore = meeting.Zone;
        meeting.Zone = zone;
        var end = body["end"] is { } to ? Local(meeting, to, "end") : start + length;
        if (end < start)
            meeting.Zone = zoneBefore;
        Demand(start, end);
        (meeting.Start, meeting.End) = (start, end);
        meeting.Subject = body["subject"].Text() ?? meeting.Subject;
        meeting.IsAllDay = body["isAllDay"].Flag() ?? meeting.IsAllDay;
        meeting.ShowAs = body["showAs"].Text() ?? meeting.ShowAs;
        meeting.Importance = body["importance"].Text() ?? meeting.Importance;
        meeting.Sensitivity = body["sensitivity"].Text() ?? meeting.Sensitivity;
        meeting.IsOnline = body["isOnlineMeeting"].Flag() ?? meeting.IsOnline;
        meeting.Location = body["location"]?["displayName"].Text() ?? meeting.Location;
        if (body["body"]?["content"].Text() is { } content)
            meeting.Html = body["body"]?["contentType"].Text() is "text" ? System.Net.WebUtility.HtmlEncode(content).Replace("\n", "<br>", StringComparison.Ordinal) : content;
        if (body["categories"] is JsonArray categories)
            meeting.Categories = [.. categories.Select(category => category.Text()).OfType<string>()];
        if (body.ContainsKey("recurrence"))
            meeting.Recurrence = body["recurrence"]?.DeepClone().AsObject();
        if (body["attendees"] is JsonArray attendees)
            Invite(meeting, attendees);
    }

    private void Invite(Meeting meeting, JsonArray attendees)
    {
        var known = meeting.Guests.ToDictionary(guest => guest.Mail, StringComparer.OrdinalIgnoreCase);
        meeting.Guests.Clear();
        foreach (var attendee in attendees)
        {
            if (attendee?["emailAddress"]?["address"].Text() is not { Length: > 0 } mail)
                throw new GraphRefusal(GraphErrors.Of(400, "ErrorInvalidRecipients", "At least one recipient isn't valid."));
            var guest = known.GetValueOrDefault(mail)
                ?? new Guest(attendee["emailAddress"]?["name"].Text() ?? people.Find(mail)?.Name ?? mail, mail) { Response = "notResponded" };
            guest.Type = attendee["type"].Text() ?? guest.Type;
            meeting.Guests.Add(guest);
        }
    }

    private static DateTime Local(Meeting meeting, JsonNode wall, string what)
    {
        var (local, zone) = GraphTime.ReadWall(wall, what);
        return zone == meeting.Zone ? local : GraphTime.ToWall(GraphTime.ToInstant(local, GraphTime.Zone(zone)!), GraphTime.Zone(meeting.Zone)!);
    }

    private static void Demand(DateTime start, DateTime end)
    {
        if (end < start)
            throw new GraphRefusal(GraphErrors.Of(400, "ErrorPropertyValidationFailure", "The end of an event cannot be before its start."));
    }

    private void Touch(Meeting meeting)
    {
        meeting.Version++;
        meeting.Modified = store.Now;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Window(GraphCall call)
    {
        var from = GraphTime.ReadInstant(call.Query("startDateTime"), "startDateTime");
        var to = GraphTime.ReadInstant(call.Query("endDateTime"), "endDateTime");
        return to >= from ? (from, to) : throw new GraphRefusal(GraphErrors.Of(400, "ErrorInvalidParameter", "The end of the time window cannot be before its start."));
    }

    private static GraphAnswer Page(GraphCall call, string context, IEnumerable<JsonObject> events) => Preferred(call, ODataPage.Of(call, context, events, EventPage));

    private static GraphAnswer Answer(GraphCall call, CalendarHit hit, int status = 200) =>
        Preferred(call, ODataPage.Single(call, $"users('{call.Asker.Id}')/events/$entity", EventJson.Of(call, hit), status));

    private static GraphAnswer Preferred(GraphCall call, GraphAnswer answer) => call.Preference("outlook.timezone") is { Length: > 0 } zone
        ? answer.With("Preference-Applied", string.Create(CultureInfo.InvariantCulture, $"outlook.timezone=\"{zone}\""))
        : answer;
}
