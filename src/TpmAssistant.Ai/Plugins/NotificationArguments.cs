using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Ai.Plugins;

/// <summary>Reads the arguments of a wish about notifications.</summary>
internal static class NotificationArguments
{
    private static readonly string[] Switches = ["on", "off"];
    private static readonly string[] Topics = [.. Enum.GetNames<NudgeTopic>().Select(n => n.ToLowerInvariant()), "all"];

    public static bool TryRead(
        string? nudges, string? brief, string? mute, string? unmute, string? project, string? cap, string? hours,
        out NotificationWish wish, [NotNullWhen(false)] out Refusal? refusal)
    {
        wish = new NotificationWish { Project = project };
        refusal = null;
        if (!TrySwitch("nudges", nudges, out var nudgesOn, ref refusal) || !TrySwitch("brief", brief, out var briefOn, ref refusal)
            || !TryTopic("mute", mute, out var muted, ref refusal) || !TryTopic("unmute", unmute, out var heard, ref refusal)
            || !TryCap(cap, out var most, ref refusal) || !TryHours(hours, out var from, out var to, ref refusal))
        {
            refusal ??= NudgeErrors.BadHours;
            return false;
        }

        bool? mutes = ArgumentText.OrNull(mute) is not null ? true : ArgumentText.OrNull(unmute) is not null ? false : null;
        wish = wish with { Nudges = nudgesOn, Brief = briefOn, Mute = mutes, Topic = mutes == true ? muted : heard, Cap = most, From = from, To = to };
        if (mutes is null) wish = wish with { Project = null };
        return true;
    }

    private static bool TrySwitch(string name, string? text, out bool? on, ref Refusal? refusal)
    {
        on = null;
        if (ArgumentText.OrNull(text) is not { } given) return true;
        if (!Switches.Contains(given, StringComparer.OrdinalIgnoreCase))
        {
            refusal = Errors.BadArgument(name, given, Switches);
            return false;
        }

        on = given.Equals("on", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    private static bool TryTopic(string name, string? text, out NudgeTopic? topic, ref Refusal? refusal)
    {
        topic = null;
        if (ArgumentText.OrNull(text) is not { } given || given.Equals("all", StringComparison.OrdinalIgnoreCase)) return true;
        if (!Topics.Contains(given, StringComparer.OrdinalIgnoreCase))
        {
            refusal = Errors.BadArgument(name, given, Topics);
            return false;
        }

        topic = Enum.Parse<NudgeTopic>(given, ignoreCase: true);
        return true;
    }

    private static bool TryCap(string? text, out int? cap, ref Refusal? refusal)
    {
        cap = null;
        if (ArgumentText.OrNull(text) is not { } given) return true;
        if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var most))
        {
            refusal = NudgeErrors.BadCap;
            return false;
        }

        cap = most;
        return true;
    }

    private static bool TryHours(string? text, out TimeOnly? from, out TimeOnly? to, ref Refusal? refusal)
    {
        (from, to) = (null, null);
        if (ArgumentText.OrNull(text) is not { } given) return true;
        if (given.Split('-', StringSplitOptions.TrimEntries) is not [var first, var last] || Time(first) is not { } begin || Time(last) is not { } end)
        {
            refusal = Errors.BadArgument("hours", given, ["09:00-17:00"]);
            return false;
        }

        (from, to) = (begin, end);
        return true;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH", "H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
