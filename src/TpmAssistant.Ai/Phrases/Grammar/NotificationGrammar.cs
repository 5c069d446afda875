using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How one's own notifications are asked for. Wishes to change them are read by their form.</summary>
internal static class NotificationGrammar
{
    public static Intent Show { get; } = new(FunctionNames.ShowNotifications)
    {
        Cues =
        [
            new("my|our notifications|notification|alerts"), new("notifications|notification"), new("notification|nudge|alert settings|preferences|options"),
            new("nudge|nudges settings|preferences", 0.97), new("how do|does * nudges|notifications|alerts|nudging work", 0.95), new("what|which * muted"), new("muted topics|nudges|projects"), new("muted", 0.8),
            new("how do|can i stop|mute|change|turn * nudges|nudge|notifications"), new("how * stop|mute * nudges|notifications"),
            new("when|what do|will you notify|alert me|us"), new("what do you notify|alert me about"), new("my preferences|settings", 0.85), new("how often * notify|nudge|alert|ping|message me", 0.95), new("which|what|why notifications|alerts|nudges do i", 0.9), new("notification|alert hours|cap|limit", 0.95), new("when|how often|do|will you ping|message me", 0.9), new("quiet hours", 0.9), new("when|how|why do|will you send", 0.9),
            new("nudges on|off", 0.7), new("brief|nudges|notifications|digest switched|turned|enabled", 0.99), new("brief|nudges|notifications|digest on|off", 0.97), new("how am i notified|nudged|alerted|told", 0.97), new("how|when do|will you notify|alert|nudge me", 0.97),
        ],
        Beside = ["settings", "preferences", "change", "stop", "mute", "turn", "set up", "card", "morning brief", "brief"],
        Say = _ => "My notifications",
    };

    public static Intent Nudges { get; } = new(FunctionNames.ShowNudges)
    {
        Cues =
        [
            new("nudges|nudge", 0.85), new("my|any|todays nudges|nudge"), new("what would|will|do|should you nudge me about", 0.97),
            new("what * nudge me about|on", 0.97), new("show|list * nudges"), new("nudges * today|now"), new("nudges|nudge do|are|have i|there|we", 0.97), new("nudges|nudge do i have", 0.98), new("worth a nudge|mentioning|knowing", 0.9), new("nudge worthy", 0.95), new("anything|something * nudge|nudges", 0.9), new("need * nudge|nudging", 0.85),
        ],
        Beside = ["today", "now", "new", "open", "standing"],
        Say = _ => "My nudges",
    };
}
