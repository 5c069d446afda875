using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Mail;

/// <summary>The asker's own Drafts folder. Nothing here can send.</summary>
public interface IMailDrafts
{
    /// <summary>
    /// Puts a draft there, once for a <paramref name="marker"/>: where the answer to a write was lost, the marker is looked for
    /// before anything is said or repeated.
    /// </summary>
    Task<EffectOutcome> CreateAsync(Asker asker, MailDraft draft, string marker, CancellationToken cancellationToken);
}
