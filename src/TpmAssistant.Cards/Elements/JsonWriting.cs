using System.Text.Json;

namespace TpmAssistant.Cards.Elements;

/// <summary>Writes optional properties: what equals the host's default is left out, which keeps cards small.</summary>
internal static class JsonWriting
{
    private static readonly JsonEncodedText[] Spacings = Encode("Default", "None", "Small", "Medium", "Large", "ExtraLarge", "Padding");
    private static readonly JsonEncodedText[] TextSizes = Encode("Default", "Small", "Medium", "Large", "ExtraLarge");
    private static readonly JsonEncodedText[] TextWeights = Encode("Default", "Lighter", "Bolder");
    private static readonly JsonEncodedText[] TextColors = Encode("Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention");
    private static readonly JsonEncodedText[] TextStyles = Encode("default", "heading", "columnHeader");
    private static readonly JsonEncodedText[] Alignments = Encode("Left", "Left", "Center", "Right");
    private static readonly JsonEncodedText[] VerticalAlignments = Encode("Top", "Top", "Center", "Bottom");
    private static readonly JsonEncodedText[] ContainerStyles = Encode("default", "emphasis", "accent", "good", "attention", "warning");
    private static readonly JsonEncodedText[] ImageSizes = Encode("Auto", "Stretch", "Small", "Medium", "Large");
    private static readonly JsonEncodedText[] TargetWidths =
        Encode("atLeast:VeryNarrow", "atLeast:Narrow", "atLeast:Standard", "Wide", "atMost:Narrow", "atMost:Standard");
    private static readonly JsonEncodedText[] ChartColors = Encode("neutral", "good", "warning", "attention", "neutral",
        "categoricalBlue", "categoricalTeal", "categoricalPurple", "categoricalMarigold");
    private static readonly JsonEncodedText[] BadgeStyles = Encode("Default", "Subtle", "Informative", "Accent", "Good", "Attention", "Warning");
    private static readonly JsonEncodedText[] IconSizes = Encode("Standard", "xxSmall", "xSmall", "Small", "Medium", "Large");
    private static readonly JsonEncodedText[] CodeLanguages = Encode("PlainText", "Json", "Xml", "Sql", "CSharp", "Bash", "PowerShell");

    public static JsonEncodedText Json(this CodeLanguage value) => CodeLanguages[(int)value];

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, Spacing value) => Write(json, name, Spacings, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, TextSize value) => Write(json, name, TextSizes, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, TextWeight value) => Write(json, name, TextWeights, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, TextColor value) => Write(json, name, TextColors, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, TextStyle value) => Write(json, name, TextStyles, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, Alignment value) => Write(json, name, Alignments, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, VerticalAlignment value) =>
        Write(json, name, VerticalAlignments, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, ContainerStyle value) =>
        Write(json, name, ContainerStyles, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, ImageSize value) => Write(json, name, ImageSizes, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, TargetWidth value) =>
        Write(json, name, TargetWidths, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, ChartColor value) => Write(json, name, ChartColors, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, BadgeStyle value) => Write(json, name, BadgeStyles, (int)value);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, IconSize value) => Write(json, name, IconSizes, (int)value);

    public static void WriteElements(this Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<CardElement> elements)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < elements.Count; i++)
            elements[i].Write(json);
        json.WriteEndArray();
    }

    public static void WriteActions(this Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<CardAction> actions)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < actions.Count; i++)
            actions[i].Write(json);
        json.WriteEndArray();
    }

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, CardAction? action)
    {
        if (action is null)
            return;
        json.WritePropertyName(name);
        action.Write(json);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, JsonEncodedText[] words, int value)
    {
        if (value != 0)
            json.WriteString(name, words[value]);
    }

    private static JsonEncodedText[] Encode(params string[] words) => Array.ConvertAll(words, word => JsonEncodedText.Encode(word));
}
