using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Planning;

/// <summary>A plan that the asker can open.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="GroupId">The Microsoft 365 group that holds it; <see langword="null"/> where it is held by something else.</param>
public sealed record KnownPlan(string Id, string Title, string? GroupId);

/// <summary>The plans of the asker.</summary>
/// <param name="Plans">By title.</param>
/// <param name="Failure">What went wrong.</param>
public sealed record PlanListing(IReadOnlyList<KnownPlan> Plans, ReadFailure Failure);

/// <summary>The plans that there are.</summary>
public interface IPlanCatalog
{
    /// <summary>Those that the asker can open. Outages and refusals are told in the listing, not thrown.</summary>
    Task<PlanListing> ListAsync(Asker asker, CancellationToken cancellationToken);
}
