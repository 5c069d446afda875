using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>An element that only Teams draws. Its fallback says the same in elements that every host has.</summary>
internal abstract record TeamsElement(CardElement Fallback) : CardElement
{
    protected override void WriteProperties(Utf8JsonWriter json)
    {
        WriteTeamsProperties(json);
        json.WritePropertyName(Names.Fallback);
        Fallback.Write(json);
    }

    protected abstract void WriteTeamsProperties(Utf8JsonWriter json);
}

internal sealed record Badge(string Text, BadgeStyle Style, CardElement Fallback) : TeamsElement(Fallback)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Badge");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteTeamsProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Text, SafeText.Clean(Text, 60));
        json.WriteOptional(Names.Style, Style);
    }
}

/// <param name="Value">0 to 100.</param>
/// <param name="Color">Good, Warning, Attention or Accent; anything else is the host's own.</param>
/// <param name="Fallback">The same figure in words.</param>
internal sealed record ProgressBar(double Value, TextColor Color, CardElement Fallback) : TeamsElement(Fallback)
{
    private static readonly JsonEncodedText TypeName = Names.Of("ProgressBar");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteTeamsProperties(Utf8JsonWriter json)
    {
        json.WriteNumber(Names.Value, Math.Clamp(Value, 0, 100));
        json.WriteNumber(Names.Max, 100);
        if (Color is TextColor.Accent or TextColor.Good or TextColor.Warning or TextColor.Attention)
            json.WriteOptional(Names.Color, Color);
    }
}

internal sealed record Icon(string Name, CardElement Fallback) : TeamsElement(Fallback)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Icon");

    public IconSize Size { get; init; }

    public TextColor Color { get; init; }

    public override JsonEncodedText Type => TypeName;

    protected override void WriteTeamsProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Name, Name);
        json.WriteOptional(Names.Size, Size);
        json.WriteOptional(Names.Color, Color);
    }
}

internal sealed record CodeBlock(string Snippet, CodeLanguage Language, CardElement Fallback) : TeamsElement(Fallback)
{
    private static readonly JsonEncodedText TypeName = Names.Of("CodeBlock");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteTeamsProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.CodeSnippet, SafeText.CleanLines(Snippet, 4000));
        json.WriteString(Names.Language, Language.Json());
    }
}
