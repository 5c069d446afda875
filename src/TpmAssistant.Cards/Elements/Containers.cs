using System.Text.Json;

namespace TpmAssistant.Cards.Elements;

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("Container");

    public ContainerStyle Style { get; init; }

    public bool Bleed { get; init; }

    public CardAction? SelectAction { get; init; }

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardElement> Children => Items;

    public override IEnumerable<CardAction> Actions => SelectAction is null ? [] : [SelectAction];

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteOptional(Names.Style, Style);
        json.WriteOptional(Names.Bleed, Bleed);
        json.WriteElements(Names.Items, Items);
        json.WriteOptional(Names.SelectAction, SelectAction);
    }
}

internal sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("ColumnSet");

    public CardAction? SelectAction { get; init; }

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardElement> Children => Columns;

    public override IEnumerable<CardAction> Actions => SelectAction is null ? [] : [SelectAction];

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements(Names.Columns, Columns);
        json.WriteOptional(Names.SelectAction, SelectAction);
    }
}

/// <param name="Width"><c>auto</c>, <c>stretch</c>, a weight or pixels such as <c>80px</c>.</param>
/// <param name="Items">What stands in the column.</param>
internal sealed record Column(string Width, IReadOnlyList<CardElement> Items) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("Column");

    public VerticalAlignment VerticalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardElement> Children => Items;

    public override IEnumerable<CardAction> Actions => SelectAction is null ? [] : [SelectAction];

    public static Column Auto(params CardElement[] items) => new("auto", items);

    public static Column Stretch(params CardElement[] items) => new("stretch", items);

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Width, Width);
        json.WriteOptional(Names.VerticalContentAlignment, VerticalAlignment);
        json.WriteElements(Names.Items, Items);
        json.WriteOptional(Names.SelectAction, SelectAction);
    }
}
