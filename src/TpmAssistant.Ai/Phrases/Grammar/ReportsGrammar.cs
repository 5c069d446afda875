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
            new("status"), new("status report|update|summary"), new("report"), new("update", 0.85), new("rag"), new("progress", 0.85),
            new("summary", 0.75),
            new("highlight report"), new("health|healthy"), new("health check"), new("state of play"), new("state", 0.7),
            new("latest", 0.75), new("news", 0.7),
            new("summarise|summarize"), new("recap"), new("standing", 0.75), new("rundown", 0.8), new("briefing|brief", 0.75),
            new("write up"),
            new("how is|are|s * doing|going|getting|looking|coming|faring|progressing|performing", 0.8), new("how is|s {project}", 0.8),
            new("how {project} is|has|does|look|stand|go"),
            new("how * is|are doing|going|getting|looking|coming|faring|progressing|performing", 0.8), new("how goes {project}"), new("how is|are everything|things|stuff|it * {project}", 0.95),
            new("how did * do"), new("how has * been"), new("what is|s cooking|up|new|happening|going"), new("what happened"),
            new("what has|have happened"), new("what moved|moves", 0.85), new("what has|have moved", 0.85),
            new("where do we stand"), new("where are we"),
            new("where is {project}"),
            new("how far"), new("on track", 0.85), new("on schedule|time|plan|course", 0.85), new("up to speed"), new("fill me in"), new("catch me up"),
            new("is {project} late|delayed|behind|slipping|red|amber|green|ok|okay|fine|healthy"), new("is {project} in trouble"),
            new("in trouble", 0.7),
            new("tell me about {project}"), new("tell me * {project}", 0.7), new("look at {project}", 0.75),
            new("why is|s|are * red|amber|green|yellow|late|delayed|behind"), new("why is|s it"), new("^ why", 0.8), new("explain why"),
            new("explain * colour|color|status"),
            new("talk|walk|run|take me through {project}"), new("where do|does|did * stand"), new("where {project} stand|stands|is", 0.95),
            new("how bad|good|well|far|close is|are|has"), new("red|green|amber or"),
            new("one pager"), new("onepager"), new("sitrep|situation"), new("get|got|gotten done", 0.7),
            new("what did|have|has we|they|team do|get|achieve|finish|complete|deliver|accomplish|done"),
            new("accomplished|achieved|accomplishments|achievements", 0.8),
            new("headlines|highlights|snapshot|dashboard|scorecard|lowdown|pulse", 0.8), new("overview|picture of|for {project}", 0.8),
            new("going to|will|gonna make it"), new("make * deadline|date", 0.75), new("hit * date|deadline|milestone", 0.75),
            new("finish|done|ready on time", 0.8), new("in * shape", 0.75),
            new("need to|should|must know about {project}"), new("know about {project}", 0.75), new("tell|say * about|on {project}", 0.9),
            new("info|information|details|word on|about {project}", 0.8), new("present {project}", 0.75),
            new("developments", 0.75), new("read out", 0.8), new("readout|debrief|lay of the land", 0.8), new("what is|s the story|deal|score|verdict", 0.85), new("traffic light", 0.85), new("temperature|vitals", 0.7),
            new("bring me|us up to date", 0.9), new("up to date on", 0.85),
            new("when will|does|is * finish|done|ready|complete", 0.5), new("go live", 0.45), new("weekly", 0.7), new("done since", 0.7),
            new("colour|color of"), new("what|whats turned|made {project} red|amber|yellow", 0.97), new("what is|has|s turned|made {project} red|amber|yellow", 0.97), new("are we ok|okay|fine|alright|good|well", 0.85), new("tl dr|tldr", 0.9), new("tldr", 0.9), new("is {project} on fire", 0.97), new("actual|current|present state", 0.97), new("got to on|with {project}", 0.9), new("are we doing|going ok|okay|fine|alright|good|well", 0.9), new("is {project} doing|going ok|okay|fine|well", 0.9), new("minute|minutes|second version|view|story", 0.9),
        ],
        Beside =
        [
            "draft", "write", "prepare", "create", "generate", "produce", "make", "weekly", "version", "project", "current", "overall",
            "short", "full", "facing", "hand|pass|forward|present", "sudden|suddenly", "nothing|no internal", "ready", "send me|us", "red|amber|green|late", "overview", "pager", "page", "lines", "slides", "something",
        ],
        Say = call => $"Status report for {call.Get("project")}{call.ForAudience()}{call.Told("since", "since")}",
    };

    public static Intent StakeholderEmail { get; } = new(FunctionNames.DraftStakeholderEmail)
    {
        Takes = Takes.Project | Takes.Audience | Takes.Recipients,
        NeedsProject = true,
        Cues =
        [
            new("^ draft|write|compose|prepare|create|make|generate|produce|send|shoot|drop|fire|do * mail", 0.97), new("^ write|draft|drop|send|do {person} a|an mail", 0.98), new("^ status|report|update mail", 0.95), new("^ a|an|the status|report|update|stakeholder mail", 0.95), new("^ draft|write|compose|prepare|send|shoot|drop * note|message to|for", 0.9), new("^ mail * {project}", 0.95), new("^ put|pull|get together * mail|note|message", 0.97), new("^ draft|write|prepare * note|message|line to {person}", 0.97),
            new("^ {project} as|by mail", 0.95), new("^ mail this|that|it", 0.9),
            new("^ send|share|forward * * by|via|per|as mail", 0.97), new("^ as mail", 0.95), new("as|into * mail", 0.9),
            new("^ put|turn|convert|make * into|in|to * mail", 0.97), new("^ put|turn * into|in * outlook", 0.95),
            new("^ stakeholder mail", 0.9), new("^ mail draft", 0.9), new("^ a|an mail draft", 0.92), new("outlook draft", 0.6), new("mail", 0.5),
        ],
        Beside =
        [
            "status report|update|summary", "status", "report", "update", "summary", "draft", "write", "stakeholder", "outlook",
            "weekly", "highlight", "version",
            "project", "short", "stand|stands", "just", "summarising|summarizing", "state", "how * is faring|doing|going|looking", "together",
        ],
        Say = call => $"Draft an email about {call.Get("project")}{call.ForAudience()}{call.Told("to", "recipients")}",
    };

    public static Intent Changed { get; } = new(FunctionNames.WhatChanged)
    {
        Takes = Takes.Project | Takes.Since | Takes.Landmark,
        NeedsProject = true,
        Cues =
        [
            new("what changed|changes", 0.95), new("what has|have|had changed", 0.97), new("what is|s changed|different", 0.95), new("what is|s new since", 0.97), new("changes", 0.85), new("change log", 0.9), new("changelog", 0.9),
            new("what did change", 0.95), new("has anything changed", 0.95), new("did anything change", 0.95), new("anything changed", 0.9), new("differences|difference|diff", 0.85),
            new("since * report", 0.95), new("since * meeting|call|standup|steering|steerco|review|retro|planning|sync|weekly|workshop|handover", 0.97), new("since * visit", 0.95),
            new("since * looked|checked|asked", 0.95), new("since i was here", 0.95), new("what did i miss", 0.97), new("what have i missed", 0.97), new("have i missed", 0.9), new("catch up on changes", 0.9),
            new("what moved since", 0.7), new("delta|deltas", 0.95), new("shipped|landed|delivered since", 0.96), new("what shipped|landed|delivered * since", 0.97), new("movements * since", 0.97), new("everything that happened|changed|moved", 0.96), new("since * last reported|met|spoke|talked", 0.97), new("anything|something|what new * * since", 0.97), new("what is|s new * * since", 0.97), new("which|what things|items|tasks|dates moved|changed|slipped", 0.97), new("which|what things|items|tasks|dates have|has moved|changed|slipped", 0.97), new("what is|s different * compared to|with", 0.97), new("compared to|with * report|meeting|steering|weekly|review", 0.9),
        ],
        Beside =
        [
            "status", "update", "last", "last look|looked|check|checked", "list", "since", "after", "what happened", "what has|have happened", "what is|s new", "what is|s", "what moved", "summary", "week", "overview", "latest", "steering", "report",
        ],
        Say = call => $"What changed in {call.Get("project")}{call.Told("since", "since")}",
    };

    public static Intent Publish { get; } = new(FunctionNames.PublishReport)
    {
        Takes = Takes.Project | Takes.Audience,
        NeedsProject = true,
        IsOrder = true,
        Cues =
        [
            new("^ publish", 0.97), new("publish * report|status|update|it", 0.97), new("publish {project}", 0.95), new("^ get|make * report|status|update ready for|to publishing|publish|publication", 0.985), new("^ get|make * report|status|update * * ready for|to publishing|publish|publication", 0.985), new("^ freeze * report|status", 0.95), new("^ release * report|status", 0.9),
            new("^ make * report|status official", 0.9), new("publish", 0.8),
        ],
        Beside = ["status report|update|summary", "status", "report", "update", "summary", "weekly", "version", "draft", "project", "highlight", "executive"],
        Say = call => $"Publish the {call.Get("project")} report{call.ForAudience()}",
    };

    public static Intent Post { get; } = new(FunctionNames.PostReport)
    {
        Takes = Takes.Project | Takes.Audience | Takes.SaidReport,
        NeedsProject = true,
        Cues =
        [
            new("^ post * report|status|update|summary|it", 0.97), new("^ post {project}", 0.9),
            new("^ post|publish|share|put|drop|send|announce * to|in|into|on * channel|chat|group|thread", 0.985),
            new("^ share * report|status|update with * channel|chat|group", 0.98), new("^ share * with * channel|chat|group", 0.98), new("^ announce * report|status", 0.9),
        ],
        Beside = ["status report|update|summary", "status", "report", "update", "summary", "weekly", "version", "team", "teams", "channel", "group chat", "chat", "group", "last", "latest", "published", "project", "everybody|everyone", "publish"],
        Say = call => $"Post the {call.Get("project")} report{call.ForAudience()} in the channel",
    };

    public static Intent Published { get; } = new(FunctionNames.ShowReport)
    {
        Takes = Takes.Project | Takes.Audience | Takes.Report,
        NeedsProject = true,
        Cues =
        [
            new("last|latest|previous|published * report", 0.97), new("last|previous published", 0.95), new("report version", 0.97), new("version * report", 0.97), new("version of", 0.6), new("report {date}", 0.97), new("report * {date}", 0.9),
            new("published report", 0.97), new("reports published", 0.9), new("what did * last report say", 0.97), new("what did * report say", 0.95), new("what did|have we publish|published", 0.97), new("report * said", 0.85), new("report number", 0.9),
            new("old report", 0.9), new("what did we tell|say|report|show|send * last time|week|month|friday", 0.98), new("what did we tell|say * executives|client|board|sponsor|sponsors", 0.95), new("earlier report", 0.9), new("archived report", 0.9), new("we published", 0.9), new("was published", 0.85), new("show version", 0.9),
        ],
        Beside = ["status", "status report|update", "report", "show", "open", "find", "weekly", "as it was", "exactly", "again", "executive", "we sent"],
        Say = call => $"Show the report of {call.Get("project")}{call.ForAudience()}{call.Told("", "report")}",
    };

    /// <summary>Without a cadence; with one, <see cref="Recurring"/> understands it.</summary>
    public static Intent Schedule { get; } = new(FunctionNames.ScheduleReport)
    {
        Takes = Takes.Project | Takes.Audience,
        NeedsProject = true,
        Cues =
        [
            new("^ schedule|automate * report|update|summary", 0.97), new("^ schedule|automate a|an|the * report|update|summary", 0.97), new("^ set up * recurring|regular|scheduled report|update", 0.97),
            new("^ change * report schedule", 0.9),
        ],
        Beside = ["status report|update", "status", "executive", "recurring", "regular"],
        Say = call => call.Get("project") is null ? "My schedules"
            : $"Prepare the {call.Get("project")} report{call.ForAudience()}{(call.Get("cadence") is { } cadence ? " " + cadence : " on a schedule")}",
    };

    public static Intent Portfolio { get; } = new(FunctionNames.PortfolioSummary)
    {
        Cues =
        [
            new("portfolio"), new("all|my|our|every projects|project"), new("all * projects", 0.85), new("projects", 0.7),
            new("programme|program", 0.75),
            new("which|what project|projects"), new("which|what of my|our projects"), new("project overview|summary|list"),
            new("overview", 0.85),
            new("everything", 0.5), new("overview of everything"), new("status of everything"), new("how is|are everything"), new("how is|are things", 0.7),
            new("big picture"), new("at a glance", 0.7), new("anything|something|what is|s on fire"), new("on fire", 0.85),
            new("is anything red|amber|wrong"),
            new("anything|something wrong"), new("what should i worry about"), new("worry about"), new("worst shape", 0.6),
            new("needs|need attention", 0.7),
            new("across * projects"), new("across the board"), new("how are we doing", 0.4), new("bird eye view"),
            new("overall status|picture|health|state|situation", 0.95), new("doing|going|looking overall", 0.95), new("overall", 0.65), new("anything|something burning", 0.97),
            new("any|a|no project", 0.75), new("everything|all red|green|amber", 0.9), new("programmes|programs", 0.8), new("which|what * programmes|projects * worry|worrying|worried|attention", 0.97), new("whole|entire estate", 0.95), new("consolidated|combined view|overview|report", 0.95), new("view over|across", 0.85), new("which|what projects need|needs me|attention|us", 0.97), new("dashboard|overview|view of|for all", 0.97), new("everything ok|okay|fine|alright|good", 0.9), new("rank|sort|order * projects", 0.9),
            new("how * projects look|do|stand", 0.9), new("spend * time", 0.7), new("off track", 0.5),
            new("how are we|things doing|going|looking across", 0.95), new("everything i run|manage|own|lead|have", 0.85),
        ],
        Beside =
        [
            "status report|update|summary", "status", "report", "update", "summary", "list", "overview",
            "red|amber|green|late|behind|delayed", "today", "on track", "in trouble",
            "worst", "worst shape", "page|screen", "anywhere", "how is|are * doing|going|looking", "rag", "health", "attention", "current",
            "run|walk|talk|take me|us through", "compare", "on fire", "off track", "week", "worry|worrying|worried", "ought", "page", "worst first", "most",
        ],
        Say = _ => "Overview of all projects",
    };
}
