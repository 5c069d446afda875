using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How the path, the milestones and the links of a plan are asked for.</summary>
internal static class PathGrammar
{
    public static Intent CriticalPath { get; } = new(FunctionNames.ShowCriticalPath)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("critical path|chain|tasks|items|work", 0.97), new("critical", 0.8), new("longest path|chain", 0.95), new("driving path|chain", 0.95), new("cpm", 0.9),
            new("slack", 0.9), new("float", 0.85), new("what holds|drives|determines|decides * end|finish|date|deadline", 0.95),
            new("what is|s holding|driving|determining * end|finish|date|deadline", 0.95), new("hold|holds|drive|drives|determine|determines|decide|decides|push|pushes the|our end|finish|date|deadline|delivery", 0.97), new("tasks|activities|items * hold|drive|determine|decide|matter * end|finish|date|deadline", 0.97),
            new("gating", 0.85), new("leeway|wiggle room", 0.8), new("wiggle|breathing room", 0.85), new("zero|without|no slack|float|buffer", 0.95), new("which|what * critical", 0.9), new("tightest|longest chain|sequence|path|route", 0.9), new("why does|will|is|would {project} end|ends|finish|finishes|take|takes|last|lasts", 0.98), new("why * end|ends|finish|finishes|so late", 0.85), new("gantt", 0.85), new("timeline", 0.75), new("bottleneck task", 0.8),
            new("which tasks * no slack|float|buffer", 0.95), new("room to move", 0.8), new("task chain", 0.8), new("long pole|poles", 0.95), new("cant|cannot|must|may not? slip|move", 0.93), new("moving the|our end|finish|date", 0.9), new("bottleneck chain", 0.95), new("driving|governing|pushing the|our end|finish|date|deadline", 0.97),
        ],
        Beside = ["show", "path", "project", "plan", "schedule", "tasks", "task", "status", "report", "end", "finish", "date", "length", "network", "what is on", "when it does", "so late|long", "does|do|it", "current", "analysis", "work", "why", "how long", "much"],
        Say = call => $"Critical path of {call.Get("project")}",
    };

    public static Intent Milestones { get; } = new(FunctionNames.ListMilestones)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("milestone|milestones", 0.95), new("key|main|major|important dates", 0.9), new("next milestone", 0.97), new("milestone|milestones * how late are|is", 0.98), new("milestone plan|report|status|list|dates|review", 0.97), new("gate|gates", 0.75),
            new("big dates", 0.85), new("roadmap", 0.7), new("promised dates", 0.85), new("checkpoint|checkpoints", 0.85), new("deadlines|dates * coming|ahead|upcoming", 0.75), new("milestone|milestones * on track|time|schedule", 0.97), new("milestone|milestones on track|time|schedule", 0.97), new("next big|key|major date|thing|event", 0.9), new("what have we promised", 0.85), new("when is|are|do|does * go live|cutover|launch|launched", 0.97), new("go live|launch|cutover|golive date", 0.95), new("when is|do we go live", 0.97),
        ],
        Beside =
        [
            "show", "list", "status", "report", "next", "upcoming", "late", "slipping|slipped|slip", "on track", "dates", "date", "when", "project", "plan", "how", "are", "doing", "overview", "missed", "reached", "hit|met",
            "all", "at risk", "slippage|trend", "stand|against", "forecast", "schedule", "baseline", "due", "left|remaining", "coming up",
        ],
        Say = call => $"Milestones of {call.Get("project")}",
    };

    public static Intent Dependencies { get; } = new(FunctionNames.ListDependencies)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("dependency|dependencies|dependent", 0.95), new("depends|depend on", 0.93), new("depends|depend", 0.85), new("waits|waiting|wait for|on", 0.8), new("what waits|is waiting", 0.85), new("what are we waiting for|on", 0.9),
            new("predecessor|predecessors|successor|successors", 0.9), new("held up by others|other|somebody|someone|another", 0.98), new("who|what|which waits|wait on|for who|whom|what|which", 0.98), new("blocked by|blocks * blocks|overview", 0.96), new("external|outside dependency|dependencies", 0.97), new("task links", 0.9), new("links between", 0.9), new("linked tasks", 0.9),
            new("blocked chain|chains", 0.9), new("what blocks what", 0.95), new("what|who * blocking what|whom|who", 0.98), new("who|what blocks|holds up", 0.8), new("what|who blocks", 0.85), new("interdependency|interdependencies", 0.95), new("links", 0.75), new("owed * outside", 0.85), new("relies|rely|reliant on", 0.9), new("hinge|hinges|hinging on", 0.9), new("upstream|downstream", 0.85), new("prerequisite|prerequisites", 0.9), new("depending on", 0.9), new("other|outside|external team|teams block|blocks|blocking|holding|hold|owe|owes", 0.95), new("has|have to|be finish|done|finished before", 0.8), new("cross|inter team dependencies|links", 0.95),
        ],
        Beside =
        [
            "show", "list", "external", "open", "project", "plan", "tasks|task", "between", "what", "status", "report", "map", "graph", "blocked", "blocking", "chain|chains", "vendor", "outside", "known", "propose|proposed|suggest", "overview", "all",
            "other|others", "team|teams", "critical", "risks", "unresolved", "work",
        ],
        Say = call => $"Dependencies of {call.Get("project")}",
    };
}
