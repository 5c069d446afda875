using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>One bar, slice or point: its name, its figure and its colour.</summary>
internal sealed record ChartValue(string Name, double Value, ChartColor Color = ChartColor.Default)
{
    public string Name { get; } = SafeText.Clean(Name, 40);
}

/// <summary>One line of a line chart.</summary>
internal sealed record ChartSeries(string Name, IReadOnlyList<ChartValue> Values, ChartColor Color = ChartColor.Default)
{
    public string Name { get; } = SafeText.Clean(Name, 40);
}

/// <summary>A chart: drawn by Teams, told by its fallback elsewhere.</summary>
internal abstract record Chart(string Title, CardElement Fallback) : TeamsElement(Fallback)
{
    protected override void WriteTeamsProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Title, SafeText.Clean(Title, 80));
        json.WriteStartArray(Names.Data);
        WriteData(json);
        json.WriteEndArray();
    }

    protected abstract void WriteData(Utf8JsonWriter json);

    protected static void WritePoints(Utf8JsonWriter json, IReadOnlyList<ChartValue> values)
    {
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString(Names.X, value.Name);
            json.WriteNumber(Names.Y, value.Value);
            json.WriteOptional(Names.Color, value.Color);
            json.WriteEndObject();
        }
    }
}

internal sealed record DonutChart(string ChartTitle, IReadOnlyList<ChartValue> Slices, CardElement Instead) : Chart(ChartTitle, Instead)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Chart.Donut");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteData(Utf8JsonWriter json)
    {
        foreach (var slice in Slices)
        {
            json.WriteStartObject();
            json.WriteString(Names.Legend, slice.Name);
            json.WriteNumber(Names.Value, slice.Value);
            json.WriteOptional(Names.Color, slice.Color);
            json.WriteEndObject();
        }
    }
}

internal sealed record HorizontalBarChart(string ChartTitle, IReadOnlyList<ChartValue> Bars, CardElement Instead) : Chart(ChartTitle, Instead)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Chart.HorizontalBar");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteData(Utf8JsonWriter json) => WritePoints(json, Bars);
}

internal sealed record VerticalBarChart(string ChartTitle, IReadOnlyList<ChartValue> Bars, CardElement Instead) : Chart(ChartTitle, Instead)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Chart.VerticalBar");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteData(Utf8JsonWriter json) => WritePoints(json, Bars);
}

internal sealed record LineChart(string ChartTitle, IReadOnlyList<ChartSeries> Lines, CardElement Instead) : Chart(ChartTitle, Instead)
{
    private static readonly JsonEncodedText TypeName = Names.Of("Chart.Line");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteData(Utf8JsonWriter json)
    {
        foreach (var line in Lines)
        {
            json.WriteStartObject();
            json.WriteString(Names.Legend, line.Name);
            json.WriteOptional(Names.Color, line.Color);
            json.WriteStartArray(Names.Values);
            foreach (var point in line.Values)
            {
                json.WriteStartObject();
                json.WriteString(Names.X, point.Name);
                json.WriteNumber(Names.Y, point.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
