using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>Checks and writes the properties of tasks and task details.</summary>
internal sealed class PlannerFields(DemoPeople people)
{
    public static JsonObject EmptyTask(string id, string planId, string byUserId, DateTimeOffset now, string orderHint) => new()
    {
        ["planId"] = planId,
        ["bucketId"] = null,
        ["title"] = string.Empty,
        ["orderHint"] = orderHint,
        ["assigneePriority"] = string.Empty,
        ["percentComplete"] = 0,
        ["startDateTime"] = null,
        ["createdDateTime"] = GraphTime.Instant(now),
        ["dueDateTime"] = null,
        ["hasDescription"] = false,
        ["previewType"] = "automatic",
        ["completedDateTime"] = null,
        ["completedBy"] = null,
        ["referenceCount"] = 0,
        ["checklistItemCount"] = 0,
        ["activeChecklistItemCount"] = 0,
        ["conversationThreadId"] = null,
        ["priority"] = 5,
        ["id"] = id,
        ["createdBy"] = Json.User(byUserId),
        ["appliedCategories"] = new JsonObject(),
        ["assignments"] = new JsonObject(),
    };

    public static JsonObject EmptyDetails(string id) => new()
    {
        ["id"] = id,
        ["description"] = string.Empty,
        ["previewType"] = "automatic",
        ["references"] = new JsonObject(),
        ["checklist"] = new JsonObject(),
    };

    public void WriteTask(JsonObject task, JsonObject body, PlanEntry plan, DemoPerson asker, DateTimeOffset now)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "title" when value.Text() is { Length: > 0 and <= 255 } title:
                    task[name] = title;
                    break;
                case "bucketId" when value is null || plan.Buckets.Exists(bucket => bucket.Id == value.Text()):
                    task[name] = value?.DeepClone();
                    break;
                case "planId" when value.Text() == task["planId"].Text():
                case "details" or "@odata.type" or "id":
                    break;
                case "startDateTime" or "dueDateTime":
                    task[name] = value is null ? null : GraphTime.Instant(Instant(value, name));
                    break;
                case "percentComplete" when value.Number() is { } percent and >= 0 and <= 100:
                    Complete(task, percent, asker, now);
                    break;
                case "priority" when value.Number() is >= 0 and <= 10:
                    task[name] = value!.DeepClone();
                    break;
                case "previewType" or "conversationThreadId" or "assigneePriority":
                    task[name] = value?.DeepClone();
                    break;
                case "orderHint":
                    CheckOrderHint(value);
                    task[name] = PlannerJson.OrderHint(plan.Tasks.Count + 1);
                    break;
                case "assignments" when value is JsonObject entries:
                    Assign(task["assignments"]!.AsObject(), entries, asker, now);
                    break;
                case "appliedCategories" when value is JsonObject entries:
                    Categorise(task["appliedCategories"]!.AsObject(), entries);
                    break;
                default:
                    throw Invalid(name);
            }
        }

        var dates = body.ContainsKey("startDateTime") || body.ContainsKey("dueDateTime");
        if (dates && task["startDateTime"].Text() is { } start && task["dueDateTime"].Text() is { } due && string.CompareOrdinal(start, due) > 0)
            throw new GraphRefusal(GraphErrors.PlannerInvalid("The start date of a task cannot be after its due date."));
    }

    public static void WriteDetails(JsonObject details, JsonObject body, JsonObject task, DemoPerson asker, DateTimeOffset now)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "description":
                    details[name] = value.Text() ?? string.Empty;
                    task["hasDescription"] = !string.IsNullOrEmpty(value.Text());
                    break;
                case "previewType":
                    details[name] = value?.DeepClone();
                    task[name] = value?.DeepClone();
                    break;
                case "checklist" when value is JsonObject entries:
                    Merge(details[name]!.AsObject(), entries, "#microsoft.graph.plannerChecklistItem", "orderHint", asker, now);
                    break;
                case "references" when value is JsonObject entries:
                    Merge(details[name]!.AsObject(), entries, "#microsoft.graph.plannerExternalReference", "previewPriority", asker, now);
                    break;
                case "@odata.type" or "id":
                    break;
                default:
                    throw Invalid(name);
            }
        }

        var checklist = details["checklist"]!.AsObject();
        task["checklistItemCount"] = checklist.Count;
        task["activeChecklistItemCount"] = checklist.Count(item => item.Value?["isChecked"].Flag() != true);
        task["referenceCount"] = details["references"]!.AsObject().Count;
    }

    /// <summary>A client writes <c>previous next!</c>; the service's own value sent back is refused.</summary>
    public static void CheckOrderHint(JsonNode? hint)
    {
        if (hint is null)
            return;
        var text = hint.Text();
        if (text is null || !text.EndsWith('!') || !text.Contains(' ', StringComparison.Ordinal) || text.Any(letter => letter is < ' ' or > '~'))
            throw Invalid("orderHint");
    }

    private static void Complete(JsonObject task, int percent, DemoPerson asker, DateTimeOffset now)
    {
        var wasDone = task["percentComplete"].Number() == 100;
        task["percentComplete"] = percent;
        if (percent == 100 && !wasDone)
        {
            task["completedDateTime"] = GraphTime.Instant(now);
            task["completedBy"] = Json.User(asker.Id);
        }
        else if (percent < 100)
        {
            task["completedDateTime"] = null;
            task["completedBy"] = null;
        }
    }

    private void Assign(JsonObject assignments, JsonObject wanted, DemoPerson asker, DateTimeOffset now)
    {
        foreach (var (userId, value) in wanted)
        {
            if (userId == "@odata.type")
                continue;
            if (people.Find(userId)?.Id != userId)
                throw Invalid("assignments");
            if (value is null)
            {
                assignments.Remove(userId);
                continue;
            }

            DemandType(value, "#microsoft.graph.plannerAssignment");
            if (value.AsObject().ContainsKey("assignedBy") || value.AsObject().ContainsKey("assignedDateTime"))
                throw Invalid("assignments");
            CheckOrderHint(value["orderHint"]);
            if (!assignments.ContainsKey(userId))
                assignments[userId] = PlannerJson.Assignment(now, asker.Id, PlannerJson.OrderHint(assignments.Count));
        }
    }

    private static void Categorise(JsonObject categories, JsonObject wanted)
    {
        foreach (var (name, value) in wanted)
        {
            if (name == "@odata.type")
                continue;
            if (!name.StartsWith("category", StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan("category".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 25
                || (value is not null && value.Flag() is null))
                throw Invalid("appliedCategories");
            if (value.Flag() == true)
                categories[name] = true;
            else
                categories.Remove(name);
        }
    }

    private static void Merge(JsonObject entries, JsonObject wanted, string type, string hint, DemoPerson asker, DateTimeOffset now)
    {
        foreach (var (key, value) in wanted)
        {
            if (key == "@odata.type")
                continue;
            if (value is null)
            {
                entries.Remove(key);
                continue;
            }

            DemandType(value, type);
            CheckOrderHint(value[hint]);
            var entry = entries[key] as JsonObject ?? new JsonObject { ["isChecked"] = type.EndsWith("ChecklistItem", StringComparison.Ordinal) ? false : null };
            if (entry["isChecked"] is null)
                entry.Remove("isChecked");
            foreach (var (name, field) in value.AsObject())
                entry[name] = field?.DeepClone();
            entry[hint] = PlannerJson.OrderHint(entries.Count);
            entry["lastModifiedDateTime"] = GraphTime.Instant(now);
            entry["lastModifiedBy"] = Json.User(asker.Id);
            if (entry.Parent is null)
                entries[key] = entry;
        }
    }

    private static void DemandType(JsonNode value, string type)
    {
        if (value is not JsonObject || value["@odata.type"].Text()?.TrimStart('#') != type.TrimStart('#'))
            throw new GraphRefusal(GraphErrors.PlannerInvalid("The request is invalid: an entry of an open type needs its @odata.type."));
    }

    private static DateTimeOffset Instant(JsonNode value, string name) =>
        DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw Invalid(name);

    private static GraphRefusal Invalid(string name) => new(GraphErrors.PlannerInvalid($"The request is invalid: the value of '{name}' cannot be accepted."));
}
