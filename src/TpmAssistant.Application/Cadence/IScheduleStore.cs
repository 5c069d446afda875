using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>A run that a caller has claimed: nobody else does it while the lease lasts.</summary>
/// <param name="Due">The due instant it is for.</param>
/// <param name="Attempt">1 the first time; more after one that did not finish.</param>
/// <param name="Note">What an earlier attempt noted, so that it is not done again.</param>
public sealed record ScheduleRun(DateTimeOffset Due, int Attempt, string? Note);

/// <summary>Schedules and their runs. A run is unique by schedule and due instant.</summary>
public interface IScheduleStore
{
    /// <summary>Writes a schedule, replacing the one with the same id.</summary>
    Task SaveAsync(Schedule schedule, CancellationToken cancellationToken);

    /// <summary>Finds one in a tenant.</summary>
    Task<Schedule?> FindAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken);

    /// <summary>A person's schedules, by creation.</summary>
    Task<IReadOnlyList<Schedule>> OfAsync(TenantId tenant, PersonId owner, CancellationToken cancellationToken);

    /// <summary>What runs, of all tenants: ids and instants only.</summary>
    Task<IReadOnlyList<(TenantId Tenant, ScheduleId Id, DateTimeOffset Due)>> ActiveAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Claims a run: the first caller gets it; another one only when the lease has run out and it was not finished. <see langword="null"/> otherwise.
    /// </summary>
    Task<ScheduleRun?> TryClaimAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Keeps what a run has begun, for the case that it does not finish.</summary>
    Task NoteAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, string note, CancellationToken cancellationToken);

    /// <summary>Gives a claimed run back, to be claimed again from an instant on.</summary>
    Task ReleaseAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a run for good and, in the same transaction, moves the schedule on to <paramref name="next"/>, unless it was changed meanwhile
    /// so that it is no longer due at <paramref name="wasDue"/>.
    /// </summary>
    Task FinishAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset wasDue, ScheduleState state, DateTimeOffset? next,
        CancellationToken cancellationToken);

    /// <summary>The runs of a schedule that are finished, oldest first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> FinishedAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken);
}
