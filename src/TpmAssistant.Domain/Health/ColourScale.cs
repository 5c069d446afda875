using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Health;

/// <summary>How colours and severities stand for each other.</summary>
internal static class ColourScale
{
    public static HealthColour ToColour(this Severity severity) => severity switch
    {
        Severity.Critical => HealthColour.Red,
        Severity.Warning => HealthColour.Amber,
        _ => HealthColour.Green,
    };

    public static Severity ToSeverity(this HealthColour colour) => colour switch
    {
        HealthColour.Red => Severity.Critical,
        HealthColour.Amber => Severity.Warning,
        _ => Severity.Info,
    };
}
