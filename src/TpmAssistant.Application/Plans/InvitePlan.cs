using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Plans;

/// <summary>Tells how to bring a plan of one's own.</summary>
public sealed class InvitePlan(IUploadLinks links)
{
    /// <summary>Makes an upload address for the asker; in a personal chat only, since a plan file is theirs alone.</summary>
    /// <returns>A <see cref="PlanInvitation"/>, or why there is none.</returns>
    public Answer Run(Asker asker) => asker.Conversation.IsShared ? Errors.PersonalChatOnly : new PlanInvitation(links.Create(asker));
}
