using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Published reports in memory.</summary>
public sealed class InMemoryPublishedReportStore : IPublishedReportStore
{
    private readonly List<PublishedReport> _rows = [];

    public Task<bool> AddAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        if (Find(report.Head.Tenant, report.Head.Key) >= 0) return Task.FromResult(false);
        _rows.Add(report);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<PublishedHead>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublishedHead>>(
        [
            .. _rows.Select(r => r.Head).Where(h => h.Tenant == tenant && h.Key.Project == project)
                .OrderByDescending(h => h.PublishedAt).ThenByDescending(h => h.Key.Version).ThenBy(h => h.Key.Audience.ToString(), StringComparer.Ordinal),
        ]);

    public Task<PublishedReport?> FindAsync(TenantId tenant, ReportKey key, CancellationToken cancellationToken) =>
        Task.FromResult(Find(tenant, key) is >= 0 and var at ? _rows[at] : null);

    public Task<bool> WithdrawAsync(TenantId tenant, ReportKey key, PersonId by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = Find(tenant, key);
        if (row < 0 || _rows[row].Head.By != by || _rows[row].Head.WithdrawnAt is not null) return Task.FromResult(false);
        _rows[row] = _rows[row] with { Head = _rows[row].Head with { WithdrawnAt = at } };
        return Task.FromResult(true);
    }

    private int Find(TenantId tenant, ReportKey key) => _rows.FindIndex(r => r.Head.Tenant == tenant && r.Head.Key == key);
}
