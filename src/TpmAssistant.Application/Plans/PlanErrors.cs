using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Plans;

/// <summary>The refusals of plan files.</summary>
public static class PlanErrors
{
    /// <summary>The file is not there any more, or not this person's.</summary>
    public static Refusal FileGone { get; } = new("plan-file-gone");
}
