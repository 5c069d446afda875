namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>What kernels have in common.</summary>
internal static class Kernels
{
    /// <summary>Iterations at once: two strips.</summary>
    public const int Width = 2 * Lanes.Count;

    /// <summary>Parts that the iterations are always cut into where sums are kept, so that these come out the same on any number of threads.</summary>
    public const int Shares = 8;

    /// <summary>Parts where nothing is summed: small ones, so that threads end together.</summary>
    public const int Parts = 128;
}
