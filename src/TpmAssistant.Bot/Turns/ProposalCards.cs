using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Bot.Turns;

/// <summary>Keeps the card of a proposal true to what came of it.</summary>
internal sealed class ProposalCards(ConversationWriter writer, IEnumerable<IProposalOutcome> outcomes)
{
    private readonly Dictionary<string, IProposalOutcome> _outcomes = outcomes.ToDictionary(o => o.Kind, StringComparer.Ordinal);

    /// <summary>The topic under which a proposal's card is sent and changed: that of the first, when it was edited on its card.</summary>
    public static string Topic(Proposal proposal) =>
        $"proposal:{(proposal.Kind == TaskCreationEffect.KindName ? TaskCreationEffect.Read(proposal).Card : ProposalClickAnswer.Of(ClickResult.Executed, proposal).Draft?.Card) ?? proposal.Id.Value}";

    /// <summary>The sensitivity label that an answer carries itself: that of its proposal, or of the agenda that it shows, whenever it is drawn again.</summary>
    public static SensitivityLabel? LabelOf(Answer answer) => answer switch
    {
        IProposedAnswer proposed => proposed.Proposal?.Label,
        ProposalClickAnswer click => click.Proposal?.Label,
        AgendaPostedAnswer posted => posted.Agenda.Label,
        LiveMeetingAnswer live => live.State.Agenda?.Label,
        OverrunAnswer overrun => overrun.State.Agenda?.Label,
        CatchUpAnswer late => late.State.Agenda?.Label,
        _ => null,
    };

    /// <summary>Changes the card to the outcome.</summary>
    public async Task UpdateAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Kind == TaskEditEffect.KindName && TaskEditEffect.Read(proposal).IsToldElsewhere) return;
        using var trail = LabelTrail.Begin();
        LabelTrail.Note(proposal.Label);
        var click = ProposalClickAnswer.Of(ClickResult.Executed, proposal);
        if (_outcomes.TryGetValue(proposal.Kind, out var outcome))
            await writer.SendAsync(
                proposal.ShownTo, await outcome.TellAsync(click, proposal, cancellationToken), $"proposal:{outcome.CardOf(proposal)}", cancellationToken);
        else
            await writer.SendAsync(proposal.ShownTo, click, Topic(proposal), cancellationToken);
    }
}
