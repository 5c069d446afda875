namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of a retrospective sends beside a meeting's own verbs; each carries <see cref="MeetingVerbs.Meeting"/>.</summary>
public static class RetroVerbs
{
    /// <summary>Write a note: <see cref="Column"/>, <see cref="Text"/>.</summary>
    public const string Write = "retro-write";

    /// <summary>Take one's own note away: <see cref="Note"/>.</summary>
    public const string Drop = "retro-drop";

    /// <summary>Make one of two notes: <see cref="Note"/>, <see cref="Into"/>.</summary>
    public const string Merge = "retro-merge";

    /// <summary>Vote: <see cref="Votes"/>, by commas.</summary>
    public const string Vote = "retro-vote";

    /// <summary>Say how one feels: <see cref="Mood"/>.</summary>
    public const string Feel = "retro-feel";

    /// <summary>Names of the fields.</summary>
    public const string Column = "retro-column", Text = "retro-text", Note = "retro-note", Into = "retro-into", Votes = "retro-votes", Mood = "retro-mood";
}
