using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>Something to press. Titles are literal text to every host.</summary>
internal abstract record CardAction
{
    protected CardAction(string title) => Title = SafeText.Clean(title, 80);

    public string Title { get; }

    /// <summary>Shown behind "…" when a card has more buttons than fit.</summary>
    public bool Secondary { get; init; }

    /// <summary>A longer name for screen readers and hovering, where the title leans on what stands beside it.</summary>
    public string? Tooltip { get; init; }

    protected abstract JsonEncodedText Type { get; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, Type);
        json.WriteOptional(Names.Title, Title);
        if (Secondary)
            json.WriteString(Names.Mode, "secondary");
        if (Tooltip is not null)
            json.WriteString(Names.Tooltip, SafeText.Clean(Tooltip, 200));
        WriteProperties(json);
        json.WriteEndObject();
    }

    protected abstract void WriteProperties(Utf8JsonWriter json);

    protected static void WriteData(Utf8JsonWriter json, string? verb, IReadOnlyDictionary<string, string> data)
    {
        json.WriteStartObject(Names.Data);
        if (verb is not null)
            json.WriteString(Names.Verb, verb);
        foreach (var (key, value) in data)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}

/// <summary>Asks the bot to do or show something; hosts that do not know it submit the same verb and data as a message.</summary>
internal sealed record ExecuteAction(string ActionTitle, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.Execute");

    /// <summary>False for buttons that ignore the card's fields and so must work while these are invalid.</summary>
    public bool SendsInputs { get; init; } = true;

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        if (!SendsInputs)
            json.WriteString(Names.AssociatedInputs, "none");
        json.WriteString(Names.Verb, Verb);
        WriteData(json, verb: null, Data);
        json.WritePropertyName(Names.Fallback);
        new SubmitAction(Title, Verb, Data).Write(json);
    }
}

internal sealed record SubmitAction(string ActionTitle, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.Submit");

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json) => WriteData(json, Verb, Data);
}

/// <summary>Opens a form that the bot gives, in a window of its own; the card's fields stay as they are.</summary>
internal sealed record DialogAction(string ActionTitle, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.Submit");
    private static readonly JsonEncodedText Fetch = Names.Of("task/fetch");

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.AssociatedInputs, "none");
        json.WriteStartObject(Names.Data);
        json.WriteStartObject(Names.MsTeams);
        json.WriteString(Names.Type, Fetch);
        json.WriteEndObject();
        json.WriteString(Names.Verb, Verb);
        foreach (var (key, value) in Data)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}

/// <param name="ActionTitle">Empty on a run of text, whose own words are its title.</param>
/// <param name="Link">Where it leads.</param>
internal sealed record OpenUrlAction(string ActionTitle, Link Link) : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.OpenUrl");

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json) => json.WriteString(Names.Url, Link.Address);
}

/// <summary>Folds and unfolds without asking the bot.</summary>
internal sealed record ToggleVisibilityAction(string ActionTitle, IReadOnlyList<string> Targets) : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.ToggleVisibility");

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray(Names.TargetElements);
        foreach (string target in Targets)
            json.WriteStringValue(target);
        json.WriteEndArray();
    }
}

/// <summary>Unfolds a small form under its button.</summary>
internal sealed record ShowCardAction(string ActionTitle, IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction> Actions)
    : CardAction(ActionTitle)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Action.ShowCard");
    private static readonly JsonEncodedText CardType = Names.Of("AdaptiveCard");

    protected override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartObject(Names.Card);
        json.WriteString(Names.Type, CardType);
        json.WriteElements(Names.Body, Body);
        json.WriteActions(Names.Actions, Actions);
        json.WriteEndObject();
    }
}
