using TpmAssistant.Application.Access;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Testing;

/// <summary>Registers in memory.</summary>
public sealed class InMemoryRiskRegisterStore : IRiskRegisterStore
{
    private readonly Dictionary<(TenantId Tenant, ProjectId Project), RiskRegister> _rows = [];

    public ValueTask<RiskRegister> ReadAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_rows.GetValueOrDefault((tenant, project)) ?? new RiskRegister { Project = project });

    public Task<bool> TrySaveAsync(TenantId tenant, RiskRegister register, CancellationToken cancellationToken)
    {
        if ((_rows.GetValueOrDefault((tenant, register.Project))?.Version ?? 0) != register.Version) return Task.FromResult(false);
        _rows[(tenant, register.Project)] = register with { Version = register.Version + 1 };
        return Task.FromResult(true);
    }
}

/// <summary>Steps that can be taken back, in memory.</summary>
public sealed class InMemoryUndoStore : IUndoStore
{
    private readonly List<UndoStep> _steps = [];

    public Task AddAsync(UndoStep step, CancellationToken cancellationToken)
    {
        _steps.Add(step);
        return Task.CompletedTask;
    }

    public Task<UndoStep?> TakeAsync(Asker asker, UndoId id, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var step = _steps.Find(s => s.Id == id && s.Tenant == asker.Tenant && s.By == asker.Person && s.At >= notBefore);
        if (step is not null) _steps.Remove(step);
        return Task.FromResult(step);
    }
}
