using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Simulations on as many cores as the machine has.</summary>
internal static class Cores
{
    /// <summary>Iterations and seed as they are unless somebody asks for others.</summary>
    public static ForecastSettings Settings { get; } = new(Run: (count, work) => Parallel.For(0, count, work));
}
