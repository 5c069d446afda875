using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Application.Charters;

/// <summary>Turns a stakeholder's request into stories, acceptance criteria and open questions. A skeleton, and said to be one.</summary>
public static class DraftRequirements
{
    private const int Longest = 3000;
    private static readonly Refusal Nothing = new("requirements-nothing");

    /// <summary>Cuts the request.</summary>
    /// <returns>A <see cref="RequirementsAnswer"/>, or why there is none.</returns>
    public static Answer Run(string? request)
    {
        var said = request?.Trim() is { Length: > Longest } more ? more[..Longest] : request?.Trim() ?? "";
        var stories = RequirementSkeleton.Of(said);
        return stories.Count == 0 ? Nothing : new RequirementsAnswer(said, stories);
    }
}
