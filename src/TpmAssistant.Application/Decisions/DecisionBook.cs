using System.Globalization;
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
    private const int Tries = 8;

    /// <summary>The decisions of a project.</summary>
    public async ValueTask<DecisionLog> ReadAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        new([.. (await records.ListAsync<Decision>(tenant, Kind, project.Value, cancellationToken)).Select(r => r.Body)]);

    /// <summary>One decision with its version; <see langword="null"/> when there is none.</summary>
    public ValueTask<Record<Decision>?> FindAsync(TenantId tenant, ProjectId project, int number, CancellationToken cancellationToken) =>
        records.ReadAsync<Decision>(tenant, KeyOf(project, number), cancellationToken);

    /// <summary>Adds a decision under the next number; one whose marker is in the log already is left as it stands there.</summary>
    /// <returns>The decision as kept; <see langword="null"/> when others were faster again and again.</returns>
    public async Task<Record<Decision>?> AddAsync(TenantId tenant, Decision decision, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var log = await ReadAsync(tenant, decision.Project, cancellationToken);
            if (decision.Marker is { } marker && log.FromMarker(marker) is { } known) return await FindAsync(tenant, decision.Project, known.Number, cancellationToken);
            var numbered = decision with { Number = log.NextNumber };
            var key = KeyOf(decision.Project, numbered.Number);
            if (await records.TrySaveAsync(tenant, key, numbered, 0, cancellationToken)) return new Record<Decision>(key, 1, numbered);
        }

        return null;
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

    private static RecordKey KeyOf(ProjectId project, int number) => new(Kind, project.Value, number.ToString(CultureInfo.InvariantCulture));
}
