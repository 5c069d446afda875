namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of a table to bring into a register sends: verbs, and the names of the values beside them.</summary>
public static class RegisterImportVerbs
{
    /// <summary>Show what a table would do: <see cref="CardVerbs.Project"/> and <see cref="Table"/>.</summary>
    public const string Check = "register-check";

    /// <summary>Write what was shown: <see cref="CardVerbs.Project"/>, <see cref="Table"/>, <see cref="Stamp"/> and <see cref="Picked"/>.</summary>
    public const string Apply = "register-apply";

    /// <summary>Name of the field that holds the table.</summary>
    public const string Table = "register-table";

    /// <summary>Name of the value that binds the click to what was shown.</summary>
    public const string Stamp = "stamp";

    /// <summary>Name of the field that holds the entries whose changes are wanted, divided by commas.</summary>
    public const string Picked = "picked";
}
