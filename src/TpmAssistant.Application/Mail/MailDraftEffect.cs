using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Mail;

/// <summary>Puts a confirmed mail into the person's own Drafts, and remembers it for the next of its kind.</summary>
internal sealed class MailDraftEffect(IMailDrafts drafts, IPlacedMailStore placed, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "mail-draft";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var draft = Read(proposal);
        var outcome = await drafts.CreateAsync(proposal.ShownTo, draft, proposal.Id.Value, cancellationToken);
        if (outcome is { State: ProposalState.Done, ItemId: { } id } && draft.Source is { } source)
        {
            var kept = source with { Sections = [.. source.Sections.Select(s => s with { Html = "" })] };
            await placed.SaveAsync(
                new PlacedMail(proposal.ShownTo.Tenant, proposal.ShownTo.Person, id, clock.GetUtcNow(), kept), cancellationToken);
        }

        return outcome;
    }

    /// <summary>The mail that a proposal of this kind holds.</summary>
    public static MailDraft Read(Proposal proposal) => ProductJson.Deserialize<MailDraft>(proposal.Payload);
}
