using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>The asker's own mail: reading and drafts. Sending is refused, for the app does not hold that permission.</summary>
internal sealed class MailRoutes(MailStore store) : IRouteFamily
{
    private const int MessagePage = 10;

    /// <summary>Named properties of the mailbox: kept and filtered on, and shown to nobody who does not expand them.</summary>
    private const string Extended = "singleValueExtendedProperties";

    private static readonly string[] DraftOnly = ["subject", "body", "toRecipients", "ccRecipients", "bccRecipients", "replyTo", "from", "sender"];

    private static readonly string[] Always =
        ["categories", "flag", "importance", "isRead", "inferenceClassification", "isDeliveryReceiptRequested", "isReadReceiptRequested"];

    public void Map(RouteTable routes)
    {
        routes.Get("/me/mailFolders", call => ODataPage.Of(call, $"users('{call.Asker.Id}')/mailFolders", MailStore.Folders.Select(folder => Folder(call.Asker, folder.Key, folder.Name)), MessagePage));
        routes.Get("/me/mailFolders/{folder}", OneFolder);
        routes.Get("/me/mailFolders/{folder}/messages", InFolder);
        routes.Get("/me/messages", call => Page(call, store.Of(call.Asker)));
        routes.Post("/me/messages", Create);
        routes.Get("/me/messages/{id}", call => Answer(call, store.Find(call.Asker, call.Route["id"])));
        routes.Patch("/me/messages/{id}", Change);
        routes.Delete("/me/messages/{id}", Delete);
        routes.Post("/me/messages/{id}/createReply", call => Reply(call, all: false));
        routes.Post("/me/messages/{id}/createReplyAll", call => Reply(call, all: true));
        foreach (var sending in new[] { "/me/sendMail", "/me/messages/{id}/send", "/me/messages/{id}/reply", "/me/messages/{id}/replyAll", "/me/messages/{id}/forward" })
            routes.Post(sending, _ => GraphErrors.Denied());
    }

    private GraphAnswer OneFolder(GraphCall call)
    {
        var (key, name) = FolderOf(call);
        return ODataPage.Single(call, $"users('{call.Asker.Id}')/mailFolders/$entity", Folder(call.Asker, key, name));
    }

    private GraphAnswer InFolder(GraphCall call)
    {
        var id = MailStore.FolderId(call.Asker, FolderOf(call).Key);
        return Page(call, store.Of(call.Asker).Where(message => message["parentFolderId"].Text() == id));
    }

    private static (string Key, string Name) FolderOf(GraphCall call)
    {
        var wanted = call.Route["folder"];
        var found = MailStore.Folders.FirstOrDefault(folder =>
            folder.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase) || MailStore.FolderId(call.Asker, folder.Key) == wanted);
        return found.Key is null ? throw new GraphRefusal(GraphErrors.OutlookNotFound) : found;
    }

    private JsonObject Folder(DemoPerson person, string key, string name)
    {
        var id = MailStore.FolderId(person, key);
        var messages = store.Of(person).Where(message => message["parentFolderId"].Text() == id).ToList();
        return new JsonObject
        {
            ["id"] = id,
            ["displayName"] = name,
            ["parentFolderId"] = MailStore.FolderId(person, "root"),
            ["childFolderCount"] = 0,
            ["unreadItemCount"] = messages.Count(message => message["isRead"].Flag() == false),
            ["totalItemCount"] = messages.Count,
            ["isHidden"] = false,
        };
    }

    private GraphAnswer Create(GraphCall call)
    {
        var message = Draft(call.Asker, StableId.Outlook("conversation", store.NewId()));
        Write(message, call.BodyObject(), isDraft: true);
        store.Touch(message);
        store.Add(call.Asker, message);
        return Answer(call, message, 201);
    }

    private GraphAnswer Change(GraphCall call)
    {
        var message = store.Find(call.Asker, call.Route["id"]);
        if (call.Header("If-Match") is { } known and not "*" && known != message["@odata.etag"].Text())
            return GraphErrors.Of(412, "ErrorIrresolvableConflict", "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");
        var draft = message.DeepClone().AsObject();
        Write(draft, call.BodyObject(), message["isDraft"].Flag() == true);
        foreach (var (name, value) in draft.ToList())
            message[name] = value?.DeepClone();
        store.Touch(message);
        return Answer(call, message);
    }

    private GraphAnswer Delete(GraphCall call)
    {
        store.Remove(call.Asker, store.Find(call.Asker, call.Route["id"]));
        return GraphAnswer.NoContent;
    }

    private GraphAnswer Reply(GraphCall call, bool all)
    {
        var original = store.Find(call.Asker, call.Route["id"]);
        var body = call.Body as JsonObject ?? [];
        if (body.Any("Comment") is not null && body.Any("Message")?["body"] is not null)
            return GraphErrors.OutlookInvalid("Specify either a comment or the body of the message, not both.");
        var reply = Draft(call.Asker, original["conversationId"].Text()!);
        var subject = original["subject"].Text() ?? string.Empty;
        reply["subject"] = subject.StartsWith("RE: ", StringComparison.OrdinalIgnoreCase) ? subject : "RE: " + subject;
        reply["toRecipients"] = new JsonArray(original["from"]?.DeepClone());
        if (all)
            reply["ccRecipients"] = Json.Array(original["toRecipients"]!.AsArray().Concat(original["ccRecipients"]!.AsArray())
                .Where(other => other?["emailAddress"]?["address"].Text() != call.Asker.Mail).Select(other => other?.DeepClone()));
        reply["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Quote(body.Any("Comment").Text(), original) };
        if (body.Any("Message") is JsonObject given)
            Write(reply, given, isDraft: true);
        store.Touch(reply);
        store.Add(call.Asker, reply);
        return Answer(call, reply, 201);
    }

    private static string Quote(string? comment, JsonObject original)
    {
        var from = original["from"]?["emailAddress"]?["name"].Text();
        var old = original["body"]?["contentType"].Text() == "html"
            ? original["body"]?["content"].Text()
            : System.Net.WebUtility.HtmlEncode(original["body"]?["content"].Text() ?? string.Empty).Replace("\n", "<br>", StringComparison.Ordinal);
        return $"<html><body><p>{System.Net.WebUtility.HtmlEncode(comment ?? string.Empty)}</p><hr><p><b>From:</b> {System.Net.WebUtility.HtmlEncode(from)}</p>{old}</body></html>";
    }

    private JsonObject Draft(DemoPerson asker, string conversationId)
    {
        var now = GraphTime.Instant(store.Now);
        var me = Json.Address(asker.Name, asker.Mail);
        return new JsonObject
        {
            ["@odata.etag"] = string.Empty,
            ["id"] = store.NewId(),
            ["createdDateTime"] = now,
            ["lastModifiedDateTime"] = now,
            ["changeKey"] = string.Empty,
            ["categories"] = new JsonArray(),
            ["receivedDateTime"] = now,
            ["sentDateTime"] = now,
            ["hasAttachments"] = false,
            ["internetMessageId"] = $"<{store.Now.Ticks.ToString(CultureInfo.InvariantCulture)}@{DemoPeople.Domain}>",
            ["subject"] = string.Empty,
            ["bodyPreview"] = string.Empty,
            ["importance"] = "normal",
            ["parentFolderId"] = MailStore.FolderId(asker, "drafts"),
            ["conversationId"] = conversationId,
            ["isDeliveryReceiptRequested"] = false,
            ["isReadReceiptRequested"] = false,
            ["isRead"] = true,
            ["isDraft"] = true,
            ["webLink"] = string.Empty,
            ["inferenceClassification"] = "focused",
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = string.Empty },
            ["sender"] = me.DeepClone(),
            ["from"] = me,
            ["toRecipients"] = new JsonArray(),
            ["ccRecipients"] = new JsonArray(),
            ["bccRecipients"] = new JsonArray(),
            ["replyTo"] = new JsonArray(),
            ["flag"] = new JsonObject { ["flagStatus"] = "notFlagged" },
        };
    }

    private static void Write(JsonObject message, JsonObject body, bool isDraft)
    {
        foreach (var (name, value) in body)
        {
            if (name.StartsWith('@'))
                continue;
            if (!Always.Contains(name) && !(isDraft && DraftOnly.Contains(name)) && name is not ("internetMessageHeaders" or Extended))
                throw new GraphRefusal(GraphErrors.Of(400, "ErrorInvalidPropertySet", $"Set action is invalid for property '{name}'."));
            if (name.EndsWith("Recipients", StringComparison.Ordinal) && (value as JsonArray ?? []).Any(one => string.IsNullOrEmpty(one?["emailAddress"]?["address"].Text())))
                throw new GraphRefusal(GraphErrors.Of(400, "ErrorInvalidRecipients", "At least one recipient isn't valid."));
            message[name] = value?.DeepClone();
        }
    }

    private static GraphAnswer Page(GraphCall call, IEnumerable<JsonObject> messages)
    {
        var page = ODataPage.Of(call, $"users('{call.Asker.Id}')/messages", messages.Select(message => Shown(call, message)), MessagePage);
        foreach (var message in page.Body!["value"]!.AsArray())
            message!.AsObject().Remove(Extended);
        return page;
    }

    private static GraphAnswer Answer(GraphCall call, JsonObject message, int status = 200)
    {
        var shown = Shown(call, message);
        shown.Remove(Extended);
        return ODataPage.Single(call, $"users('{call.Asker.Id}')/messages/$entity", shown, status);
    }

    private static JsonObject Shown(GraphCall call, JsonObject message)
    {
        var shown = message.DeepClone().AsObject();
        shown["webLink"] = call.ItemLink("message", message["id"].Text()!);
        if (call.Preference("outlook.body-content-type") == "text" && shown["body"]?["contentType"].Text() == "html")
            shown["body"] = new JsonObject { ["contentType"] = "text", ["content"] = EventJson.PlainText(shown["body"]?["content"].Text() ?? string.Empty) };
        return shown;
    }
}
