using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Words minutes for those who were not there.</summary>
public interface IMinutesText
{
    /// <summary>The minutes as a mail in the writer's language.</summary>
    MailDraft Mail(MinutesPosted minutes, Asker writer);
}
