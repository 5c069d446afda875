using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Takes a plan file from the command line the way the chat does.</summary>
internal static class OwnPlan
{
    /// <summary>Reads, keeps and adopts it.</summary>
    /// <exception cref="StartFailure">It cannot be read as a plan.</exception>
    public static async Task<Project> AdoptAsync(
        IServiceProvider services, Asker asker, PlanInput plan, CancellationToken cancellationToken)
    {
        var received = await services.GetRequiredService<ReceivePlan>().RunAsync(asker, plan.Name, plan.Content, cancellationToken);
        if (received is PlanRefused refused) throw new StartFailure(PlanInput.Refusal(plan.Name, refused.Why));
        var adopted = await services.GetRequiredService<AdoptPlan>().RunAsync(asker, ((PlanPreview)received).FileId, cancellationToken);
        return ((PlanAdopted)adopted).Project;
    }
}
