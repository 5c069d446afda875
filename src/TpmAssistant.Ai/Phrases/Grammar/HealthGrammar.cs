using TpmAssistant.Ai.Phrases.Colours;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How colours, people's own colours and tolerances are asked for.</summary>
internal static class HealthGrammar
{
    public static Intent Show { get; } = new(FunctionNames.ShowHealth)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("overridden", 0.95), new("overrides", 0.95), new("overruled", 0.9), new("health card|details|rules|dimensions", 0.95), new("colours|colors", 0.8), new("six|all colours|colors", 0.95),
            new("turn|turns|get|gets|make it|back to green", 0.85), new("what would|will|does * green", 0.9), new("get|gets|bring|turn {project} back to green", 0.97), new("back to green", 0.95), new("what would it take", 0.9), new("watermelon|watermelons", 0.97), new("say|says|said|declare|declares|declared|claim|claims|report|reports * match|matches|agree|agrees|fit|fits * numbers|figures|facts|data|engine", 0.97),
        ],
        Beside = ["which", "what", "colour|color", "colours|colors", "show", "list", "current", "health", "are", "by hand", "set", "manually", "it", "take|takes", "need|needs", "do we", "project"],
        Say = call => $"Which colours of {call.Get("project")} are overridden?",
    };

    public static Intent Tolerances { get; } = new(FunctionNames.SetTolerances)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues = [new("tolerance|tolerances", 0.97), new("threshold|thresholds", 0.9), new("exposure|risk band|bands", 0.97), new("change|set|adjust exposure|risk band|bands", 0.98), new("change|set|adjust tolerance|tolerances|threshold|thresholds", 0.97), new("how far * stray|slip", 0.85)],
        Beside = ["change", "set", "adjust", "show", "edit", "what are", "current", "project", "slip|slippage", "cost", "budget", "scope", "coverage", "milestone", "schedule", "may|can", "the", "raise|lower|increase|decrease", "health", "rag"],
        Say = call => $"Change tolerances of {call.Get("project")}",
    };

    /// <summary>What reaches it is read by <see cref="ColourPhrases"/>; this says what it takes and how it sounds.</summary>
    public static Intent Override { get; } = new(FunctionNames.OverrideColour)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues = [new("override", 0.95), new("overrule", 0.9), new("override|overrule the|a colour|color|health|status|rag", 0.97)],
        Beside = ["colour|color", "health", "status", "rag", "set", "change", "by hand", "manually", "the"],
        Say = call => $"Override a colour of {call.Get("project")}",
    };
}
