namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>What kernels have in common.</summary>
internal static class Kernels
{
    /// <summary>Iterations at once: two strips.</summary>
    public const int Width = 2 * Lanes.Count;

    /// <summary>Parts that the iterations are always cut into, so that sums come out the same on any number of threads.</summary>
    public const int Shares = 8;
}
