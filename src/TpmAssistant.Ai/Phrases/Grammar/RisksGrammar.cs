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
            new("risk assessment|report|scan|register|review|analysis|check|log"), new("anything|something * on fire * {project}"),
            new("worried about {project}", 0.8),
            new("worry about {project}", 0.8), new("concern", 0.7), new("what worries", 0.7), new("hazard", 0.7), new("pitfall", 0.7),
            new("exposure", 0.7),
            new("show stopper", 0.8), new("showstopper", 0.8),
            new("keep|keeps * up at night"), new("keep|keeps * awake"), new("derail|jeopardise|jeopardize|jeopardy|endanger|threaten|threatens|threatening|threatened|endangering|endangers"),
            new("bite us", 0.8), new("uncertainty|uncertainties|uncertain", 0.75),
            new("vulnerable|vulnerability|vulnerabilities", 0.75), new("at risk", 0.9), new("watch|look out for", 0.75),
            new("surprise", 0.7), new("worries|worry|worried", 0.7), new("scary|afraid", 0.7),
            new("problem", 0.7), new("issue", 0.65),
        ],
        Beside =
        [
            "status", "report", "new", "find", "scan", "flag", "detect", "identify", "spot", "biggest", "top", "worst", "main", "key",
            "major", "list", "assess", "know about",
            "go live", "launch|release|deadline|milestone", "project", "current", "potential", "summary", "update", "check", "upcoming", "overview", "draft", "prepare",
        ],
        Say = call => $"Risks in {call.Get("project")}",
    };
}
