using TpmAssistant.Domain.Forecast.Simulation;

namespace TpmAssistant.Domain.Forecast;

/// <summary>The finishes that a simulation came to.</summary>
public sealed class FinishDistribution
{
    private readonly float[] samples;
    private readonly TimeScale scale;

    internal FinishDistribution(float[] samples, TimeScale scale) => (this.samples, this.scale) = (samples, scale);

    /// <summary>How many.</summary>
    public int Count => samples.Length;

    /// <summary>The earliest instant by which at least a share of the iterations had finished, for each share from 0 to 1: .8 for P80.</summary>
    public IReadOnlyList<DateTime> At(params ReadOnlySpan<double> shares) => [.. Quantiles.Of(samples, shares).Select(scale.Time)];

    /// <summary>The share of the iterations that had finished by the end of a day, 0 to 1.</summary>
    public double ChanceBy(DateOnly day) => ChanceBefore(day.DayNumber >= DateOnly.MaxValue.DayNumber ? DateTime.MaxValue : day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The share of the iterations that had finished by an instant, 0 to 1.</summary>
    public double ChanceBefore(DateTime instant)
    {
        var limit = scale.Minutes(instant);
        var met = 0;
        foreach (var sample in samples) met += sample <= limit ? 1 : 0;
        return samples.Length == 0 ? 0 : (double)met / samples.Length;
    }

    /// <summary>The mean in the simulation's minutes.</summary>
    internal double Mean => samples.Length == 0 ? 0 : samples.Sum(s => (double)s) / samples.Length;

    /// <summary>The same as <see cref="At"/> in the simulation's minutes.</summary>
    internal double[] MinutesAt(params ReadOnlySpan<double> shares) => Quantiles.Of(samples, shares);
}
