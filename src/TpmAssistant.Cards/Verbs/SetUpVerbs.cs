using TpmAssistant.Application.SettingUp;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of setting a project up send.</summary>
public static class SetUpVerbs
{
    /// <summary>Begin: <see cref="Name"/>.</summary>
    public const string Begin = "set-up-begin";

    /// <summary>Make a project: <see cref="Name"/>, <see cref="Plan"/>.</summary>
    public const string Create = "set-up-create";

    /// <summary>Show a part of the settings: <see cref="CardVerbs.Project"/>, <see cref="View"/>.</summary>
    public const string Show = "set-up-show";

    /// <summary>Save a part of the settings: the same, and the form's fields.</summary>
    public const string Save = "set-up-save";

    /// <summary>Name of the field that holds the name.</summary>
    public const string Name = "set-up-name";

    /// <summary>Name of the choice of a plan.</summary>
    public const string Plan = "set-up-plan";

    /// <summary>Name of the value that holds the part.</summary>
    public const string View = "set-up-view";

    internal const string Aliases = "set-up-aliases", Start = "set-up-start", Finish = "set-up-finish", People = "set-up-people", Series = "set-up-series", SlipDays = "set-up-slip",
        Cost = "set-up-cost", Scope = "set-up-scope", Labels = "set-up-labels";

    /// <summary>The settings that the fields of a card state.</summary>
    public static TypedSettings ReadSettings(IReadOnlyDictionary<string, string> data) => new()
    {
        Name = data.GetValueOrDefault(Name),
        Aliases = data.GetValueOrDefault(Aliases),
        Start = data.TryGetValue(Start, out var start) ? CardVerbs.ReadDay(start) ?? DateOnly.MinValue : null,
        Finish = data.TryGetValue(Finish, out var finish) ? CardVerbs.ReadDay(finish) ?? DateOnly.MinValue : null,
        People = data.GetValueOrDefault(People),
        Series = data.TryGetValue(Series, out var ticked) ? ticked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
        SlipDays = data.GetValueOrDefault(SlipDays),
        CostPercent = data.GetValueOrDefault(Cost),
        ScopePercent = data.GetValueOrDefault(Scope),
        Labels = data.GetValueOrDefault(Labels),
    };
}
