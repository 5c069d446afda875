using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Cards.Composing;

/// <summary>The buttons with which a person says how they want to be notified, and the names of what can be muted.</summary>
internal static class NotificationButtons
{
    private const int NameLength = 26;

    public static VerbButton Nudges(Voice voice, bool on, string? card = null) =>
        Wish(voice.Text(on ? "notify.nudges.start" : "notify.nudges.stop"), card, (NotificationVerbs.Nudges, on ? NotificationVerbs.On : NotificationVerbs.Off));

    public static VerbButton Brief(Voice voice, bool on) =>
        Wish(voice.Text(on ? "notify.brief.start" : "brief.stop"), null, (NotificationVerbs.Brief, on ? NotificationVerbs.On : NotificationVerbs.Off));

    public static VerbButton Mute(Voice voice, NudgeMute mute, string? card = null) =>
        Wish(voice.Text("notify.mute", ("what", Name(voice, mute))), card, [(NotificationVerbs.Mute, NotificationVerbs.On), .. Values(mute)]);

    public static VerbButton Unmute(Voice voice, NudgeMute mute, string? card = null) =>
        Wish(voice.Text("notify.unmute", ("what", Name(voice, mute))), card, [(NotificationVerbs.Mute, NotificationVerbs.Off), .. Values(mute)]);

    public static VerbButton Wish(string title, string? card, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (card is not null) data[NotificationVerbs.Card] = card;
        foreach (var (name, value) in values) data[name] = value;
        return new VerbButton(title, NotificationVerbs.Wish, data);
    }

    /// <summary>"budget of Atlas", "Atlas", "budget".</summary>
    public static string Name(Voice voice, NudgeMute mute)
    {
        var topic = voice.Text(mute.Topic is { } named ? Topic(named) : "nudge-topic.all");
        if (mute.Project is null) return topic;
        var project = SafeText.Clean(mute.ProjectName, NameLength);
        return mute.Topic is null ? voice.Text("nudge-topic.all-of", ("project", project)) : voice.Text("nudge-topic.of", ("topic", topic), ("project", project));
    }

    public static string Topic(NudgeTopic topic) => "nudge-topic." + topic.ToString().ToLowerInvariant();

    private static IEnumerable<(string Name, string Value)> Values(NudgeMute mute)
    {
        if (mute.Topic is { } topic) yield return (NotificationVerbs.Topic, topic.ToString().ToLowerInvariant());
        if (mute.Project is { } project) yield return (NotificationVerbs.Project, project.Value);
    }
}
