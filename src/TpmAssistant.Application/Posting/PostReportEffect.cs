using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Posting;

/// <summary>
/// Posts a confirmed report. What was confirmed holds for the people who read there then: when somebody has joined since who cannot open the plan, or the
/// report was withdrawn, nothing is posted. Carried out again after a crash it changes the same card.
/// </summary>
internal sealed class PostReportEffect(
    ProjectFinder finder, IPublishedReportStore reports, PostReaders readers, PostedReports posted, INotifier notifier, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "report-post";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, post) = (proposal.ShownTo, Read(proposal));
        var choice = await finder.FindAsync(asker, post.Key.Project.Value, cancellationToken);
        if (choice.Project is not { } project) return EffectOutcome.Refused("post-no-project");
        var head = (await reports.ListAsync(asker.Tenant, post.Key.Project, cancellationToken)).FirstOrDefault(h => h.Key == post.Key);
        if (head is not { WithdrawnAt: null }) return EffectOutcome.Refused("post-withdrawn");
        var now = await readers.OfAsync(asker, project, head, post.Place, cancellationToken);
        if (!now.IsWithin(post.Readers) || now.Sight(project, post.Key.Audience) < post.Face.Sight) return EffectOutcome.Refused("post-readers-changed");

        var isThere = await notifier.TellAsync(asker with { Conversation = post.Place.Where }, new ReportPosted(post), post.Topic, cancellationToken);
        if (!isThere) return EffectOutcome.Refused("post-no-chat");
        await posted.KeepAsync(asker, post, clock.GetUtcNow(), cancellationToken);
        return EffectOutcome.Done(post.Topic, null);
    }

    /// <summary>The post that a proposal of this kind holds.</summary>
    public static ReportPost Read(Proposal proposal) => ProductJson.Deserialize<ReportPost>(proposal.Payload);
}
