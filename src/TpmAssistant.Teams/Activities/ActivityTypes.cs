namespace TpmAssistant.Teams.Activities;

/// <summary>The protocol's own words, spelled once.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";

    public const string StreamInfo = "streaminfo";

    public const string ExpectReplies = "expectReplies";
    public const string Teams = "msteams";
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string CardAction = "adaptiveCard/action";
    public const string OpenDialog = "task/fetch";
    public const string SubmitDialog = "task/submit";
    public const string SubmitFeedback = "message/submitAction";
    public const string TokenExchange = "signin/tokenExchange";
    public const string VerifyState = "signin/verifyState";
    public const string SignInFailure = "signin/failure";
}
