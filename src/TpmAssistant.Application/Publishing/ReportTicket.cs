using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>What the address of a report's document is good for.</summary>
/// <param name="Tenant">Whose report.</param>
/// <param name="Key">Which report.</param>
/// <param name="Document">As what.</param>
public sealed record ReportTicket(TenantId Tenant, ReportKey Key, ReportDocument Document);
