using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Forecasts;

/// <summary>The refusals of dates to come.</summary>
public static class ForecastErrors
{
    /// <summary>Changes are thought through with the project's own people only.</summary>
    public static Refusal NotForClients { get; } = new("what-if-not-for-clients");
}
