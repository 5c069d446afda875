using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Simulations on as many cores as the machine has.</summary>
internal static class Cores
{
    // One thread a core: unbounded, a third would start as soon as the second does, and take its time from the first.
    private static readonly ParallelOptions OneEach = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Iterations and seed as they are unless somebody asks for others; dates alone.</summary>
    public static ForecastSettings Settings { get; } = new(Run: (count, work) => Parallel.For(0, count, OneEach, work), WithDrivers: false);

    /// <summary>The same with what moves the date.</summary>
    public static ForecastSettings WithDrivers { get; } = Settings with { WithDrivers = true };
}
