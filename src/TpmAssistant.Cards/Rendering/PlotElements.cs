using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws charts and tables on a card.</summary>
internal static class PlotElements
{
    private static readonly ChartColor[] Colors =
        [ChartColor.CategoricalBlue, ChartColor.CategoricalTeal, ChartColor.CategoricalMarigold, ChartColor.CategoricalPurple];

    public static CardElement Chart(Plot plot) => plot.Kind switch
    {
        PlotKind.Columns => new VerticalBarChart(plot.Title, [.. Values(plot.Series[0])], Instead(plot)),
        _ => new LineChart(plot.Title, [.. plot.Series.Select((s, i) => new ChartSeries(s.Name, [.. Values(s)], Colors[i % Colors.Length]))], Instead(plot)),
    };

    public static Table Table(Grid grid, Func<GridCell, CardElement> draw)
    {
        int[] weights = [grid.FirstWeight, .. Enumerable.Repeat(grid.OtherWeight, Math.Max(0, grid.Headers.Count - 1))];
        var header = new TableRow([.. grid.Headers.Select(title => (IReadOnlyList<CardElement>)[Heading(title)])]);
        var rows = grid.Rows.Select(row => new TableRow([.. row.Select(cell => (IReadOnlyList<CardElement>)[draw(cell)])])
        {
            Styles = row.Any(cell => cell.Tone != Tone.None) ? [.. row.Select(StyleOf)] : null,
        });
        return new Table(weights, [header, .. rows]);
    }

    private static TextBlock Instead(Plot plot) => new(CardText.Plain(plot.Title)) { Weight = TextWeight.Bolder };

    private static IEnumerable<ChartValue> Values(Series series) =>
        series.Points.Select(point => new ChartValue(point.At, Math.Round(point.Value, 2), ChartColor.Default));

    private static TextBlock Heading(string title) => new(CardText.Plain(title, 40)) { Size = TextSize.Small, Weight = TextWeight.Bolder };

    private static ContainerStyle StyleOf(GridCell cell) => cell.Tone switch
    {
        Tone.Good => ContainerStyle.Good,
        Tone.Warning => ContainerStyle.Warning,
        Tone.Bad => ContainerStyle.Attention,
        Tone.Unknown => ContainerStyle.Emphasis,
        _ => ContainerStyle.Default,
    };
}
