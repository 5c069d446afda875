using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Causes;

/// <summary>An analysis of a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Analysis">The analysis.</param>
public sealed record ProjectCause(Project Project, CauseAnalysis Analysis);

/// <summary>An analysis as it stands: the issue, the chain, and the next question or the root.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Analysis">The chain so far.</param>
/// <param name="Evidence">What the plan tells of the task behind it; <see langword="null"/> where no task is known.</param>
/// <param name="Entry">The register's entry that it is about.</param>
/// <param name="Before">Other analyses that ended in the same kind of cause with words in common.</param>
/// <param name="People">Who could own an action.</param>
public sealed record CauseAnswer(
    Project Project, DateOnly StatusDate, CauseAnalysis Analysis, CauseEvidence? Evidence, RegisterEntry? Entry, IReadOnlyList<ProjectCause> Before, IReadOnlyList<Person> People) : Answer;

/// <summary>The words may mean several items, or a project is missing.</summary>
/// <param name="Asked">The words.</param>
/// <param name="Choices">What to choose from: a title, empty for the words themselves, with its project's name and its key.</param>
public sealed record CauseUnclear(string Asked, IReadOnlyList<(string Title, string Project, string Key)> Choices) : Answer;

/// <summary>The analyses that the asker may see, those that are open first.</summary>
/// <param name="Analyses">The analyses.</param>
/// <param name="Today">The day it is for the asker.</param>
public sealed record CausesAnswer(IReadOnlyList<ProjectCause> Analyses, DateOnly Today) : Answer;
