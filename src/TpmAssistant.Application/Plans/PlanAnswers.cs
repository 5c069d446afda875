using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Plans;

/// <summary>How to bring a plan of one's own.</summary>
/// <param name="UploadLink">A page of the bot, good for a short time, where a file is chosen.</param>
public sealed record PlanInvitation(Uri UploadLink) : Answer;

/// <summary>What was read of a person's own file, before it is used. Guessed columns can be corrected.</summary>
/// <param name="FileId">The stored file.</param>
/// <param name="FileName">Its name; text from outside.</param>
/// <param name="Reading">What was read.</param>
public sealed record PlanPreview(string FileId, string FileName, PlanReading Reading) : Answer;

/// <summary>The file is a project of the asker's now.</summary>
/// <param name="Project">The new project.</param>
/// <param name="Reading">What was read.</param>
public sealed record PlanAdopted(Project Project, PlanReading Reading) : Answer
{
    /// <summary>Lessons of other projects of its kind.</summary>
    public IReadOnlyList<ShownLesson> Lessons { get; init; } = [];

    /// <summary>The day of the adoption.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>A file that could not be read at all.</summary>
/// <param name="FileName">Its name; text from outside.</param>
/// <param name="Why">Why not.</param>
public sealed record PlanRefused(string FileName, UnreadablePlan Why) : Answer;
