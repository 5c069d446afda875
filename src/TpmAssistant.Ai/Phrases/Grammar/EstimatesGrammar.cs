using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How estimates are asked for.</summary>
internal static class EstimatesGrammar
{
    public static Intent Enter { get; } = new(FunctionNames.EnterEstimates)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues =
        [
            new("estimates", 0.9), new("not|arent|isnt|un estimated", 0.95), new("estimated", 0.75), new("unestimated|unsized", 0.95), new("have|has|having no|missing estimate|estimates", 0.97), new("estimate|estimates missing|needed|required", 0.97), new("need|needs estimating|sizing", 0.95), new("needs|need to be estimated", 0.97), new("how long * tasks take", 0.6), new("three point estimate|estimates", 0.97), new("enter|add|give|set|change estimate|estimates", 0.97), new("need|needs|missing|lack|without * estimate|estimates", 0.97),
            new("estimate tasks|the tasks", 0.95), new("what should|must we|i estimate", 0.95), new("pert", 0.85),
        ],
        Beside = ["which", "tasks|task", "show", "list", "project", "missing", "no", "an", "what", "are", "have", "there", "our", "all", "effort"],
        Say = call => $"Estimates of {call.Get("project")}",
    };
}
