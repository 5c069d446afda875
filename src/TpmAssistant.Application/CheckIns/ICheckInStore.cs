using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.CheckIns;

/// <summary>Check-ins: one a project, period and person.</summary>
public interface ICheckInStore
{
    /// <summary>Keeps a new one; false when that person was already asked in that period.</summary>
    Task<bool> TryAddAsync(CheckIn checkIn, CancellationToken cancellationToken);

    /// <summary>A person's.</summary>
    Task<CheckIn?> FindAsync(TenantId tenant, ProjectId project, string period, PersonId person, CancellationToken cancellationToken);

    /// <summary>All of a project's period, in the order of asking.</summary>
    Task<IReadOnlyList<CheckIn>> RoundAsync(TenantId tenant, ProjectId project, string period, CancellationToken cancellationToken);

    /// <summary>Keeps an answer, once a task; what then stands.</summary>
    Task<CheckIn?> ReplyAsync(
        TenantId tenant, ProjectId project, string period, PersonId person, ItemRef task, CheckInReply reply, CancellationToken cancellationToken);
}
