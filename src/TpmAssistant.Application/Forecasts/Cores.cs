using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Simulations on as many cores as the machine has.</summary>
internal static class Cores
{
    /// <summary>Iterations and seed as they are unless somebody asks for others; dates alone.</summary>
    public static ForecastSettings Settings { get; } = new(Run: (count, work) => Parallel.For(0, count, work), WithDrivers: false);

    /// <summary>The same with what moves the date.</summary>
    public static ForecastSettings WithDrivers { get; } = Settings with { WithDrivers = true };
}
