using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Readiness;

/// <summary>Whether a project is ready, gate by gate.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Report">The gates with their evidence.</param>
/// <param name="Target">The next milestone that outside readers see; <see langword="null"/> for none.</param>
/// <param name="Vote">The open vote; <see langword="null"/> before anybody voted.</param>
/// <param name="UploadLink">Where test results can be brought; in a personal chat only.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ReadinessAnswer(
    Project Project, DateOnly StatusDate, ReadinessReport Report, Milestone? Target, GoVote? Vote, Uri? UploadLink, Coverage Coverage) : Answer;

/// <summary>Test results were read.</summary>
/// <param name="Run">What they say.</param>
/// <param name="Project">The project they count for; <see langword="null"/> where that is to be chosen.</param>
/// <param name="Projects">The projects to choose from.</param>
public sealed record TestsReceived(TestRun Run, Project? Project, IReadOnlyList<Project> Projects) : Answer;
