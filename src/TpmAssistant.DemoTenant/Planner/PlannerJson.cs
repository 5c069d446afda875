using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>Writes the organisation's projects in Planner's shapes, as they stand on the day the demo starts.</summary>
internal sealed class PlannerJson(DemoOrganisation organisation)
{
    public PlanEntry Plan(ProjectScript project)
    {
        var owner = organisation.People[project.Members[0]];
        var firstDay = project.Tasks.Min(task => task.Created);
        var plan = new JsonObject
        {
            ["createdDateTime"] = At(firstDay, 8),
            ["owner"] = project.GroupId,
            ["title"] = project.PlanTitle,
            ["id"] = project.PlanId,
            ["createdBy"] = Json.User(owner.Id),
            ["container"] = new JsonObject
            {
                ["containerId"] = project.GroupId,
                ["type"] = "group",
                ["url"] = $"https://graph.microsoft.com/v1.0/groups/{project.GroupId}",
            },
        };
        var entry = New(project.GroupId, [.. project.Members.Select(key => organisation.People[key].Id)], plan, project.Labels);
        for (var i = 0; i < project.Buckets.Count; i++)
            entry.Buckets.Add(Bucket(project.BucketId(project.Buckets[i]), project.PlanId, project.Buckets[i], OrderHint(i)));
        var order = 0;
        foreach (var state in project.At(0))
            entry.Tasks.Add(Task(entry, project, state, owner, OrderHint(order++)));
        return entry;
    }

    public static PlanEntry New(string groupId, IReadOnlyList<string> members, JsonObject plan, IReadOnlyList<string> labels)
    {
        var id = plan["id"].Text()!;
        var names = new JsonObject();
        for (var i = 1; i <= 25; i++)
            names["category" + i.ToString(CultureInfo.InvariantCulture)] = i <= labels.Count ? labels[i - 1] : null;
        var shared = new JsonObject();
        foreach (var member in members)
            shared[member] = true;
        var details = new JsonObject { ["id"] = id, ["sharedWith"] = shared, ["categoryDescriptions"] = names };
        return new PlanEntry(groupId, members, new PlannerItem("Plan", id, plan), new PlannerItem("PlanDetails", id, details));
    }

    public static PlannerItem Bucket(string id, string planId, string name, string orderHint) => new("Bucket", id, new JsonObject
    {
        ["name"] = name,
        ["planId"] = planId,
        ["orderHint"] = orderHint,
        ["id"] = id,
    });

    /// <summary>A short order hint as the service gives them: later items compare greater.</summary>
    public static string OrderHint(int position) => string.Create(CultureInfo.InvariantCulture, $"85{position:D6}P6");

    public static JsonObject Assignment(DateTimeOffset at, string byUserId, string orderHint) => new()
    {
        ["@odata.type"] = "#microsoft.graph.plannerAssignment",
        ["assignedDateTime"] = GraphTime.Instant(at),
        ["orderHint"] = orderHint,
        ["assignedBy"] = Json.User(byUserId),
    };

    private TaskEntry Task(PlanEntry plan, ProjectScript project, TaskState state, DemoPerson owner, string orderHint)
    {
        var line = state.Task;
        var categories = new JsonObject();
        foreach (var label in state.Labels)
            categories["category" + (project.Labels.ToList().IndexOf(label) + 1).ToString(CultureInfo.InvariantCulture)] = true;
        var assignments = new JsonObject();
        foreach (var key in state.Assignees)
            assignments[organisation.People[key].Id] = Assignment(Instant(line.Created, 9), owner.Id, OrderHint(assignments.Count));
        var value = new JsonObject
        {
            ["planId"] = project.PlanId,
            ["bucketId"] = project.BucketId(state.Bucket),
            ["title"] = line.Title,
            ["orderHint"] = orderHint,
            ["assigneePriority"] = orderHint,
            ["percentComplete"] = state.Percent,
            ["startDateTime"] = state.Dates.Start is { } start ? At(start, 10) : null,
            ["createdDateTime"] = At(line.Created, 9),
            ["dueDateTime"] = state.Dates.Due is { } due ? At(due, 10) : null,
            ["hasDescription"] = line.Note is not null,
            ["previewType"] = line.Checklist.Count > 0 ? "checklist" : "automatic",
            ["completedDateTime"] = state.CompletedOn is { } done ? At(done, 14) : null,
            ["completedBy"] = state.CompletedOn is null ? null : Json.User(organisation.People[state.Assignees is [var first, ..] ? first : owner.Key].Id),
            ["referenceCount"] = line.Reference is null ? 0 : 1,
            ["checklistItemCount"] = line.Checklist.Count,
            ["activeChecklistItemCount"] = line.Checklist.Count - line.Ticked,
            ["conversationThreadId"] = null,
            ["priority"] = line.Priority,
            ["id"] = line.Id,
            ["createdBy"] = Json.User(owner.Id),
            ["appliedCategories"] = categories,
            ["assignments"] = assignments,
        };
        return new TaskEntry(plan, new PlannerItem("Task", line.Id, value), new PlannerItem("TaskDetails", line.Id, Details(line, owner)));
    }

    private JsonObject Details(TaskTimeline line, DemoPerson owner)
    {
        var checklist = new JsonObject();
        for (var i = 0; i < line.Checklist.Count; i++)
        {
            checklist[StableId.Guid("checklist", line.Id, line.Checklist[i])] = new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.plannerChecklistItem",
                ["isChecked"] = i < line.Ticked,
                ["title"] = line.Checklist[i],
                ["orderHint"] = OrderHint(i),
                ["lastModifiedDateTime"] = At(Math.Max(line.Created, -4), 11),
                ["lastModifiedBy"] = Json.User(owner.Id),
            };
        }

        var references = new JsonObject();
        if (line.Reference is { } address)
        {
            // Dots, colons, percent, at and hash are escaped in the keys of this open type.
            references[PlannerWrites.ReferenceKey(address)] = new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.plannerExternalReference",
                ["alias"] = "Order at the vendor",
                ["type"] = "Other",
                ["previewPriority"] = OrderHint(0),
                ["lastModifiedDateTime"] = At(Math.Max(line.Created, -4), 11),
                ["lastModifiedBy"] = Json.User(owner.Id),
            };
        }

        return new JsonObject
        {
            ["id"] = line.Id,
            ["description"] = line.Note ?? string.Empty,
            ["previewType"] = line.Checklist.Count > 0 ? "checklist" : "automatic",
            ["references"] = references,
            ["checklist"] = checklist,
        };
    }

    private DateTimeOffset Instant(int day, int hour) => new(organisation.Days[day].ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private string At(int day, int hour) => GraphTime.Instant(Instant(day, hour));
}
