using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Charters;

/// <summary>Something that people wrote about a project. Its text may be anything.</summary>
/// <param name="Source"><see cref="CharterSource.File"/> or <see cref="CharterSource.Mail"/>.</param>
/// <param name="Name">Its file name, or its subject and sender.</param>
/// <param name="Text">What it says; a heading begins with <c>#</c>.</param>
/// <param name="Link">Where a person opens it.</param>
public sealed record Paper(CharterSource Source, string Name, string Text, Uri? Link);

/// <summary>What was found.</summary>
/// <param name="Papers">The papers, those that say most about the project first.</param>
/// <param name="Sources">What was and was not read. Outages and refusals are told here.</param>
public sealed record PaperReading(IReadOnlyList<Paper> Papers, IReadOnlyList<SourceReading> Sources);

/// <summary>Documents in the files of a project's team, and the asker's own mail about it. Both only for the asker, never where others read along.</summary>
public interface IProjectPapers
{
    /// <summary>Looks for what names the project, with the asker's rights.</summary>
    Task<PaperReading> ReadAsync(Asker asker, Project project, CancellationToken cancellationToken);
}
