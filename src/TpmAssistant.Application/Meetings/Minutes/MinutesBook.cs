using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Remembers what became of each part of a meeting's minutes, so that nothing is done twice: not after a crash, and not when they are drafted again.</summary>
public sealed class MinutesBook(IRecordStore records)
{
    private const string Kind = "minutes";

    /// <summary>What was done with a meeting's minutes.</summary>
    public async Task<IReadOnlyList<MinutesPart>> ReadAsync(TenantId tenant, string meeting, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<MinutesPart>(tenant, Kind, meeting, cancellationToken)).Select(r => r.Body)];

    /// <summary>Does a part unless it is done, and remembers what became of it.</summary>
    internal async Task<MinutesPart> OnceAsync(
        TenantId tenant, string meeting, string part, Func<Task<MinutesPart>> act, CancellationToken cancellationToken)
    {
        var key = new RecordKey(Kind, meeting, part);
        var known = await records.ReadAsync<MinutesPart>(tenant, key, cancellationToken);
        if (known is { Body.Done: true }) return known.Body;
        var done = await act();
        await records.TrySaveAsync(tenant, key, done, known?.Version ?? 0, cancellationToken);
        return done;
    }
}
