using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How readiness is asked for.</summary>
internal static class DecideGrammar
{
    public static Intent Readiness { get; } = new(FunctionNames.CheckReadiness)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("readiness", 0.95), new("fit|set|clear|cleared to go live|release|ship|launch", 0.98), new("fit to go live", 0.98), new("good to go|launch|release|ship", 0.98), new("go live|golive checklist|check|gates|criteria", 0.97), new("ready for|to release|launch|cutover|live|go|ship|deploy|production|audit", 0.97), new("ready to * live|production", 0.97), new("ship|deploy|release ready|readiness", 0.97), new("release|ship|launch it|this", 0.75), new("what is|s|are * missing|left|open|outstanding|blocking * go live|launch|release|cutover|golive", 0.9), new("missing|left|open|blocking * launch|release|cutover|golive", 0.96), new("stands between * release|launch|live|cutover", 0.96), new("prepared for|to", 0.8), new("safe to release|launch|ship|go|deploy", 0.97), new("go ahead", 0.6), new("can|may|should we push to|go production", 0.95), new("launch|release|production|deployment readiness|ready", 0.97), new("golive", 0.75), new("checklist", 0.8), new("going live", 0.85), new("{project} ready", 0.85), new("go no go", 0.97), new("go or no go", 0.97),
            new("release|launch|cutover gates|checklist|check", 0.95), new("quality gates|gate", 0.95), new("gates|gate", 0.85), new("can|may|should we release|launch|ship|deploy", 0.97), new("can|may|should we go live", 0.97),
            new("can|may|should {project} go live|ship|launch", 0.97), new("release|launch|cutover checklist", 0.97), new("is|are {project} ready", 0.9), new("are we ready", 0.9), new("everything|all * place|set|ready|prepared for|to * release|launch|go|golive|cutover|rollout", 0.98), new("in place for", 0.85),
        ],
        Beside = ["release|launch|cutover", "check", "card|decision|vote", "status", "ready", "live", "go", "tests|test", "approval|approvals", "production", "next", "now", "show"],
        Say = call => $"Is {call.Get("project")} ready for release?",
    };
}
