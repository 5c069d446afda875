using System.Collections.Concurrent;
using TpmAssistant.Application.Projects;
using TpmAssistant.DemoTenant;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Demo;

/// <summary>Brings the demo's projects in through the ordinary import, once for a tenant and run.</summary>
internal sealed class DemoSeed(DemoProjects demo, ProjectTransfer transfer, IProjectStore projects)
{
    private readonly ConcurrentDictionary<TenantId, Lazy<Task>> _seeded = new();

    /// <summary>Makes sure that the tenant has the demo's projects.</summary>
    public Task EnsureAsync(TenantId tenant) => _seeded.GetOrAdd(tenant, t => new Lazy<Task>(() => SeedAsync(t))).Value;

    private async Task SeedAsync(TenantId tenant)
    {
        if ((await projects.ListAsync(tenant, CancellationToken.None)).Count > 0) return;
        foreach (var file in demo.Files) await transfer.ImportAsync(tenant, file, CancellationToken.None);
    }
}
