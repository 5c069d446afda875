using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Lessons;

/// <summary>A lesson as it is kept.</summary>
/// <param name="Text">What was learned, in its author's words.</param>
/// <param name="ProjectKind">The kind of project, one of <see cref="ProjectKinds"/>.</param>
/// <param name="Phase">The phase it was learned in; <see langword="null"/> where no project is known.</param>
/// <param name="Project">The project; <see langword="null"/> for none.</param>
/// <param name="ProjectName">Its name then.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="On">When.</param>
public sealed record KeptLesson(string Text, string ProjectKind, ProjectPhase? Phase, ProjectId? Project, string? ProjectName, Person By, DateOnly On)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "lesson";

    /// <summary>The longest text kept, in characters.</summary>
    public const int MostText = 500;
}
