using TpmAssistant.Application.Access;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Agendas;

/// <summary>Sends a confirmed agenda out: into the meeting's log, to its chat and, if wished, into the invitation.</summary>
internal sealed class AgendaEffect(IMeetingLogStore logs, INotifier notifier, IInvitationWriter invitations) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "agenda";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, offer) = (proposal.ShownTo, ProductJson.Deserialize<AgendaOffer>(proposal.Payload));
        if (!await KeepAsync(asker, proposal, offer, cancellationToken)) return EffectOutcome.Refused("agenda-too-late");

        var posted = new AgendaPostedAnswer(offer.Agenda, offer.Today);
        var chat = asker with { Conversation = new ConversationRef(offer.Agenda.Meeting.Series, ConversationScope.Group) };
        var there = asker.Conversation.IsShared ? asker : chat;
        var isPosted = await notifier.TellAsync(there, posted, posted.Topic, cancellationToken);
        var invited = offer.Invitation is { } text ? await invitations.PutAgendaAsync(asker, offer.Event, text, cancellationToken) : null;
        if (invited is { State: ProposalState.Unknown }) return EffectOutcome.Unknown;
        var code = (isPosted, invited?.State) switch
        {
            (false, ProposalState.Refused) => "agenda-kept-only",
            (false, ProposalState.Done) => "agenda-invited-only",
            (false, _) => "agenda-not-in-chat",
            (true, ProposalState.Refused) => "agenda-not-in-invitation",
            (true, ProposalState.Done) => "agenda-both",
            _ => null,
        };
        return EffectOutcome.Done(offer.Agenda.Meeting.ToString(), null) with { Code = code };
    }

    /// <summary>Once for a proposal, however often it is carried out.</summary>
    private Task<bool> KeepAsync(Asker asker, Proposal proposal, AgendaOffer offer, CancellationToken cancellationToken)
    {
        var prepared = new AgendaPrepared(proposal.CreatedAt, new Person(asker.Person, asker.Name), offer.Agenda);
        var text = ProductJson.Serialize<MeetingEvent>(prepared);
        return Contested.SettleAsync("kept changing the meeting's log", async () =>
        {
            var log = await logs.ReadAsync(asker.Tenant, offer.Agenda.Meeting, cancellationToken);
            if (log.Events.Any(e => ProductJson.Serialize(e) == text)) return (true, true);
            var step = Facilitator.Take(log.State(), prepared);
            if (!step.IsAccepted) return (true, false);
            return (await logs.TryAppendAsync(asker.Tenant, offer.Agenda.Meeting, log.Events.Count, [prepared], step.State, cancellationToken), true);
        });
    }
}

/// <summary>Calls a meeting off.</summary>
internal sealed class CancelMeetingEffect(IInvitationWriter invitations) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "meeting-cancel";

    public string Kind => KindName;

    /// <summary>The meeting that a proposal of this kind holds.</summary>
    public static CancelOffer Read(Proposal proposal) => ProductJson.Deserialize<CancelOffer>(proposal.Payload);

    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = Read(proposal);
        return invitations.CancelAsync(proposal.ShownTo, offer.Event, offer.Comment, cancellationToken);
    }
}
