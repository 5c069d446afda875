using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>Published reports. What is in one never changes; there is no way to write it again.</summary>
public interface IPublishedReportStore
{
    /// <summary>Keeps a report; <see langword="false"/> when its number is taken.</summary>
    Task<bool> AddAsync(PublishedReport report, CancellationToken cancellationToken);

    /// <summary>The heads of a project's reports, the latest first, withdrawn ones included.</summary>
    Task<IReadOnlyList<PublishedHead>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken);

    /// <summary>A report; <see langword="null"/> when there is none of that key.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published.</exception>
    Task<PublishedReport?> FindAsync(TenantId tenant, ReportKey key, CancellationToken cancellationToken);

    /// <summary>Marks a report as withdrawn by its publisher; <see langword="false"/> when it is not theirs, not there or withdrawn already.</summary>
    Task<bool> WithdrawAsync(TenantId tenant, ReportKey key, PersonId by, DateTimeOffset at, CancellationToken cancellationToken);
}
