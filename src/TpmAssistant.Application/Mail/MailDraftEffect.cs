using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Mail;

/// <summary>Puts a confirmed mail into the person's own Drafts.</summary>
internal sealed class MailDraftEffect(IMailDrafts drafts) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "mail-draft";

    public string Kind => KindName;

    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken) =>
        drafts.CreateAsync(proposal.ShownTo, Read(proposal), proposal.Id.Value, cancellationToken);

    /// <summary>The mail that a proposal of this kind holds.</summary>
    public static MailDraft Read(Proposal proposal) => ProductJson.Deserialize<MailDraft>(proposal.Payload);
}
