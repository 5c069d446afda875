using TpmAssistant.Application.Charters;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of charters send.</summary>
public static class CharterVerbs
{
    /// <summary>Show the form: <see cref="CardVerbs.Project"/>, or an idea's name.</summary>
    public const string Form = "charter-form";

    /// <summary>Show the form of everything: the same.</summary>
    public const string FormOfAll = "charter-form-all";

    /// <summary>Keep what the form says: the same, and the form's fields.</summary>
    public const string Fill = "charter-fill";

    /// <summary>Keep a version: <see cref="CardVerbs.Project"/>.</summary>
    public const string Keep = "charter-keep";

    internal const string Prefix = "charter-";

    /// <summary>What the form says, by part.</summary>
    public static IReadOnlyDictionary<CharterPart, string> ReadParts(IReadOnlyDictionary<string, string> data) =>
        CharterText.Fillable.Where(p => data.ContainsKey(Prefix + p)).ToDictionary(p => p, p => data[Prefix + p]);
}
