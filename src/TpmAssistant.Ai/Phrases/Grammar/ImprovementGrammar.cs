using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How experiments are asked for.</summary>
internal static class ImprovementGrammar
{
    public static Intent Suggest { get; } = new(FunctionNames.SuggestImprovement)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("improve", 0.95), new("what could|can|should make|do better", 0.97), new("improvement|improvements", 0.95), new("suggest|propose experiment|improvement", 0.97), new("suggest|propose an experiment|improvement", 0.97), new("what could|can|should we try|improve|change", 0.97),
            new("one thing to try|improve", 0.97), new("what to try|improve", 0.95), new("could|can|should|do we try next", 0.97), new("get|be|become faster|quicker", 0.95), new("deliver|finish|work faster|quicker", 0.95), new("speed up delivery|flow|work", 0.95),
            new("did the|our experiment help|work", 0.97), new("has the|our experiment helped|worked", 0.97), new("kaizen", 0.95), new("experiment|experiments should|could|shall|can * try|run|do", 0.98), new("experiment|experiments * next", 0.97), new("try next", 0.9), new("improving|optimise|optimize|streamline|optimising", 0.9), new("work|do * better", 0.85), new("ideas|idea for|to|how", 0.8), new("what to|should|could|can|might we do|change differently|better", 0.95), new("how could|can|should|might we do|work|be better|faster|smoother", 0.95), new("running|current experiment", 0.95), new("experiment * working|help|helped|going|doing|results|result|worked", 0.97), new("how is|s the|our experiment", 0.97), new("experiment * paying|pay off", 0.97), new("experiment worth", 0.95), new("suggest|recommend|propose something|change", 0.8), new("better way|ways of|to work|working", 0.95), new("continuous improvement", 0.95), new("running experiment", 0.95), new("is the|our experiment working|helping", 0.97),
        ],
        Beside = ["how", "what", "could|can|should", "flow", "team", "way of working", "process", "our", "next", "idea|ideas", "suggest|suggestion", "one", "try", "thing|something", "work", "delivery", "better", "us", "help|helped"],
        Say = call => $"What could we improve on {call.Get("project")}?",
    };

    public static Intent Show { get; } = new(FunctionNames.ShowExperiments)
    {
        Takes = Takes.Project,
        Cues =
        [
            new("experiments", 0.95), new("improvements|improvement|experiment|experiments * tried|run|ran|done|made", 0.97), new("experiments have|did we run|try|do", 0.98), new("been tried", 0.9), new("which|what experiments worked|helped|failed", 0.98), new("tried", 0.55), new("have|did we ever|already tried|try", 0.95), new("history of experiments|improvements", 0.97), new("earlier|previous improvements|experiments|attempts", 0.95), new("declined suggestions|improvements|experiments", 0.95), new("what have|did we try|tried", 0.97), new("what we tried", 0.97), new("what was tried", 0.97), new("past|earlier|all experiments", 0.97), new("list|show experiments", 0.97), new("which experiments", 0.97),
            new("experiment log|book|history", 0.97),
        ],
        Beside = ["show", "list", "all|every|my|our projects|project", "all", "our", "what", "so far", "before", "past|earlier", "helped|help", "running", "results|result"],
        Say = call => call.Get("project") is { } project ? $"What have we tried on {project}?" : "What have we tried?",
    };
}
