using System.Text.Json;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Turns;

/// <summary>What is to be done with an activity.</summary>
internal enum ActivityKind
{
    /// <summary>Of a type or about something this product takes no part in: acknowledged, not stored.</summary>
    Ignored,

    /// <summary>A question to which the caller expects an answer of a kind this product does not give.</summary>
    Unsupported,

    Message,
    CardSubmit,
    CardAction,
    DialogOpened,
    DialogSubmitted,
    Feedback,
    BotAdded,
    BotRemoved,
    MeetingEvent,

    /// <summary>Part of single sign-on; may hold a token, so it is never stored.</summary>
    SignIn,

    /// <summary>Nothing to answer, but it says where the conversation now is.</summary>
    Noted,
}

/// <summary>Sorts activities.</summary>
internal static class ActivityKinds
{
    private const string MeetingEventPrefix = "application/vnd.microsoft.meeting";

    public static ActivityKind Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.Invoke => OfInvoke(activity),
        ActivityTypes.Event => activity.Name?.Trim().StartsWith(MeetingEventPrefix, StringComparison.OrdinalIgnoreCase) == true
            ? ActivityKind.MeetingEvent
            : ActivityKind.Ignored,
        ActivityTypes.InstallationUpdate => OfInstallation(activity),
        ActivityTypes.ConversationUpdate => OfMembers(activity),
        _ => ActivityKind.Ignored,
    };

    /// <summary>Whether somebody waits for the answer in the request.</summary>
    public static bool IsAnsweredInRequest(this ActivityKind kind) => kind is ActivityKind.CardAction or ActivityKind.Feedback || kind.IsDialog();

    /// <summary>Whether it is about a dialog, whose answer has a form of its own.</summary>
    public static bool IsDialog(this ActivityKind kind) => kind is ActivityKind.DialogOpened or ActivityKind.DialogSubmitted;

    private static ActivityKind OfMessage(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Text) && activity.Value is { ValueKind: JsonValueKind.Object })
        {
            return ActivityKind.CardSubmit;
        }

        return ActivityKind.Message;
    }

    private static ActivityKind OfInvoke(Activity activity) => activity.Name switch
    {
        ActivityTypes.CardAction => ActivityKind.CardAction,
        ActivityTypes.OpenDialog => ActivityKind.DialogOpened,
        ActivityTypes.SubmitDialog => ActivityKind.DialogSubmitted,
        ActivityTypes.SubmitFeedback when TurnReader.Text(activity.Value, "actionName") == "feedback" => ActivityKind.Feedback,
        ActivityTypes.TokenExchange or ActivityTypes.VerifyState or ActivityTypes.SignInFailure => ActivityKind.SignIn,
        _ => ActivityKind.Unsupported,
    };

    private static ActivityKind OfInstallation(Activity activity) => activity.Action switch
    {
        "add" => ActivityKind.BotAdded,
        "remove" => ActivityKind.BotRemoved,
        _ => ActivityKind.Noted,
    };

    private static ActivityKind OfMembers(Activity activity)
    {
        var bot = activity.Recipient?.Id;
        if (Holds(activity.MembersAdded, bot))
        {
            return ActivityKind.BotAdded;
        }

        return Holds(activity.MembersRemoved, bot) ? ActivityKind.BotRemoved : ActivityKind.Noted;
    }

    private static bool Holds(List<ChannelAccount>? members, string? bot) =>
        bot is not null && members?.Exists(m => m is not null && m.Id == bot) == true;
}
