using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Changes;

/// <summary>On which days a person looked at a project.</summary>
public interface IVisitStore
{
    /// <summary>Keeps a visit; a day counts once.</summary>
    Task RecordAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The latest visit before a day; <see langword="null"/> when there was none.</summary>
    ValueTask<DateOnly?> LastBeforeAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken);
}
