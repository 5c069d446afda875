using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How flow and quality are asked for.</summary>
internal static class DeliveryGrammar
{
    public static Intent Flow { get; } = new(FunctionNames.ShowFlow)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("flow"), new("cycle time", 0.95), new("lead time", 0.95), new("throughput", 0.95), new("velocity", 0.95), new("bottleneck|bottlenecks", 0.95), new("wip", 0.95),
            new("work in progress", 0.95), new("ageing|aging", 0.9), new("burn down|burndown", 0.95), new("burnup|burn up", 0.9), new("sprint|sprints|iteration", 0.9),
            new("carry over|carryover"), new("carried over", 0.95), new("what|which|how much|many * carried over", 0.97), new("how fast", 0.85), new("how long * take|takes|taking", 0.85), new("how long do|does a|the|our cards|card|ticket|tickets|story|stories|item|items|tasks|task take", 0.98), new("how long do|does cards|card|ticket|tickets|story|stories|item|items|tasks|task take", 0.98), new("pile|piles|piling up", 0.95), new("where * stuck|waiting|wait", 0.85),
            new("get|gets|getting stuck", 0.85), new("queue|queues|queueing", 0.85), new("little's law"), new("items|tasks|stories per week", 0.95), new("finish|finished|deliver|delivered per week", 0.95), new("how many * a week", 0.9),
            new("kanban", 0.8), new("speed|pace of delivery|work", 0.9), new("delivery rate|speed|pace", 0.95), new("flow metrics|efficiency", 0.95), new("committed|commitment", 0.7), new("story points", 0.9),
        ],
        Beside =
        [
            "team", "work", "task|item|items|story|stories", "status", "report", "current", "average", "our", "goal", "metrics", "figures|numbers", "last", "week", "going|go", "doing", "track", "on",
            "how", "where", "show", "chart", "too long", "much|many", "age", "open", "old", "delivery", "update", "trend", "progress",
        ],
        Say = call => $"Cycle time in {call.Get("project")}",
    };

    public static Intent Quality { get; } = new(FunctionNames.ShowQuality)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("bug|bugs", 0.95), new("defect|defects", 0.95), new("quality", 0.9), new("bug|defect trend|rate|count|list", 0.95), new("faults", 0.8), new("regression|regressions", 0.8),
            new("escaped defects|bugs", 0.95), new("bugginess|buggy", 0.9), new("open bugs|defects", 0.95),
        ],
        Beside =
        [
            "how many", "open", "new", "status", "report", "trend", "oldest|old", "fixed|fix|closed|close", "left", "are there", "show", "list", "count", "rate", "arrival|arrivals", "closure", "coming", "critical|urgent|severe",
            "work", "going", "getting better|worse", "overview", "summary", "current", "product|software|code",
        ],
        Say = call => $"Defects in {call.Get("project")}",
    };
}
