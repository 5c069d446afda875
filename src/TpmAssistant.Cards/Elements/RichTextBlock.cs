using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>Runs of literal text: no host reads Markdown here, so it is the element for words that come from a project.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Runs) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("RichTextBlock");

    public Alignment Alignment { get; init; }

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardAction> Actions => Runs.Select(run => run.SelectAction).OfType<CardAction>();

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteOptional(Names.HorizontalAlignment, Alignment);
        json.WriteStartArray(Names.Inlines);
        for (int i = 0; i < Runs.Count; i++)
            Runs[i].Write(json);
        json.WriteEndArray();
    }
}

/// <summary>A run of literal text in a <see cref="RichTextBlock"/>.</summary>
internal sealed record TextRun(string Text)
{
    private static readonly JsonEncodedText TypeName = Names.Of("TextRun");

    public string Text { get; } = SafeText.Literal(Text);

    public TextSize Size { get; init; }

    public TextWeight Weight { get; init; }

    public TextColor Color { get; init; }

    public bool Subtle { get; init; }

    public bool Italic { get; init; }

    public bool Strikethrough { get; init; }

    public CardAction? SelectAction { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, TypeName);
        json.WriteString(Names.Text, Text);
        json.WriteOptional(Names.Size, Size);
        json.WriteOptional(Names.Weight, Weight);
        json.WriteOptional(Names.Color, Color);
        json.WriteOptional(Names.IsSubtle, Subtle);
        json.WriteOptional(Names.Italic, Italic);
        json.WriteOptional(Names.Strikethrough, Strikethrough);
        json.WriteOptional(Names.SelectAction, SelectAction);
        json.WriteEndObject();
    }
}
