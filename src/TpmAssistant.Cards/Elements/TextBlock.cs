using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>A block of text that a host reads as Markdown, hence takes only <see cref="CardText"/>.</summary>
internal sealed record TextBlock(CardText Text) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("TextBlock");

    public TextSize Size { get; init; }

    public TextWeight Weight { get; init; }

    public TextColor Color { get; init; }

    public TextStyle Style { get; init; }

    public Alignment Alignment { get; init; }

    public bool Subtle { get; init; }

    public bool Wrap { get; init; } = true;

    public int MaxLines { get; init; }

    public override JsonEncodedText Type => TypeName;

    /// <summary>A heading for eyes and for screen readers.</summary>
    public static TextBlock Heading(string text, TextSize size = TextSize.Medium) =>
        new(CardText.Plain(text)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder, Size = size };

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Text, Text.Markdown);
        json.WriteOptional(Names.Wrap, Wrap);
        json.WriteOptional(Names.Size, Size);
        json.WriteOptional(Names.Weight, Weight);
        json.WriteOptional(Names.Color, Color);
        json.WriteOptional(Names.Style, Style);
        json.WriteOptional(Names.HorizontalAlignment, Alignment);
        json.WriteOptional(Names.IsSubtle, Subtle);
        if (MaxLines > 0)
            json.WriteNumber(Names.MaxLines, MaxLines);
    }
}
