using TpmAssistant.Application.Health;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of colours and tolerances send: verbs, and the names of the values beside them.</summary>
public static class HealthVerbs
{
    /// <summary>Show the form of a colour: <see cref="CardVerbs.Project"/>, and <see cref="Dimension"/> for one of the six.</summary>
    public const string ColourForm = "colour-form";

    /// <summary>Set a colour: <see cref="CardVerbs.Project"/> and the card's fields.</summary>
    public const string SetColour = "colour-set";

    /// <summary>Give a colour back to the rules: <see cref="CardVerbs.Project"/>, <see cref="Dimension"/>.</summary>
    public const string GiveBack = "colour-back";

    /// <summary>Show the form of tolerances: <see cref="CardVerbs.Project"/>.</summary>
    public const string TolerancesForm = "tolerances-form";

    /// <summary>Change tolerances: <see cref="CardVerbs.Project"/> and the card's fields.</summary>
    public const string SetTolerances = "tolerances-set";

    /// <summary>Name of the value that says of which dimension; <see cref="Whole"/> for the project.</summary>
    public const string Dimension = "dimension";

    /// <summary>The project as a whole.</summary>
    internal const string Whole = "whole";

    /// <summary>Name of the field that says which colour.</summary>
    public const string Colour = "colour";

    /// <summary>Names of the other fields of a colour.</summary>
    internal const string Reason = "reason", Until = "until";

    /// <summary>Names of the fields of tolerances.</summary>
    internal const string Slip = "slip", Cost = "cost", Scope = "scope", Coverage = "coverage", Bands = "bands";

    /// <summary>A colour as typed on a card.</summary>
    public static TypedColour ReadColour(IReadOnlyDictionary<string, string> data) => new(
        ReadDimension(data), Enum.TryParse<HealthColour>(data.GetValueOrDefault(Colour), ignoreCase: true, out var colour) && Enum.IsDefined(colour) ? colour : null,
        data.GetValueOrDefault(Reason, ""), data.GetValueOrDefault(Until, ""));

    /// <summary>Which dimension is meant; <see langword="null"/> for the whole.</summary>
    public static HealthDimension? ReadDimension(IReadOnlyDictionary<string, string> data) =>
        Enum.TryParse<HealthDimension>(data.GetValueOrDefault(Dimension), ignoreCase: true, out var dimension) && Enum.IsDefined(dimension) ? dimension : null;

    /// <summary>What a button or field says of a dimension; of the whole where there is none.</summary>
    internal static string NameOf(HealthDimension? dimension) => dimension?.ToString() ?? Whole;

    /// <summary>Tolerances as typed on a card.</summary>
    public static TypedTolerances ReadTolerances(IReadOnlyDictionary<string, string> data)
    {
        string At(string name) => data.GetValueOrDefault(name, "");
        return new TypedTolerances(At(Slip), At(Cost), At(Scope), At(Coverage), At(Bands));
    }
}
