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
            new("work in progress", 0.95), new("ageing|aging", 0.9), new("burn down", 0.95), new("burndown", 0.95), new("burn up|chart", 0.9), new("burnup", 0.9), new("sprint|sprints|iteration", 0.9),
            new("carry|carried over", 0.95), new("what|which|how much|many * carried over", 0.97), new("carryover"), new("spill|spilled over"), new("spillover"), new("how fast", 0.85), new("how long does|do it take us|you|them|the", 0.97), new("how long * to finish|get|complete a|one|the task|ticket|item|card|story|piece", 0.985), new("how long * take|takes|taking", 0.85), new("how long do|does a|the|our cards|card|ticket|tickets|story|stories|item|items|tasks|task take", 0.98), new("how long do|does cards|card|ticket|tickets|story|stories|item|items|tasks|task take", 0.98), new("pile|piles|piling up", 0.95), new("where * stuck|waiting|wait", 0.85),
            new("get|gets|getting stuck", 0.85), new("queue|queues|queueing", 0.85), new("little's law"), new("items|tasks|stories per week", 0.95), new("finish|finished|deliver|delivered per week", 0.95), new("how many * a week", 0.9),
            new("kanban", 0.8), new("how quickly", 0.85), new("turnaround", 0.85), new("getting|get|gets|things|work|cards stuck", 0.95), new("throughput|velocity * trend", 0.97), new("points per|a sprint|week", 0.9), new("sprint|iteration goal|progress|status|report|burndown|health", 0.97), new("work * flow|flowing|moving", 0.9), new("how * is|are work moving|flowing", 0.9), new("too much work in", 0.9), new("in flight", 0.85), new("open for long|longest|ages", 0.85), new("sit|sits|sitting|lingering", 0.8), new("cumulative flow", 0.95), new("cfd", 0.9), new("delivering|deliver per|each sprint|week", 0.9), new("done per|each|a week|sprint", 0.95), new("speed|pace of delivery|work", 0.9), new("delivery rate|speed|pace", 0.95), new("flow metrics|efficiency", 0.95), new("committed|commitment", 0.7), new("story points", 0.9),
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
            new("bug|bugs", 0.95), new("defect|defects", 0.95), new("quality", 0.9), new("bug|defect trend|rate|count|list", 0.95), new("faults", 0.8), new("error|errors", 0.88), new("regression|regressions", 0.8),
            new("escaped defects|bugs", 0.95), new("how old * bug|bugs|defect|defects", 0.97), new("test|tests coverage|failing|results|failures|fail", 0.8), new("stable|stability", 0.7), new("how * is|are code|product|build|software", 0.6), new("backlog of bugs|defects", 0.97), new("bug|defect backlog|count|list|ageing|age|inflow", 0.97), new("incidents|incident", 0.75), new("bugginess|buggy", 0.9), new("open bugs|defects", 0.95),
        ],
        Beside =
        [
            "how many", "carrying|carry", "by age", "open", "new", "status", "report", "trend", "oldest|old", "fixed|fix|closed|close", "left", "are there", "show", "list", "count", "rate", "arrival|arrivals", "closure", "coming", "critical|urgent|severe",
            "work", "going", "getting better|worse", "overview", "summary", "current", "product|software|code",
        ],
        Say = call => $"Defects in {call.Get("project")}",
    };
}
