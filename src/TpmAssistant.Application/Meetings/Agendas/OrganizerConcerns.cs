using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Application.Meetings.Agendas;

/// <summary>
/// Tells a meeting's organiser alone what is for them alone: that nothing is open, or that somebody who is needed for a decision has declined. On the card of who
/// prepares the agenda it stands only when that is the organiser, alone with the assistant.
/// </summary>
public sealed class OrganizerConcerns(IConversationStore conversations, INotifier notifier)
{
    /// <summary>Tells them in their own chat, where there is one and something to tell; a later word on the same meeting takes the place of this one.</summary>
    internal async Task TellAsync(Asker asker, Agenda agenda, DateOnly today, CancellationToken cancellationToken)
    {
        if (agenda.Organizer is not { } organizer || (!asker.Conversation.IsShared && organizer.Id == asker.Person)) return;
        var warnings = AgendaCheck.Of(agenda).Where(w => w.Kind is AgendaWarningKind.NothingOpen or AgendaWarningKind.DeciderDeclined).DistinctBy(w => (w.Kind, w.Person?.Id)).ToList();
        if (warnings.Count == 0 || await conversations.FindPersonalAsync(asker.Tenant, organizer.Id, cancellationToken) is not { } own) return;
        var alone = asker with
        {
            Person = organizer.Id, Name = organizer.Name, TimeZoneId = organizer.TimeZoneId ?? asker.TimeZoneId,
            Conversation = new ConversationRef(own.ConversationId, ConversationScope.Personal),
        };
        var concern = new AgendaConcernAnswer(agenda.Meeting, agenda.Title, agenda.Start, organizer.Id == asker.Person ? null : LiveView.PersonOf(asker), warnings, today);
        await notifier.TellAsync(alone, concern, $"agenda-concern:{agenda.Meeting}", cancellationToken);
    }
}
