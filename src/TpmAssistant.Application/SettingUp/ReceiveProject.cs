using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;

namespace TpmAssistant.Application.SettingUp;

/// <summary>A project came in as a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Replaced">Whether it took the place of one that was there.</param>
public sealed record ProjectReceived(string Name, bool Replaced) : Answer;

/// <summary>Takes a project file that a person brought: as a project of theirs. One of somebody else is never replaced, and the past that others read is not taken in.</summary>
public sealed class ReceiveProject(IProjectStore projects, ProjectTransfer transfer)
{
    /// <summary>Takes it in.</summary>
    /// <returns>A <see cref="ProjectReceived"/>; <see langword="null"/> when it is no project file.</returns>
    public async Task<Answer?> RunAsync(Asker asker, string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return null;
        ProjectFile file;
        try
        {
            file = ProjectFileFormat.Read(content.Span);
        }
        catch (FormatException)
        {
            return null;
        }

        var there = (await projects.ListAsync(asker.Tenant, cancellationToken)).FirstOrDefault(p => p.Id == file.Project.Id);
        if (there is not null && there.Owner != asker.Person) return new Refusal("set-up-not-yours");
        // Conversations are given by being spoken in, never by a file.
        var row = file.Project with { Owner = asker.Person, Conversations = there?.Conversations ?? [] };
        var own = file.Snapshots.Where(s => s.Reader == asker.Person && s.Project.Id == row.Id).ToList();
        await transfer.ImportAsync(asker.Tenant, new ProjectFile(row, own, file.Register), cancellationToken);
        return new ProjectReceived(row.Name, there is not null);
    }
}
