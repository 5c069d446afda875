using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How reports are asked for.</summary>
internal static class ReportsGrammar
{
    public static Intent StatusReport { get; } = new(FunctionNames.DraftStatusReport)
    {
        Takes = Takes.Project | Takes.Audience | Takes.Since,
        NeedsProject = true,
        Cues =
        [
            new("status"), new("status report|update|summary"), new("report"), new("update", 0.85), new("rag"), new("progress", 0.85), new("summary", 0.75),
            new("highlight report"), new("health|healthy"), new("health check"), new("state of play"), new("state", 0.7), new("latest", 0.75), new("news", 0.7),
            new("summarise|summarize"), new("recap"), new("standing", 0.75), new("rundown", 0.8), new("briefing|brief", 0.75), new("write up"),
            new("how is|are|s * doing|going|getting|looking|coming|faring|progressing|performing"), new("how is|s {project}"), new("how goes {project}"),
            new("how did * do"), new("how has * been"), new("what is|s cooking|up|new|happening|going"), new("what happened"), new("what has|have happened"),
            new("what changed"), new("what has changed"), new("changes", 0.7), new("where do we stand"), new("where are we"), new("where is {project}"),
            new("how far"), new("on track"), new("on schedule|time|plan|course"), new("up to speed"), new("fill me in"), new("catch me up"),
            new("is {project} late|delayed|behind|slipping|red|amber|green|ok|okay|fine|healthy"), new("is {project} in trouble"), new("in trouble", 0.7),
            new("tell me about {project}"), new("tell me * {project}", 0.7), new("look at {project}", 0.75),
            new("why is|s|are * red|amber|green|yellow|late|delayed|behind"), new("why is|s it"), new("^ why", 0.8), new("explain why"), new("explain * colour|color|status"),
            new("talk me through {project}"), new("weekly", 0.7), new("done since", 0.7), new("colour|color of"),
        ],
        Beside = ["draft", "write", "prepare", "create", "generate", "produce", "make", "weekly", "version", "project", "current", "overall", "short", "full", "red|amber|green|late"],
        Say = call => $"Status report for {call.Get("project")}{call.ForAudience()}{call.Told("since", "since")}",
    };

    public static Intent StakeholderEmail { get; } = new(FunctionNames.DraftStakeholderEmail)
    {
        Takes = Takes.Project | Takes.Audience | Takes.Recipients,
        NeedsProject = true,
        HasEffect = true,
        Cues =
        [
            new("^ draft|write|compose|prepare|create|make|generate|produce|put|turn|send|convert * mail", 0.97), new("^ mail * {project}", 0.95),
            new("^ {project} as|by mail", 0.95), new("^ mail this|that|it", 0.9), new("^ as mail", 0.95), new("as|into * mail", 0.9),
            new("^ put|turn * outlook", 0.95), new("^ stakeholder mail", 0.9), new("^ mail draft", 0.9), new("outlook draft", 0.6), new("mail", 0.5),
        ],
        Beside =
        [
            "status report|update|summary", "status", "report", "update", "summary", "draft", "write", "stakeholder", "outlook", "weekly", "highlight", "version",
            "project", "short",
        ],
        Say = call => $"Draft an email about {call.Get("project")}{call.ForAudience()}{call.Told("to", "recipients")}",
    };

    public static Intent Portfolio { get; } = new(FunctionNames.PortfolioSummary)
    {
        Cues =
        [
            new("portfolio"), new("all|my|our|every projects|project"), new("all * projects", 0.85), new("projects", 0.7), new("programme|program", 0.75),
            new("which|what project|projects"), new("which|what of my|our projects"), new("project overview|summary|list"), new("overview", 0.85),
            new("everything", 0.5), new("overview of everything"), new("status of everything"), new("how is|are everything|things"),
            new("big picture"), new("at a glance", 0.7), new("anything|something|what is|s on fire"), new("on fire", 0.85), new("is anything red|amber|wrong"),
            new("anything|something wrong"), new("what should i worry about"), new("worry about"), new("worst shape", 0.6), new("needs|need attention", 0.7),
            new("across * projects"), new("across the board"), new("how are we doing", 0.4), new("bird eye view"),
        ],
        Beside =
        [
            "status report|update|summary", "status", "report", "update", "summary", "list", "overview", "red|amber|green|late|behind|delayed", "today", "on track", "in trouble",
            "worst", "worst shape", "how is|are * doing|going|looking", "rag", "health", "attention", "current",
        ],
        Say = _ => "Overview of all projects",
    };
}
