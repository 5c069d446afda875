using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Plans;

/// <summary>Reads a brought file again with columns as the person corrected them.</summary>
public sealed class CorrectPlan(IPlanReader reader, IPlanFileStore files)
{
    /// <summary>Reads it again and remembers the correction when it could be read that way.</summary>
    /// <param name="asker">Who corrects; only their own files are found.</param>
    /// <param name="fileId">Which file.</param>
    /// <param name="correct">What the person made of the columns as they are read now.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="PlanPreview"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string fileId, Func<PlanMapping, PlanMapping> correct, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(asker.Tenant, asker.Person, fileId, cancellationToken) is not { } file) return PlanErrors.FileGone;
        if (!reader.TryRead(file.Content, file.FileName, file.Mapping, out var before, out var unreadable))
            return new PlanRefused(file.FileName, unreadable);
        if (before.Mapping is not { } guessed) return new PlanPreview(fileId, file.FileName, before);

        var mapping = correct(guessed);
        if (!reader.TryRead(file.Content, file.FileName, mapping, out var corrected, out unreadable))
            return new PlanRefused(file.FileName, unreadable);

        await files.SaveAsync(file with { Mapping = mapping }, cancellationToken);
        return new PlanPreview(fileId, file.FileName, corrected);
    }
}
