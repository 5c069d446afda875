using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>
/// Wakes schedules: it knows ids and instants, nothing else. Waking too often or twice does no harm; <see cref="RunSchedule"/> decides what is due.
/// </summary>
public interface IScheduleWaker
{
    /// <summary>Wakes a schedule at an instant, at once when it has passed, instead of at the instant set before. Survives a restart.</summary>
    Task WakeAtAsync(TenantId tenant, ScheduleId id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Wakes it no more.</summary>
    Task ForgetAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken);
}
