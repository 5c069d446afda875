using TpmAssistant.Application.CheckIns;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>Check-ins in memory.</summary>
public sealed class InMemoryCheckIns : ICheckInStore
{
    private readonly List<CheckIn> _rows = [];

    public Task<bool> TryAddAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (_rows.Exists(r => Is(r, checkIn.Person.Tenant, checkIn.Project, checkIn.Period, checkIn.Person.Person))) return Task.FromResult(false);
        _rows.Add(checkIn);
        return Task.FromResult(true);
    }

    public Task<CheckIn?> FindAsync(TenantId tenant, ProjectId project, string period, PersonId person, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.Find(r => Is(r, tenant, project, period, person)));

    public Task<IReadOnlyList<CheckIn>> RoundAsync(TenantId tenant, ProjectId project, string period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckIn>>([.. _rows.Where(r => r.Person.Tenant == tenant && r.Project == project && r.Period == period)]);

    public Task<CheckIn?> ReplyAsync(
        TenantId tenant, ProjectId project, string period, PersonId person, ItemRef task, CheckInReply reply, CancellationToken cancellationToken)
    {
        var at = _rows.FindIndex(r => Is(r, tenant, project, period, person));
        if (at < 0) return Task.FromResult<CheckIn?>(null);
        _rows[at] = _rows[at] with { Tasks = [.. _rows[at].Tasks.Select(t => t.Task == task && t.Reply is null ? t with { Reply = reply } : t)] };
        return Task.FromResult<CheckIn?>(_rows[at]);
    }

    private static bool Is(CheckIn row, TenantId tenant, ProjectId project, string period, PersonId person) =>
        row.Person.Tenant == tenant && row.Project == project && row.Period == period && row.Person.Person == person;
}
