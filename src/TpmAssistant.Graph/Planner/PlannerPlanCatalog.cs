using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Planning;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Planner;

/// <summary>The plans that the asker can open.</summary>
internal sealed class PlannerPlanCatalog(GraphSessions sessions) : IPlanCatalog
{
    public async Task<PlanListing> ListAsync(Asker asker, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return new PlanListing([], failure);
            var plans = await session.ReadAllAsync(session.Client.Me.Planner.Plans.ToGetRequestInformation(), GraphReaders.Page<PlannerPlan>(PlannerPlan.CreateFromDiscriminatorValue));
            return new PlanListing(
                [
                    .. plans.Items.Where(p => p is { Id.Length: > 0, Title.Length: > 0 })
                        .Select(p => new KnownPlan(p.Id!, p.Title!, p.Container is { Type: PlannerContainerType.Group or null } container ? container.ContainerId : p.Owner))
                        .OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase),
                ],
                plans.Failure);
        }
    }
}
