using System.Globalization;
using System.Text.Json;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>A field to fill in. Each has a label, because a screen reader has nothing else to say.</summary>
internal abstract record Input : CardElement
{
    protected Input(string id, string label)
    {
        Id = id;
        Label = SafeText.Literal(SafeText.Clean(label, 120));
    }

    public string Label { get; }

    /// <summary>Says what is missing; its presence makes the field compulsory.</summary>
    public string? RequiredMessage { get; init; }

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Label, Label);
        if (RequiredMessage is not null)
        {
            json.WriteBoolean(Names.IsRequired, true);
            json.WriteString(Names.ErrorMessage, SafeText.Clean(RequiredMessage, 200));
        }

        WriteInput(json);
    }

    protected abstract void WriteInput(Utf8JsonWriter json);
}

internal sealed record TextInput(string InputId, string InputLabel) : Input(InputId, InputLabel)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Input.Text");

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Whether it holds several lines.</summary>
    public bool Multiline { get; init; }

    public int MaxLength { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteInput(Utf8JsonWriter json)
    {
        // What somebody is given to edit holds nothing that they do not see.
        json.WriteOptional(Names.Value, Value is null ? null : Neutraliser.Run(Value, keepLines: Multiline));
        json.WriteOptional(Names.Placeholder, Placeholder is null ? null : SafeText.Clean(Placeholder));
        json.WriteOptional(Names.IsMultiline, Multiline);
        if (MaxLength > 0)
            json.WriteNumber(Names.MaxLength, MaxLength);
    }
}

internal sealed record NumberInput(string InputId, string InputLabel) : Input(InputId, InputLabel)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Input.Number");

    public double? Value { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteInput(Utf8JsonWriter json)
    {
        if (Value is { } value)
            json.WriteNumber(Names.Value, value);
        if (Min is { } min)
            json.WriteNumber(Names.Min, min);
        if (Max is { } max)
            json.WriteNumber(Names.Max, max);
    }
}

internal sealed record DateInput(string InputId, string InputLabel) : Input(InputId, InputLabel)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Input.Date");

    public DateOnly? Value { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteInput(Utf8JsonWriter json) =>
        json.WriteOptional(Names.Value, Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

internal sealed record ToggleInput(string InputId, string InputLabel, string Title) : Input(InputId, InputLabel)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Input.Toggle");

    public bool On { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteInput(Utf8JsonWriter json)
    {
        json.WriteString(Names.Title, SafeText.InertTitle(Title, 200));
        json.WriteBoolean(Names.Wrap, true);
        json.WriteString(Names.ValueOn, "true");
        json.WriteString(Names.ValueOff, "false");
        json.WriteString(Names.Value, On ? "true" : "false");
    }
}

internal sealed record ChoiceInput(string InputId, string InputLabel, IReadOnlyList<Choice> Choices) : Input(InputId, InputLabel)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Input.ChoiceSet");

    public string? Value { get; init; }

    public ChoiceStyle Style { get; init; }

    public bool MultiSelect { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteInput(Utf8JsonWriter json)
    {
        json.WriteStartArray(Names.Choices);
        foreach (var choice in Choices)
        {
            json.WriteStartObject();
            json.WriteString(Names.Title, choice.Title);
            json.WriteString(Names.Value, choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteOptional(Names.Value, Value);
        json.WriteString(Names.Style, Style == ChoiceStyle.Compact ? "compact" : "expanded");
        json.WriteOptional(Names.IsMultiSelect, MultiSelect);
        json.WriteBoolean(Names.Wrap, true);
    }
}

internal sealed record Choice(string Title, string Value)
{
    /// <summary>Hosts differ on whether this is Markdown, so nothing in it may be live either way.</summary>
    public string Title { get; } = SafeText.InertTitle(Title, 200);
}
