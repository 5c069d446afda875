using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>Everybody's mailbox.</summary>
internal sealed class MailStore
{
    /// <summary>Well-known names and the names shown.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> Folders =
        [("inbox", "Inbox"), ("drafts", "Drafts"), ("sentitems", "Sent Items"), ("deleteditems", "Deleted Items"), ("archive", "Archive")];

    private readonly Dictionary<string, List<JsonObject>> _mailboxes;
    private readonly DemoInstance _instance;
    private readonly TimeProvider _clock;

    public MailStore(DemoOrganisation organisation, DemoInstance instance, TimeProvider clock)
    {
        _instance = instance;
        _clock = clock;
        _mailboxes = organisation.People.All.ToDictionary(person => person.Id, _ => new List<JsonObject>(), StringComparer.Ordinal);
        foreach (var line in MailScript.Lines)
        {
            foreach (var person in organisation.People.All)
            {
                if (line.From == person.Key)
                    _mailboxes[person.Id].Add(Message(organisation, line, person, "sentitems"));
                else if (line.To.Contains(person.Key) || line.Cc.Contains(person.Key))
                    _mailboxes[person.Id].Add(Message(organisation, line, person, "inbox"));
            }
        }
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public static string FolderId(DemoPerson person, string key) => StableId.Outlook("folder", key, person.Id);

    public string NewId() => StableId.Outlook("message", _instance.Next());

    /// <summary>The mailbox, newest first.</summary>
    public IEnumerable<JsonObject> Of(DemoPerson person) => _mailboxes[person.Id]
        .OrderByDescending(message => message["receivedDateTime"].Text() ?? message["createdDateTime"].Text(), StringComparer.Ordinal);

    public JsonObject Find(DemoPerson person, string id) =>
        _mailboxes[person.Id].Find(message => message["id"].Text() == id) ?? throw new GraphRefusal(GraphErrors.OutlookNotFound);

    public JsonObject? FindAnywhere(string id) => _mailboxes.Values.SelectMany(mailbox => mailbox).FirstOrDefault(message => message["id"].Text() == id);

    public void Add(DemoPerson person, JsonObject message) => _mailboxes[person.Id].Add(message);

    public void Remove(DemoPerson person, JsonObject message) => _mailboxes[person.Id].Remove(message);

    /// <summary>Sends a draft as its owner does by hand: it is in Sent Items then, with its id.</summary>
    public void Send(JsonObject message)
    {
        var owner = _mailboxes.First(mailbox => mailbox.Value.Contains(message)).Key;
        message["isDraft"] = false;
        message["sentDateTime"] = GraphTime.Instant(Now);
        message["parentFolderId"] = StableId.Outlook("folder", "sentitems", owner);
    }

    /// <summary>Marks a change: new change key, ETag and date.</summary>
    public void Touch(JsonObject message)
    {
        var key = StableId.Planner("change", _instance.Next());
        message["@odata.etag"] = $"W/\"{key}\"";
        message["changeKey"] = key;
        message["lastModifiedDateTime"] = GraphTime.Instant(Now);
        message["bodyPreview"] = Preview(message["body"]?["content"].Text() ?? string.Empty);
    }

    public static string Preview(string content)
    {
        var text = EventJson.PlainText(content);
        return text.Length > 255 ? text[..255] : text;
    }

    private static JsonObject Message(DemoOrganisation organisation, MailLine line, DemoPerson owner, string folder)
    {
        var at = new DateTimeOffset(organisation.Days[line.Day].ToDateTime(new TimeOnly(line.Hour, 12)), TimeSpan.Zero);
        var from = Address(organisation, line.From);
        var key = StableId.Planner("mail", line.Key, owner.Id);
        return new JsonObject
        {
            ["@odata.etag"] = $"W/\"{key}\"",
            ["id"] = StableId.Outlook("mail", line.Key, owner.Id),
            ["createdDateTime"] = GraphTime.Instant(at),
            ["lastModifiedDateTime"] = GraphTime.Instant(at),
            ["changeKey"] = key,
            ["categories"] = new JsonArray(),
            ["receivedDateTime"] = GraphTime.Instant(at),
            ["sentDateTime"] = GraphTime.Instant(at),
            ["hasAttachments"] = false,
            ["internetMessageId"] = $"<{line.Key}.{at.Ticks.ToString(CultureInfo.InvariantCulture)}@{DemoPeople.Domain}>",
            ["subject"] = line.Subject,
            ["bodyPreview"] = Preview(line.Text),
            ["importance"] = line.Importance,
            ["parentFolderId"] = FolderId(owner, folder),
            ["conversationId"] = StableId.Outlook("conversation", line.Thread),
            ["isDeliveryReceiptRequested"] = false,
            ["isReadReceiptRequested"] = false,
            ["isRead"] = line.IsRead || folder == "sentitems",
            ["isDraft"] = false,
            ["webLink"] = string.Empty,
            ["inferenceClassification"] = "focused",
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = line.Text },
            ["sender"] = from.DeepClone(),
            ["from"] = from,
            ["toRecipients"] = Json.Array(line.To.Select(to => (JsonNode?)Address(organisation, to))),
            ["ccRecipients"] = Json.Array(line.Cc.Select(to => (JsonNode?)Address(organisation, to))),
            ["bccRecipients"] = new JsonArray(),
            ["replyTo"] = new JsonArray(),
            ["flag"] = Flag(organisation, folder == "inbox" && line.To.Contains(owner.Key) ? line.FollowUp : null),
        };
    }

    private static JsonObject Flag(DemoOrganisation organisation, int? day)
    {
        if (day is not { } due)
            return new JsonObject { ["flagStatus"] = "notFlagged" };
        var wall = organisation.Days[due].ToDateTime(TimeOnly.MinValue);
        return new JsonObject { ["flagStatus"] = "flagged", ["startDateTime"] = GraphTime.Wall(wall, "UTC"), ["dueDateTime"] = GraphTime.Wall(wall, "UTC") };
    }

    private static JsonObject Address(DemoOrganisation organisation, string key)
    {
        var (name, mail) = organisation.Contact(key);
        return Json.Address(name, mail);
    }
}
