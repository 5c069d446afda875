using System.Globalization;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of agendas and running meetings send: verbs, and the names of the values beside them.</summary>
public static class MeetingVerbs
{
    /// <summary>Move an item of a draft up: <see cref="Meeting"/>, <see cref="Version"/>, <see cref="Item"/>.</summary>
    public const string ItemUp = "agenda-up";

    /// <summary>Move it down: the same.</summary>
    public const string ItemDown = "agenda-down";

    /// <summary>Take it out: the same.</summary>
    public const string ItemDrop = "agenda-drop";

    /// <summary>Change it: the same, and <see cref="Words"/>, <see cref="Minutes"/>, <see cref="Purpose"/>.</summary>
    public const string ItemChange = "agenda-change";

    /// <summary>Add one: <see cref="Meeting"/>, <see cref="Version"/>, <see cref="NewWords"/>, <see cref="NewMinutes"/>, <see cref="NewPurpose"/>.</summary>
    public const string ItemAdd = "agenda-add";

    /// <summary>Change what a draft is as a whole: <see cref="Meeting"/>, <see cref="Version"/>, <see cref="Template"/>, <see cref="Facilitator"/>.</summary>
    public const string Whole = "agenda-whole";

    /// <summary>Make a draft fit its time: <see cref="Meeting"/>, <see cref="Version"/>.</summary>
    public const string Fit = "agenda-fit";

    /// <summary>Send a draft out: <see cref="Meeting"/>, <see cref="Version"/>, <see cref="IntoInvitation"/>.</summary>
    public const string Post = "agenda-post";

    /// <summary>Propose to call the meeting off: <see cref="Meeting"/>.</summary>
    public const string CallOff = "agenda-call-off";

    /// <summary>Begin the meeting of a posted agenda: <see cref="Meeting"/>.</summary>
    public const string Start = "meeting-start";

    /// <summary>Move a running meeting: <see cref="Meeting"/>, <see cref="Move"/>, <see cref="Seen"/>.</summary>
    public const string MoveOn = "meeting-move";

    /// <summary>Open a form of a running meeting: <see cref="Meeting"/>, <see cref="Form"/>.</summary>
    public const string OpenForm = "meeting-form";

    /// <summary>Write something down: <see cref="Meeting"/>, <see cref="Kind"/>, <see cref="Item"/>, and the fields of that kind.</summary>
    public const string Capture = "meeting-capture";

    /// <summary>Ask somebody to move the agenda, too: <see cref="Meeting"/>, <see cref="Facilitator"/>.</summary>
    public const string Name = "meeting-name";

    /// <summary>Show one's own view of a running meeting: <see cref="Meeting"/>.</summary>
    public const string View = "meeting-view";

    /// <summary>Name of the value that holds a meeting.</summary>
    public const string Meeting = "meeting";

    /// <summary>Name of the value that holds a draft's version.</summary>
    public const string Version = "version";

    /// <summary>Name of the value, and of the choice, that holds an item's key.</summary>
    public const string Item = "item";

    /// <summary>Name of the value that holds a move.</summary>
    public const string Move = "move";

    /// <summary>Name of the value that holds how many moves the card had seen.</summary>
    public const string Seen = "seen";

    /// <summary>Name of the value that holds a form.</summary>
    public const string Form = "form";

    /// <summary>Name of the value that holds what is written down.</summary>
    public const string Kind = "kind";

    /// <summary>Names of the fields of a draft.</summary>
    public const string Words = "words", Minutes = "minutes", Purpose = "purpose", NewWords = "new-words", NewMinutes = "new-minutes", NewPurpose = "new-purpose", IntoInvitation = "invitation",
        ItemOwner = "item-owner", NewOwner = "new-owner", PreRead = "pre-read", Template = "template";

    /// <summary>Names of the fields of a running meeting: the words of a kind, after which its name follows; owner and day of an action.</summary>
    public const string TextPrefix = "text-", Owner = "owner", Due = "due", Facilitator = "facilitator";

    internal static Dictionary<string, string> Data(MeetingKey meeting, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [Meeting] = meeting.ToString() };
        foreach (var (name, value) in more)
            data[name] = value;
        return data;
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string TextOf(CaptureKind kind) => TextPrefix + kind.ToString().ToLowerInvariant();
}
