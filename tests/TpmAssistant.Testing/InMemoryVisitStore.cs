using TpmAssistant.Application.Changes;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Visits in memory.</summary>
public sealed class InMemoryVisitStore : IVisitStore
{
    private readonly HashSet<(TenantId, ProjectId, PersonId, DateOnly Day)> _days = [];

    public Task RecordAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken)
    {
        _days.Add((tenant, project, person, day));
        return Task.CompletedTask;
    }

    public ValueTask<DateOnly?> LastBeforeAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_days.Where(v => v.Item1 == tenant && v.Item2 == project && v.Item3 == person && v.Day < day).Select(v => (DateOnly?)v.Day).Max());
}
