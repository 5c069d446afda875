using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Takes a plan file from the command line the way the chat does.</summary>
internal static class OwnPlan
{
    /// <summary>Reads, keeps and adopts it; the same file asked about again is the same project, with all that was added to it meanwhile.</summary>
    /// <exception cref="StartFailure">It cannot be read as a plan.</exception>
    public static async Task<Project> AdoptAsync(
        IServiceProvider services, Asker asker, PlanInput plan, CancellationToken cancellationToken)
    {
        if (await KnownAsync(services, asker, plan, cancellationToken) is { } known) return known;
        var received = await services.GetRequiredService<ReceivePlan>().RunAsync(asker, plan.Name, plan.Content, cancellationToken);
        if (received is PlanRefused refused) throw new StartFailure(PlanInput.Refusal(plan.Name, refused.Why));
        var adopted = await services.GetRequiredService<AdoptPlan>().RunAsync(asker, ((PlanPreview)received).FileId, cancellationToken);
        return ((PlanAdopted)adopted).Project;
    }

    /// <summary>The project made of this file before, which the conversation is then about.</summary>
    private static async Task<Project?> KnownAsync(IServiceProvider services, Asker asker, PlanInput plan, CancellationToken cancellationToken)
    {
        var (projects, files) = (services.GetRequiredService<IProjectStore>(), services.GetRequiredService<IPlanFileStore>());
        foreach (var project in (await projects.ListAsync(asker.Tenant, cancellationToken)).Where(p => p.Owner == asker.Person))
        {
            if (project.Sources is not [{ Kind: SourceKinds.File, ExternalId: var id }]) continue;
            if (await files.FindAsync(asker.Tenant, asker.Person, id, cancellationToken) is not { } file) continue;
            if (file.FileName != plan.Name || !file.Content.Span.SequenceEqual(plan.Content.Span)) continue;
            var changed = await projects.ChangeAsync(
                asker.Tenant, project.Id,
                there => there with { Conversations = [.. there.Conversations.Where(c => c.ConversationId != asker.Conversation.Id), new(asker.Conversation.Id, IsDefault: true)] },
                cancellationToken);
            return changed?.After;
        }

        return null;
    }
}
