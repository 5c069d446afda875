using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Mail;

/// <summary>A mail of the asker's own, as it stands now. Its text may be anything.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Html">Its body.</param>
/// <param name="IsDraft">Whether it was not sent yet.</param>
public sealed record OwnMail(string Subject, string Html, bool IsDraft);

/// <summary>What came of looking for a mail.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Failure">Why there is none; <see cref="ReadFailure.NotFound"/> when it was deleted.</param>
public readonly record struct OwnMailReading(OwnMail? Mail, ReadFailure Failure);

/// <summary>Reads single mails of the asker's own mailbox.</summary>
public interface IOwnMail
{
    /// <summary>The mail of that id, in Drafts or sent.</summary>
    Task<OwnMailReading> ReadAsync(Asker asker, string messageId, CancellationToken cancellationToken);
}
