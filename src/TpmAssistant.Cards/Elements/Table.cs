using System.Text.Json;

namespace TpmAssistant.Cards.Elements;

/// <summary>A table whose first row is its header.</summary>
internal sealed record Table(IReadOnlyList<int> ColumnWeights, IReadOnlyList<TableRow> Rows) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("Table");

    public bool GridLines { get; init; }

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardElement> Children => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell);

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray(Names.Columns);
        foreach (int weight in ColumnWeights)
        {
            json.WriteStartObject();
            json.WriteNumber(Names.Width, weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean(Names.ShowGridLines, GridLines);
        json.WriteStartArray(Names.Rows);
        foreach (var row in Rows)
            row.Write(json);
        json.WriteEndArray();
    }
}

internal sealed record TableRow(IReadOnlyList<IReadOnlyList<CardElement>> Cells)
{
    private static readonly JsonEncodedText RowType = Names.Of("TableRow");
    private static readonly JsonEncodedText CellType = Names.Of("TableCell");

    /// <summary>A style a cell; <see langword="null"/> for the host's own.</summary>
    public IReadOnlyList<ContainerStyle>? Styles { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, RowType);
        json.WriteStartArray(Names.Cells);
        for (int i = 0; i < Cells.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString(Names.Type, CellType);
            json.WriteOptional(Names.Style, Styles?[i] ?? ContainerStyle.Default);
            json.WriteElements(Names.Items, Cells[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
