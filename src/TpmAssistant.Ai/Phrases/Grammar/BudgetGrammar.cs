using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How money is asked for.</summary>
internal static class BudgetGrammar
{
    public static Intent Budget { get; } = new(FunctionNames.ShowBudget)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("budget", 0.95), new("budget status|report|update|health|overview|check|position", 0.97), new("burned|burnt|burning through", 0.85), new("how much * burned|burnt|burn|spent|spend", 0.95), new("left * pot|kitty|purse", 0.9), new("pot", 0.7), new("in the red|black", 0.85), new("contingency|reserve left|remaining", 0.85), new("cost|costs forecast|outlook|trend|overrun", 0.97), new("forecast|projected|expected cost|costs|spend|budget", 0.97), new("run over", 0.75), new("overrun|overruns|overrunning", 0.85), new("capex|opex", 0.85), new("burn", 0.75), new("pricey|expensive", 0.8), new("value for money", 0.8),
            new("over|under|on|within budget", 0.95), new("earned value"), new("evm"), new("cpi", 0.9, "figure=cpi"), new("spi", 0.9, "figure=spi"), new("eac", 0.9, "figure=eac"), new("etc", 0.7, "figure=etc"), new("tcpi", 0.9, "figure=tcpi"),
            new("bac"), new("vac", 0.8, "figure=vac"), new("burn rate", 0.95), new("burn against plan"), new("burning * money|cash|budget", 0.95), new("money"),
            new("cost|costs|costing", 0.85), new("cost overrun|performance|variance|index"), new("overspend|overspent|overspending"),
            new("underspend|underspent|underspending"), new("spend|spent|spending", 0.85), new("estimate|cost at completion", 0.95, "figure=eac"), new("at completion"), new("variance at completion", 0.97, "figure=vac"), new("to date|till date", 0.6),
            new("funds|funding", 0.85), new("financials|finances|financially"), new("expenses|expenditure", 0.85), new("cash", 0.8),
            new("actual|actuals cost|costs", 0.9), new("planned value", 0.9, "figure=pv"), new("cost performance index", 0.95, "figure=cpi"), new("schedule performance index", 0.95, "figure=spi"), new("cost variance", 0.95, "figure=cv"), new("schedule variance", 0.95, "figure=sv"),
            new("to complete performance", 0.95, "figure=tcpi"), new("money|budget left|remaining", 0.95), new("run|running out of money|budget|cash", 0.95),
            new("how expensive"), new("within our|its|their means", 0.95), new("means", 0.4), new("afford", 0.8), new("euros|dollars", 0.75), new("earned schedule", 0.95, "figure=es"), new("actuals", 0.85), new("money * last", 0.9),
        ],
        Beside =
        [
            "status", "report", "overview", "summary", "how much", "rate", "burn|burned|burnt|burning", "plan|planned", "track", "left|remaining", "over", "under", "on", "end", "go|going",
            "far", "so far", "project", "forecast", "update", "numbers|figures", "line|lines", "actual|actuals", "work|done", "value", "will", "finish", "position", "health", "show", "how is|are|do you", "computed|calculated|worked|derived|defined|formula|computation|calculation", "mean|means", "out",
        ],
        Say = call => call.Get("figure") is { } figure ? $"How is {figure.ToUpperInvariant()} of {call.Get("project")} worked out?" : $"Budget of {call.Get("project")}",
    };
}
