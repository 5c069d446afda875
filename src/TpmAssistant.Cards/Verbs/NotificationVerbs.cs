using System.Globalization;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons about notifications send: one verb, and what is wished for by name.</summary>
public static class NotificationVerbs
{
    /// <summary>Change how one is notified.</summary>
    public const string Wish = "notify";

    /// <summary>On which card it was pressed: <see cref="NowCard"/>, the day of a nudge card, or absent for the notifications themselves.</summary>
    public const string Card = "card";

    /// <summary>The card of what stands now.</summary>
    public const string NowCard = "now";

    internal const string Nudges = "nudges";
    internal const string Brief = "brief";
    internal const string Cap = "cap";
    internal const string From = "nudges-from";
    internal const string To = "nudges-to";
    internal const string Mute = "mute";
    internal const string Topic = "topic";
    internal const string Project = "project";
    internal const string On = "on";
    internal const string Off = "off";

    /// <summary>What is wished for; values that are none are left out.</summary>
    public static NotificationWish Read(IReadOnlyDictionary<string, string> data) => new()
    {
        Nudges = Switch(data, Nudges),
        Brief = Switch(data, Brief),
        Mute = Switch(data, Mute),
        Cap = int.TryParse(data.GetValueOrDefault(Cap), NumberStyles.None, CultureInfo.InvariantCulture, out var cap) ? cap : null,
        From = Time(data, From),
        To = Time(data, To),
        Topic = Enum.TryParse<NudgeTopic>(data.GetValueOrDefault(Topic), ignoreCase: true, out var topic) && Enum.IsDefined(topic) ? topic : null,
        Project = data.GetValueOrDefault(Project) is { Length: > 0 } project ? project : null,
    };

    /// <summary>The day of the nudge card on which it was pressed.</summary>
    public static DateOnly? ReadDay(IReadOnlyDictionary<string, string> data) =>
        CardVerbs.ReadDay(data.GetValueOrDefault(Card));

    private static bool? Switch(IReadOnlyDictionary<string, string> data, string name) => data.GetValueOrDefault(name) switch { On => true, Off => false, _ => null };

    private static TimeOnly? Time(IReadOnlyDictionary<string, string> data, string name) =>
        TimeOnly.TryParseExact(data.GetValueOrDefault(name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
