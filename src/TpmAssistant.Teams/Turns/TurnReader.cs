using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Authentication;

namespace TpmAssistant.Teams.Turns;

/// <summary>Reads who, where and what out of an activity.</summary>
internal static class TurnReader
{
    private const string ThreadMark = ";messageid=";
    private const string DefaultLocale = "en-US";
    private const int LongestName = 256;

    /// <summary>The conversation without the thread.</summary>
    public static string Root(string conversationId)
    {
        var at = conversationId.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? conversationId : conversationId[..at];
    }

    /// <summary>Ids that differ only in case are one tenant.</summary>
    public static string Tenant(Activity activity) => (ActivityGate.TenantOf(activity) ?? "").ToLowerInvariant();

    public static ConversationScope Scope(Activity activity)
    {
        var type = activity.Conversation?.ConversationType ?? "";
        if (type.Equals("personal", StringComparison.OrdinalIgnoreCase))
        {
            return ConversationScope.Personal;
        }

        return type.Equals("channel", StringComparison.OrdinalIgnoreCase) || activity.ChannelData?.Team is not null
            ? ConversationScope.Channel
            : ConversationScope.Group; // unknown counts as shared
    }

    public static ConversationReference Reference(Activity activity)
    {
        var scope = Scope(activity);
        var personal = scope == ConversationScope.Personal;
        return new ConversationReference(
            Tenant(activity), activity.Conversation!.Id!, scope, activity.ServiceUrl!, activity.Recipient!.Id!,
            personal ? activity.From!.Id : null, personal ? activity.From!.AadObjectId : null)
        {
            Name = personal ? null : NameOf(activity),
        };
    }

    public static Asker Asker(Activity activity)
    {
        var client = activity.Entities?.Find(e => e is { Type: "clientInfo" });
        var person = string.IsNullOrEmpty(activity.From!.AadObjectId) ? activity.From.Id! : activity.From.AadObjectId.ToLowerInvariant();
        var name = activity.From.Name ?? "";
        var conversation = activity.Conversation!.Id!;
        var root = Root(conversation);
        return new Asker(
            new TenantId(Tenant(activity)),
            new PersonId(person),
            name.Length <= LongestName ? name : name[..LongestName],
            Locale(activity.Locale) ?? Locale(Other(client, "locale")) ?? DefaultLocale,
            Zone(activity.LocalTimezone) ?? Zone(client?.Timezone) ?? "UTC",
            new ConversationRef(
                root, Scope(activity), activity.ChannelData?.Meeting?.Id, root.Length == conversation.Length ? null : conversation));
    }

    /// <summary>"Atlas › Status" of a channel, the name of a chat; what Teams does not tell in this activity is left out.</summary>
    private static string? NameOf(Activity activity)
    {
        var name = activity.Conversation!.Name is { Length: > 0 } chat
            ? chat : string.Join(" › ", new[] { activity.ChannelData?.Team?.Name, activity.ChannelData?.Channel?.Name }.Where(n => !string.IsNullOrEmpty(n)));
        return name.Length == 0 ? null : name.Length <= LongestName ? name : name[..LongestName];
    }

    /// <summary>The turn of an activity whose kind is known.</summary>
    public static Turn Read(Activity activity, string activityId, TurnKind kind)
    {
        var turn = new Turn
        {
            Kind = kind,
            Asker = Asker(activity),
            ConversationId = activity.Conversation!.Id!,
            ActivityId = activityId,
            ReplyToId = activity.ReplyToId,
        };
        return kind switch
        {
            TurnKind.Message => turn with { Text = Mentions.TextToBot(activity), Data = activity.Value },
            TurnKind.CardSubmit => turn with { Data = activity.Value, Verb = Text(activity.Value, "verb") },
            TurnKind.CardAction => CardAction(turn, activity.Value),
            TurnKind.DialogOpened or TurnKind.DialogSubmitted => Dialog(turn, Member(activity.Value, "data")),
            TurnKind.MeetingEvent => turn with { Verb = activity.Name, Data = activity.Value },
            _ => turn,
        };
    }

    /// <summary>A text member of an object; null where there is none.</summary>
    public static string? Text(JsonElement? value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A member of an object; null where there is none.</summary>
    public static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) ? member : null;

    private static Turn CardAction(Turn turn, JsonElement? value)
    {
        var action = Member(value, "action");
        return turn with
        {
            Verb = Text(action, "verb"),
            Data = Member(action, "data"),
            IsRefresh = Text(value, "trigger") == "automatic",
        };
    }

    private static Turn Dialog(Turn turn, JsonElement? data) => turn with { Verb = Text(data, "verb"), Data = data };

    private static string? Other(ActivityEntity? entity, string name) =>
        entity?.Other?.TryGetValue(name, out var value) == true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Locale(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private static string? Zone(string? id) =>
        id is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : null;
}
