using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Risks;

/// <summary>Registers as documents, each with a version that must be the one last read.</summary>
internal sealed class RiskRegisterStore(SqliteDatabase database) : IRiskRegisterStore
{
    private const string Select = "SELECT version, document FROM risk_registers WHERE tenant_id = @tenant AND project_id = @project";

    private const string Upsert = """
        INSERT INTO risk_registers (tenant_id, project_id, version, document) VALUES (@tenant, @project, @read + 1, @document)
        ON CONFLICT (tenant_id, project_id) DO UPDATE SET version = excluded.version, document = excluded.document WHERE risk_registers.version = @read
        """;

    public ValueTask<RiskRegister> ReadAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken)
    {
        var (version, document) = database.Read(
            tenant.Value, s => s.Find<(long Version, byte[]? Document)>(Select, new { project = project.Value }));
        return ValueTask.FromResult(document is null
            ? new RiskRegister { Project = project }
            : ProductJson.Deserialize<RiskRegister>(document) with { Version = version });
    }

    public Task<bool> TrySaveAsync(TenantId tenant, RiskRegister register, CancellationToken cancellationToken)
    {
        var document = ProductJson.SerializeToUtf8(register with { Version = register.Version + 1 });
        return database.WriteAsync(
            tenant.Value, s => s.ExecutePrepared(Upsert, register.Project.Value, register.Version, document) == 1, cancellationToken);
    }
}
