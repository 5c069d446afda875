using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How risks are asked for.</summary>
internal static class RisksGrammar
{
    public static Intent Flag { get; } = new(FunctionNames.FlagRisks)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("risk"), new("flag risk"), new("risky|riskiest"), new("threat"), new("danger|dangers|dangerous"), new("red flag", 0.85),
            new("what could|can|might|may|will go wrong"), new("go wrong", 0.8), new("what is|s going wrong", 0.8),
            new("warning signs", 0.8),
            new("risk assessment|report|scan|analysis|check"), new("anything|something * on fire * {project}"),
            new("worried about {project}", 0.8),
            new("worry about {project}", 0.8), new("concern", 0.7), new("what worries", 0.7), new("hazard", 0.7), new("pitfall", 0.7),
            new("exposure", 0.7),
            new("show stopper", 0.8), new("showstopper", 0.8),
            new("keep|keeps * up at night"), new("keep|keeps * awake"), new("derail|jeopardise|jeopardize|jeopardy|endanger|threaten|threatens|threatening|threatened|endangering|endangers"),
            new("bite us", 0.8), new("what could|can|might|may|will delay|slip|block|break|fail|stop", 0.9), new("hurt|harm|kill|sink|stop|trip|burn us|it", 0.85), new("hurt|harm|kill|sink {project}", 0.85), new("catch us out|off", 0.8), new("blind spot|spots", 0.8), new("uncertainty|uncertainties|uncertain", 0.75),
            new("vulnerable|vulnerability|vulnerabilities", 0.75), new("at risk", 0.9), new("watch|look out for", 0.75),
            new("surprise", 0.7), new("worries|worry|worried", 0.7), new("scary|afraid", 0.7),
            new("nasty|nasties|landmine|landmines|gremlin|gremlins|skeleton|skeletons|trap|traps|minefield|bomb|bombs|nightmare", 0.85), new("trip|trips us|me up", 0.9), new("problem", 0.7), new("what am|are i|we not seeing|noticing", 0.95), new("what am|are i|we missing|overlooking", 0.95), new("issue", 0.65),
        ],
        Beside =
        [
            "status", "report", "new", "find", "scan", "flag", "detect", "identify", "spot", "biggest", "top", "worst", "main", "key",
            "major", "list", "assess", "know about",
            "go live", "launch|release|deadline|milestone", "project", "current", "potential", "summary", "update", "check", "upcoming", "overview", "draft", "prepare",
        ],
        Say = call => $"Risks in {call.Get("project")}",
    };

    public static Intent List { get; } = new(FunctionNames.ListRisks)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("risk register|log|list"), new("register"), new("raid", 0.95), new("raid log|register|list|items", 0.97), new("register of risk|risks"),
            new("top risk in|on|from|of register", 0.95, "filter=top"), new("register top", 0.9, "filter=top"), new("top * risk|risks * register", 0.97, "filter=top"), new("risk|risks * mine", 0.97, "filter=mine"),
            new("open|current issues", 0.95, "filter=issues"), new("issue log|register|list", 0.95, "filter=issues"), new("list issues", 0.95, "filter=issues"), new("issues are|is open", 0.95, "filter=issues"), new("issues", 0.75, "filter=issues"), new("risk|risks * noted|known|logged|recorded|registered|documented", 0.97), new("noted|known|logged|recorded|registered|documented risk|risks", 0.97), new("risk|risks * we|i know|knew already", 0.97), new("already know|known|noted", 0.9), new("risk|risks * track|tracking|follow|following|manage|managing", 0.97), new("top risk|risks * by exposure|score", 0.97, "filter=top"), new("risk|risks by exposure|score", 0.95, "filter=top"),
            new("assumption|assumptions", 0.95, "filter=assumptions"), new("assumption log|register", 0.95, "filter=assumptions"), new("assume|assuming|assumed", 0.85, "filter=assumptions"),
            new("opportunities|opportunity", 0.9, "filter=opportunities"),
            new("my risk|risks|issues", 0.97, "filter=mine"), new("my own risk|risks|issues", 0.98, "filter=mine"), new("risk|risks|issues are|is mine", 0.97, "filter=mine"), new("risk|risks do i own|have", 0.97, "filter=mine"), new("mine", 0.5, "filter=mine"),
            new("due|overdue|up for review", 0.95, "filter=due"), new("as|in|to csv|spreadsheet|excel", 0.9, "filter=csv"), new("risk|risks i own", 0.97, "filter=mine"), new("risk|risks assigned to me", 0.97, "filter=mine"),
            new("risk|risks due|overdue * review", 0.97, "filter=due"), new("risk|risks to review", 0.97, "filter=due"), new("risk review|reviews", 0.95, "filter=due"),
            new("review * risk|risks", 0.95, "filter=due"), new("which risk|risks * review", 0.97, "filter=due"),
            new("risk matrix|heatmap|grid", 0.97, "filter=matrix"), new("risk heat map", 0.97, "filter=matrix"), new("heat map", 0.9, "filter=matrix"),
            new("risk|risks * grid|matrix|heatmap", 0.97, "filter=matrix"), new("raid|register log export", 0.97, "filter=csv"), new("heatmap", 0.9, "filter=matrix"), new("probability impact matrix|grid", 0.97, "filter=matrix"), new("matrix", 0.8, "filter=matrix"),
            new("export|download|copy * register|raid", 0.97, "filter=csv"), new("export|download * risk|risks", 0.97, "filter=csv"), new("register|raid|risks as|in csv|spreadsheet|excel|table", 0.97, "filter=csv"),
            new("register|raid|risks csv|spreadsheet|excel", 0.97, "filter=csv"),
            new("import|upload|load|paste * register|raid", 0.98, "filter=import"), new("import|upload|paste * risk|risks", 0.98, "filter=import"),
            new("bring * register|raid|risks * in|back", 0.98, "filter=import"),
            new("closed risk|risks|issues", 0.97, "filter=closed"), new("risk|risks closed", 0.95, "filter=closed"),
        ],
        Beside =
        [
            "show", "list", "open", "risk", "issue", "issues", "all", "project", "current", "due", "for review", "review", "known", "entries", "log", "overview", "what are",
            "status", "give me", "logged", "making|made", "have", "which", "how many", "top|biggest|worst", "entry", "so far", "down",
        ],
        Say = call => call.Get("filter") switch
        {
            "issues" => "Open issues",
            "assumptions" => "Assumptions",
            "opportunities" => "Opportunities",
            "mine" => "My risks",
            "due" => "Risks due for review",
            "matrix" => "Risk matrix",
            "csv" => "Export the risk register",
            "import" => "Import a risk register",
            "closed" => "Closed risks",
            "top" => "Top risks in the register",
            _ => "Risk register",
        } + call.Told("of", "project"),
    };
}
