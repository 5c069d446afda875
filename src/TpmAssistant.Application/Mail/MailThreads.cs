using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Mail;

/// <summary>Goes on from the last mail of the same project, audience and language: in its thread, and in the words it was given in Outlook.</summary>
public sealed class MailThreads(IPlacedMailStore placed, IOwnMail mailbox)
{
    /// <summary>The mail in the person's own words, and the mail it answers, if there is one.</summary>
    /// <param name="asker">Whose mailbox; where others read along, what stands in it is not looked at.</param>
    /// <param name="standard">The mail in standard words.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<(MailSource Source, string? ReplyTo)> GoOnAsync(Asker asker, MailSource standard, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return (standard, null);
        var last = await placed.FindAsync(asker.Tenant, asker.Person, standard.Project, standard.Audience, standard.Language, cancellationToken);
        if (last is null) return (standard, null);

        var (mail, failure) = await mailbox.ReadAsync(asker, last.MessageId, cancellationToken);
        var habits = mail is null ? MailHabits.Of(last.Source) : MailHabits.Of(last.Source, mail);
        var source = habits.Apply(standard);
        bool goesOn = mail is { IsDraft: false };
        return (source with
        {
            Notice = source.Notice with
            {
                RepliesTo = goesOn ? last.Source.StatusDate : null,
                Break = goesOn ? ThreadBreak.None : mail is not null ? ThreadBreak.NeverSent
                    : failure == ReadFailure.NotFound ? ThreadBreak.Gone : ThreadBreak.Unreadable,
            },
        }, goesOn ? last.MessageId : null);
    }
}
