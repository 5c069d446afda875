using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Conversations;
using TpmAssistant.DemoTenant.Files;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;
using TpmAssistant.DemoTenant.Planner;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>What an item's page shows: a title, lines of name and value, and running text.</summary>
internal sealed record ItemView(string Kind, string Title, IReadOnlyList<(string Name, string? Value)> Lines, string? Text);

/// <summary>Finds any item of the organisation by kind and id.</summary>
internal sealed class ItemFinder(DemoOrganisation organisation, PlannerStore planner, CalendarStore calendar, MailStore mail, TodoRoutes todo, Recordings recordings)
{
    public ItemView? Find(string kind, string id) => kind switch
    {
        "task" => Task(id),
        "plan" => Plan(id),
        "event" => Event(id),
        "message" => Message(id),
        "todo" => Todo(id),
        "user" => User(id),
        "file" => DriveRoutes.Find(id) is { } file ? new ItemView("File", file.Name, [], file.Text) : null,
        "chat" => Chat(id),
        "channel" => Channel(id),
        "transcript" => Transcript(id),
        _ => null,
    };

    private ItemView? Task(string id)
    {
        if (planner.AllTasks.FirstOrDefault(task => task.Task.Id == id) is not { } entry)
            return null;
        var task = entry.Task.Value;
        var percent = task["percentComplete"].Number() ?? 0;
        var people = task["assignments"]!.AsObject().Select(assignment => Name(assignment.Key));
        var names = entry.Plan.Details.Value["categoryDescriptions"];
        var labels = task["appliedCategories"]!.AsObject().Select(label => names?[label.Key].Text() ?? label.Key);
        var steps = entry.Details.Value["checklist"]!.AsObject().Select(step => (step.Value?["isChecked"].Flag() == true ? "[x] " : "[ ] ") + step.Value?["title"].Text());
        return new ItemView("Planner task", task["title"].Text()!,
        [
            ("Plan", entry.Plan.Plan.Value["title"].Text()),
            ("Bucket", entry.Plan.Buckets.Find(bucket => bucket.Id == task["bucketId"].Text())?.Value["name"].Text()),
            ("State", percent switch { 100 => "Complete", 0 => "Not started", _ => string.Create(CultureInfo.InvariantCulture, $"In progress, {percent} %") }),
            ("Assigned to", Or(string.Join(", ", people), "Nobody")),
            ("Start", Day(task["startDateTime"])),
            ("Due", Day(task["dueDateTime"])),
            ("Completed", Day(task["completedDateTime"])),
            ("Labels", string.Join(", ", labels)),
            ("Priority", task["priority"].Number() switch { <= 1 => "Urgent", <= 4 => "Important", <= 7 => "Medium", _ => "Low" }),
            ("Checklist", string.Join("\n", steps)),
        ], entry.Details.Value["description"].Text());
    }

    private ItemView? Plan(string id) => planner.AllPlans.FirstOrDefault(plan => plan.Plan.Id == id) is not { } plan
        ? null
        : new ItemView("Planner plan", plan.Plan.Value["title"].Text()!,
        [
            ("Tasks", plan.Tasks.Count.ToString(CultureInfo.InvariantCulture)),
            ("Complete", plan.Tasks.Count(task => task.Task.Value["percentComplete"].Number() == 100).ToString(CultureInfo.InvariantCulture)),
            ("Buckets", string.Join("\n", plan.Buckets.Select(bucket => bucket.Value["name"].Text()))),
            ("Members", string.Join("\n", plan.MemberIds.Select(Name))),
        ], null);

    private ItemView? Event(string id)
    {
        if (calendar.FindAnywhere(organisation.People, id) is not { } found)
            return null;
        var (meeting, occurrence) = (found.Hit.Meeting, found.Hit.Occurrence);
        return new ItemView("Calendar event", occurrence?.Subject ?? meeting.Subject,
        [
            ("Calendar of", found.Owner.Name),
            ("Start", Wall(occurrence?.Start ?? meeting.Start, meeting)),
            ("End", Wall(occurrence?.End ?? meeting.End, meeting)),
            ("Organiser", meeting.Organizer.Name),
            ("Guests", string.Join("\n", meeting.Guests.Select(guest => $"{guest.Name} ({guest.Response})"))),
            ("Series", meeting.Recurrence is null ? null : occurrence is null ? "The whole series" : "One occurrence"),
            ("State", meeting.IsCancelled ? "Cancelled" : null),
        ], EventJson.PlainText(meeting.Html));
    }

    private ItemView? Message(string id) => mail.FindAnywhere(id) is not { } message
        ? null
        : new ItemView(message["isDraft"].Flag() == true ? "Mail draft" : "Mail", Or(message["subject"].Text() ?? string.Empty, "(no subject)"),
        [
            ("From", Address(message["from"])),
            ("To", string.Join("\n", message["toRecipients"]!.AsArray().Select(Address))),
            ("Copy", string.Join("\n", message["ccRecipients"]!.AsArray().Select(Address))),
            ("Date", message["sentDateTime"].Text()),
            ("State", message["isDraft"].Flag() == true ? "Draft, not sent" : null),
        ], message["body"]?["contentType"].Text() == "html" ? EventJson.PlainText(message["body"]?["content"].Text() ?? string.Empty) : message["body"]?["content"].Text());

    private ItemView? Todo(string id) => todo.FindAnywhere(id) is not { } task
        ? null
        : new ItemView("To Do task", task["title"].Text()!,
        [
            ("State", task["status"].Text()),
            ("Due", task["dueDateTime"]?["dateTime"].Text()?[..10]),
            ("Importance", task["importance"].Text()),
        ], task["body"]?["content"].Text());

    private ItemView? User(string id) => organisation.People.Find(id) is not { } person
        ? null
        : new ItemView("Person", person.Name,
        [
            ("Job", person.JobTitle), ("Department", person.Department), ("Office", person.Office), ("Time zone", person.TimeZone),
            ("Mail", person.Mail), ("Manager", person.ManagerKey is { } manager ? organisation.People[manager].Name : null),
        ], null);

    private ItemView? Chat(string id)
    {
        if (calendar.All.FirstOrDefault(meeting => meeting.IsOnline && meeting.ThreadId == id) is not { } meeting)
            return null;
        return new ItemView("Meeting chat", meeting.Subject, Spoken(ConversationScript.Chats.GetValueOrDefault(meeting.Key)), null);
    }

    private ItemView? Channel(string id)
    {
        if (organisation.Projects.FirstOrDefault(project => ChatRoutes.ChannelId(project) == id) is not { } project)
            return null;
        return new ItemView("Channel", project.Name + ", General", Spoken(ConversationScript.Channels.GetValueOrDefault(project.Key)), null);
    }

    private ItemView? Transcript(string id) => recordings.Find(id) is not { } recording ? null : new ItemView(
        "Transcript", recording.Occurrence.Subject,
        [
            ("Recorded", Wall(recording.Occurrence.Start, recording.Meeting)),
            .. recording.Talk.Lines.Select(line => (
                string.Create(CultureInfo.InvariantCulture, $"{(line.Second < 0 ? "-" : "")}{TimeSpan.FromSeconds(Math.Abs(line.Second)):m\\:ss} {recordings.Name(line.Who)}"), (string?)line.Words)),
        ], null);

    private List<(string Name, string? Value)> Spoken(IReadOnlyList<SpokenLine>? lines) =>
        [.. (lines ?? []).Select(line => (organisation.People[line.Who].Name, (string?)line.Text))];

    private string Name(string userId) => organisation.People.Find(userId)?.Name ?? userId;

    private static string Address(JsonNode? recipient) => $"{recipient?["emailAddress"]?["name"].Text()} <{recipient?["emailAddress"]?["address"].Text()}>";

    private static string? Day(JsonNode? instant) => instant.Text()?[..10];

    private static string Wall(DateTime local, Meeting meeting) => meeting.IsAllDay
        ? local.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) + ", all day"
        : local.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " (" + meeting.Zone + ")";

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
