using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Health;

/// <summary>The refusals of health.</summary>
public static class HealthErrors
{
    /// <summary>The asker reads the project from outside.</summary>
    public static Refusal NotForClients { get; } = new("health-not-for-clients");

    /// <summary>Only the project manager sets colours and tolerances.</summary>
    public static Refusal MayNotEdit { get; } = new("health-not-yours");

    /// <summary>Nobody has set that colour, so there is nothing to give back.</summary>
    public static Refusal NothingSet { get; } = new("health-nothing-set");
}
