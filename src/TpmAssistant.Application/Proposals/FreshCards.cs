using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.TaskEdits;

namespace TpmAssistant.Application.Proposals;

/// <summary>The same once more as things stand now, after a click on a card that no longer told how they are.</summary>
public sealed class FreshCards(
    UpdateTask tasks, FindTime times, PrepareAgenda agendas, SuggestOwner owners, ProposePlan plans, ScheduleReport schedules, PostReport posts, RequestUpdates updates)
{
    /// <summary>The fresh card; <see langword="null"/> where the click was not too late.</summary>
    /// <param name="asker">Who clicked.</param>
    /// <param name="clicked">What the click came to.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer?> OfAsync(Asker asker, Answer clicked, CancellationToken cancellationToken)
    {
        if (clicked is not ProposalClickAnswer { Proposal: { } proposal } click) return null;
        if (TaskEditEffect.IsOvertaken(proposal) && click.Result == ClickResult.Executed) return await tasks.AgainAsync(asker, TaskEditEffect.Read(proposal), cancellationToken);
        if (click.Result != ClickResult.Overtaken) return null;
        switch (proposal.Kind)
        {
            case EventEffect.KindName:
                var offer = EventEffect.Read(proposal);
                return await times.RunAsync(
                    asker, string.Join(", ", offer.Guests.Select(g => g.Email ?? g.Name)), (int)(offer.Slots[0].End - offer.Slots[0].Start).TotalMinutes, null, null, cancellationToken);
            case CancelMeetingEffect.KindName:
                return await agendas.RunAsync(asker, CancelMeetingEffect.Read(proposal).Title, cancellationToken);
            case DelegationEffect.KindName:
                var asked = DelegationEffect.Read(proposal);
                return await owners.RunAsync(asker, asked.Task.Id, asked.Project.Value, null, cancellationToken);
            case PlanEffect.KindName:
                return await plans.RunAsync(asker, PlanEffect.Read(proposal).Draft.Id, cancellationToken);
            case ScheduleEffect.KindName:
                return await schedules.ChangeAsync(asker, ScheduleEffect.Read(proposal), null, null, null, cancellationToken);
            case PostReportEffect.KindName:
                var post = PostReportEffect.Read(proposal);
                return await posts.RunAsync(asker, post.Key.Project.Value, post.Key.Audience, post.Key.Version.ToString(CultureInfo.InvariantCulture), post.Place.Where.Id, cancellationToken);
            case CheckInEffect.KindName:
                return await updates.RunAsync(asker, CheckInEffect.Read(proposal).Project.Value, cancellationToken);
            default:
                return null;
        }
    }
}
