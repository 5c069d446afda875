using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>
/// The kept decisions. It asks nobody's rights: whoever shows what it holds has made sure that the asker has a part in the project.
/// </summary>
public sealed class DecisionBook(IRecordStore records)
{
    private const string Kind = "decision";

    /// <summary>The decisions of a project.</summary>
    public async ValueTask<DecisionLog> ReadAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        new([.. (await records.ListAsync<Decision>(tenant, Kind, project.Value, cancellationToken)).Select(r => r.Body)]);

    /// <summary>One decision with its version; <see langword="null"/> when there is none.</summary>
    public ValueTask<Record<Decision>?> FindAsync(TenantId tenant, ProjectId project, int number, CancellationToken cancellationToken) =>
        records.ReadAsync<Decision>(tenant, KeyOf(project, number), cancellationToken);

    /// <summary>Adds a decision under the next number; one whose marker is in the log already is left as it stands there.</summary>
    /// <returns>The decision as kept.</returns>
    public async Task<Record<Decision>> AddAsync(TenantId tenant, Decision decision, CancellationToken cancellationToken)
    {
        Record<Decision>? known = null;
        var added = await records.AddNextAsync<Decision>(
            tenant, Kind, decision.Project.Value,
            (number, there) =>
            {
                known = decision.Marker is null ? null : there.FirstOrDefault(d => d.Body.Marker == decision.Marker);
                return known is null ? decision with { Number = number } : null;
            },
            cancellationToken);
        return added ?? known!;
    }

    /// <summary>Changes a decision that was read at a version. False when somebody changed it since.</summary>
    public Task<bool> TryChangeAsync(TenantId tenant, Decision decision, long version, CancellationToken cancellationToken) =>
        records.TrySaveAsync(tenant, KeyOf(decision.Project, decision.Number), decision, version, cancellationToken);

    /// <summary>Puts a decision under its own number, in place of what is there.</summary>
    internal async Task ReplaceAsync(TenantId tenant, Decision decision, CancellationToken cancellationToken)
    {
        bool isSaved;
        do
        {
            var there = await FindAsync(tenant, decision.Project, decision.Number, cancellationToken);
            isSaved = await TryChangeAsync(tenant, decision, there?.Version ?? 0, cancellationToken);
        }
        while (!isSaved);
    }

    /// <summary>Takes a decision out that was read at a version. False when somebody changed it since.</summary>
    public Task<bool> TryRemoveAsync(TenantId tenant, ProjectId project, int number, long version, CancellationToken cancellationToken) =>
        records.TryRemoveAsync(tenant, KeyOf(project, number), version, cancellationToken);

    private static RecordKey KeyOf(ProjectId project, int number) => new(Kind, project.Value, NumberedRecords.IdOf(number));
}
