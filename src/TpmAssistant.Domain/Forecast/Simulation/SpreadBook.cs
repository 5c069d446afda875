using System.Runtime.CompilerServices;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Gives each task its spread: its own, else the team's, else the default.</summary>
internal sealed class SpreadBook(ForecastInput input, TimeScale scale, int count)
{
    /// <summary>Far beyond the longest task, so that a worst case never stands before the plan's own length.</summary>
    private const double Most = 10.0 * ScheduleNetwork.MostMinutes;

    private readonly List<float[]> tables = [];
    private readonly Dictionary<float[], int> numbers = [];
    private readonly float[]? history = input.History is { } known ? TableOf(known) : null;
    private int given;
    private int team;
    private int standard;

    /// <summary>All tables, one after the other.</summary>
    public float[] Tables => tables.Count == 0 ? [] : [.. tables.SelectMany(t => t)];

    public SpreadBasis Basis => new(given, team, standard);

    /// <summary>From best to worst case, by place in the network.</summary>
    public double[] Widths { get; } = new double[count];

    /// <summary>All worst cases together.</summary>
    public double Worst { get; private set; }

    /// <summary>The shape of what stands at a place of the network.</summary>
    public Shape ShapeOf(ScheduleNode node, int place)
    {
        if (node is { IsTask: true, IsDone: false }) return ShapeOf(node.Task, node.IsParted ? node.Remaining : node.Duration, place);
        return Shape.Fixed(node.IsDone ? scale.Minutes(node.ActualFinish!.Value) - scale.Minutes(node.ActualStart!.Value) : 0);
    }

    /// <summary>The shape of what is left of an open task.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Shape ShapeOf(ProjectTask task, long minutes, int place)
    {
        if (minutes == 0) return Shape.Fixed(0);
        if (input.Spreads.TryGetValue(task.Ref, out var own))
        {
            given++;
            return Sized(own, place);
        }

        if (input.History is not { } past || history is null)
        {
            standard++;
            return Sized(DurationSpread.Default.Times(minutes), place);
        }

        team++;
        var (low, high) = (past.Ratios[0] * minutes, past.Ratios[^1] * minutes);
        Widen(low, high, place);
        return high > low ? Shape.Tabled(low, high, NumberOf(history)) : Shape.Fixed(low);
    }

    private static float[] TableOf(EstimateHistory past)
    {
        var (low, width) = (past.Ratios[0], past.Ratios[^1] - past.Ratios[0]);
        return QuantileTable.Of(p => width > 0 ? (past.Quantile(p) - low) / width : 0);
    }

    private static double Sound(double minutes) => double.IsFinite(minutes) ? Math.Clamp(minutes, 0, Most) : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Shape Sized(DurationSpread spread, int place)
    {
        var mode = Sound(spread.MostLikely);
        var (low, high) = (Math.Min(Sound(spread.Low), mode), Math.Max(Sound(spread.High), mode));
        Widen(low, high, place);
        if (!(high > low)) return Shape.Fixed(mode);
        return input.Form == SpreadForm.Triangular
            ? Shape.Triangular(low, mode, high) : Shape.Tabled(low, high, NumberOf(BetaQuantile.Table((mode - low) / (high - low))));
    }

    private void Widen(double low, double high, int place)
    {
        Widths[place] = high - low;
        Worst += high;
    }

    private int NumberOf(float[] table)
    {
        if (numbers.TryGetValue(table, out var number)) return number;
        numbers.Add(table, tables.Count);
        tables.Add(table);
        return tables.Count - 1;
    }
}
