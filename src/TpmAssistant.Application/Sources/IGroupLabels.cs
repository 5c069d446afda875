using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Sources;

/// <summary>The sensitivity labels of Microsoft 365 groups, in which plans lie.</summary>
public interface IGroupLabels
{
    /// <summary>The labels of some groups, as far as they have one and the asker may read it.</summary>
    Task<IReadOnlyList<SensitivityLabel>> ReadAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken);
}
