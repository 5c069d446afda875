using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How workload is asked for.</summary>
internal static class TeamGrammar
{
    public static Intent Workload { get; } = new(FunctionNames.ShowWorkload)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("workload"), new("work load"), new("team load", 0.9), new("load", 0.8), new("capacity"), new("overloaded|overload"),
            new("overbooked"), new("overworked"), new("overcommitted"),
            new("over capacity"), new("overallocated|overstretched|stretched|swamped|burning"),
            new("underused|underloaded|underutilised|underutilized"), new("burned|burnt out", 0.8), new("burnout", 0.8),
            new("utilisation|utilization"), new("allocation|allocations", 0.85), new("resourcing", 0.85), new("bandwidth"),
            new("who has|have|is|s|can * time|bandwidth|capacity|room|free|available"),
            new("who is|s * free|idle|available"), new("who is|s * busy"), new("too busy"), new("how busy"), new("too much"),
            new("too much to do|work"), new("who can take|help|pick"), new("take more", 0.8),
            new("availability", 0.8), new("resource utilisation|utilization|usage|load"), new("who does what", 0.8),
            new("balance * work", 0.7), new("spare time", 0.8), new("anyone|anybody|someone|somebody * free|available|idle|spare"),
            new("free to help|take"), new("loaded", 0.85), new("busiest|busier", 0.9), new("least|most busy|loaded", 0.9),
            new("enough people|hands|resources|staff|capacity|engineers|developers", 0.9), new("distribution of work", 0.85),
            new("how loaded|stretched|full|busy"),
            new("who could|can|might|will take|help|pick"), new("take on more"),
            new("drowning|headroom|understaffed|overstaffed|staffing|underwater|snowed|maxed|slammed|buried|struggling|idle|spread|hours", 0.85), new("at their limit", 0.85), new("under water", 0.9), new("carry|carries|carrying * much|most|load", 0.9), new("has|have|got room", 0.9), new("room for", 0.8), new("who * room|slack|spare|free", 0.85), new("too thin", 0.9), new("who has|have|got too much", 0.985), new("spare cycles|capacity|time", 0.9), new("over capacity", 0.92), new("enough to do", 0.85), new("team * busy|loaded|full|capacity", 0.9), new("under pressure", 0.8), new("too many|much task|work"),
        ],
        Beside =
        [
            "team", "work", "more", "next|coming two|three|four|five|six week|month", "next|coming|this week|month|quarter|sprint", "over|during|in the next|coming", "resource|resources", "anyone|anybody|someone|somebody", "people", "much", "task", "status",
            "report", "update", "project", "overview", "to do", "help", "out", "distribution", "assigned|split|spread",
        ],
        Say = call => $"Workload of {call.Get("project")}",
    };

    public static Intent Updates { get; } = new(FunctionNames.RequestUpdates)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("^ ask * for update|updates|status", 0.97), new("^ request * update|updates", 0.97), new("^ request update|updates", 0.97), new("^ follow up with", 0.95), new("^ collect status|updates|update from", 0.97), new("^ ask * people|team|owners * state|status|progress of", 0.97),
            new("^ chase|nudge|poke * owners|owner|team|people|everyone|everybody", 0.97), new("^ chase|chase up updates|update", 0.97), new("^ chase|ping|nudge|poke|ask * for * update|updates|status", 0.98), new("^ chase|ping|nudge|poke * team|owners|everyone|everybody for * update|updates|status", 0.98),
            new("^ check in with", 0.95), new("^ ask|chase|ping|nudge|poke * everyone|everybody|owners|owner|people|team * * for update|updates|status", 0.985), new("^ chase updates|update", 0.97), new("^ get|fetch|collect|gather updates|statuses from|of * team|owners|everyone|everybody|people", 0.985), new("^ ask * owners|team|everyone|everybody|people * how|where", 0.985), new("^ collect|gather * update|updates", 0.97), new("^ collect|gather update|updates", 0.97),
            new("^ start|run|send * check in|checkin", 0.95), new("^ check in|checkin", 0.9), new("^ follow up with * owners|team", 0.95),
        ],
        Beside = ["team", "owners|owner", "people", "everyone|everybody", "status", "task", "overdue|late|blocked|stale", "up", "doing|going|stand|stands", "they|it", "work"],
        Say = call => $"Ask the team for updates on {call.Get("project")}",
    };
}
