using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Plans;

/// <summary>Takes a plan file that a person brought, and shows what was understood of it.</summary>
public sealed class ReceivePlan(IPlanReader reader, IPlanFileStore files)
{
    /// <summary>Reads the file and keeps it when it could be read.</summary>
    /// <returns>A <see cref="PlanPreview"/>, or a <see cref="PlanRefused"/>.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!reader.TryRead(content, fileName, null, out var reading, out var unreadable)) return new PlanRefused(fileName, unreadable);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await files.SaveAsync(new PlanFile(id, asker, fileName, content, null), cancellationToken);
        return new PlanPreview(id, fileName, reading);
    }
}
