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
            new("overridden", 0.95), new("overrode", 0.95), new("who|when|why * overrode|overridden|override|overrule", 0.97), new("overrides", 0.95), new("overruled", 0.9), new("health card|details|rules|dimensions", 0.95), new("colours|colors", 0.8), new("six|all colours|colors", 0.95),
            new("turn|turns|get|gets|make it|back to green", 0.85), new("what would|will|does * green", 0.9), new("get|gets|bring|turn {project} back to green", 0.97), new("back to green", 0.95), new("set|changed|overridden by hand|manually", 0.95), new("colour|color by hand", 0.95), new("health|colours|colors|status by|per dimension", 0.97), new("each|all|every dimension|dimensions", 0.95), new("dimensions|dimension", 0.8), new("what * make * green", 0.95), new("need|needs * green", 0.85), new("becomes|become|go|goes|going green", 0.85), new("rag breakdown|details|detail|dimensions", 0.97), new("health|colours|colors|status * per|by|each dimension|dimensions", 0.98), new("breakdown of * colours|colors|health|rag", 0.95), new("rest|rests|based|depend on * colour|color|colours", 0.85), new("why is|s|are the schedule|scope|budget|quality|risk|people * red|amber|green|yellow", 0.95), new("schedule|scope|budget|quality|risk|people colour|color|health|rag", 0.95), new("what would it take", 0.9), new("watermelon|watermelons", 0.97), new("say|says|said|declare|declares|declared|claim|claims|report|reports * match|matches|agree|agrees|fit|fits * numbers|figures|facts|data|engine", 0.97),
        ],
        Beside = ["which", "what", "colour|color", "colours|colors", "show", "list", "current", "health", "are", "by hand", "set", "manually", "it", "take|takes", "need|needs", "do we", "project"],
        Say = call => $"Which colours of {call.Get("project")} are overridden?",
    };

    public static Intent Tolerances { get; } = new(FunctionNames.SetTolerances)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues = [new("tolerance|tolerances", 0.97), new("threshold|thresholds", 0.9), new("change|set|adjust tolerance|tolerances|threshold|thresholds", 0.97), new("how far * stray|slip|drift", 0.85), new("allowed|may|can to * slip|stray|overspend", 0.85), new("when does|do|will * turn|turns|go|goes red|amber", 0.9), new("limits|bands", 0.7), new("how much|far may|can|could|might {project} slip|drift|overspend", 0.98), new("before it is|goes|turns red|amber", 0.9), new("exposure|risk band|bands", 0.97), new("change|set|adjust exposure|risk band|bands", 0.98)],
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
