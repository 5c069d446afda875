using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of agendas and running meetings say.</summary>
internal sealed class MeetingClicks(
    EditAgenda edit, StartMeeting start, RunMeeting run, CaptureInMeeting capture, NameFacilitator facilitators, OpenLiveForm forms, LiveView view) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb is null || MeetingKey.Parse(click[MeetingVerbs.Meeting]) is not { } meeting) return null;
        var item = click[MeetingVerbs.Item];
        switch (click.Verb)
        {
            case MeetingVerbs.ItemUp:
                return await EditAsync(a => a.Moved(item, -1), AgendaForm.Edit);
            case MeetingVerbs.ItemDown:
                return await EditAsync(a => a.Moved(item, 1), AgendaForm.Edit);
            case MeetingVerbs.ItemDrop:
                return await EditAsync(a => a.Without(item), AgendaForm.Edit);
            case MeetingVerbs.ItemChange:
                var minutes = click.Number(MeetingVerbs.Minutes);
                return await EditAsync(
                    a => Owned(a.Changed(item, click.Find(MeetingVerbs.Words), click.Choice<ItemPurpose>(MeetingVerbs.Purpose), minutes > 0 ? minutes : null, null), item, click[MeetingVerbs.ItemOwner])
                        .Reading(item, click.Find(MeetingVerbs.PreRead)), AgendaForm.Edit);
            case MeetingVerbs.ItemAdd:
                return await EditAsync(
                    a => a.With(click[MeetingVerbs.NewWords], click.Choice<ItemPurpose>(MeetingVerbs.NewPurpose) ?? ItemPurpose.Discuss, click.Number(MeetingVerbs.NewMinutes) ?? 5, Somebody(a, click[MeetingVerbs.NewOwner])),
                    AgendaForm.Add);
            case MeetingVerbs.Fit:
                return await EditAsync(AgendaCheck.Fitted, AgendaForm.None);
            case MeetingVerbs.Whole:
                return Clicked.ShowForm(await edit.WholeAsync(asker, meeting, Version(click), click.Choice<MeetingKind>(MeetingVerbs.Template), click[MeetingVerbs.Facilitator], cancellationToken));
            case MeetingVerbs.Post:
                return Clicked.ShowForm(await edit.PostAsync(asker, meeting, Version(click), click[MeetingVerbs.IntoInvitation] == "true", cancellationToken));
            case MeetingVerbs.CallOff:
                return new Clicked(await edit.CancelAsync(asker, meeting, cancellationToken), false);
            case MeetingVerbs.Start:
                return new Clicked(await start.RunAsync(asker, meeting, cancellationToken), false);
            case MeetingVerbs.MoveOn when click.Choice<AgendaMove>(MeetingVerbs.Move) is { } move:
                return Clicked.Show(await run.MoveAsync(asker, meeting, move, click.Number(MeetingVerbs.Seen), cancellationToken));
            case MeetingVerbs.OpenForm when click.Choice<LiveForm>(MeetingVerbs.Form) is { } form:
                return new Clicked(await forms.RunAsync(asker, meeting, form, cancellationToken), false);
            case MeetingVerbs.Capture when click.Choice<CaptureKind>(MeetingVerbs.Kind) is { } kind:
                return Clicked.Show(await capture.FromFormAsync(asker, meeting, Request(click, kind), cancellationToken));
            case MeetingVerbs.Name:
                return Clicked.Show(await facilitators.FromFormAsync(asker, meeting, click[MeetingVerbs.Facilitator], cancellationToken));
            case MeetingVerbs.View:
                // A client that asks by itself always gets a card: it does not ask again after an error.
                return new Clicked(await view.OwnAsync(asker, meeting, cancellationToken), true);
            default:
                return null;
        }

        async Task<Clicked> EditAsync(Func<Agenda, Agenda> change, AgendaForm form)
        {
            var answer = await edit.RunAsync(asker, meeting, Version(click), change, cancellationToken);
            // The form that was used stays open, on the same item, so that several changes follow each other.
            return Clicked.ShowForm(answer is AgendaDraftAnswer draft ? draft with { Open = form, Item = item } : answer);
        }
    }

    /// <summary>The item with the owner that was chosen: one of those who take part, or nobody.</summary>
    private static Agenda Owned(Agenda agenda, string item, string owner) =>
        owner == "none" ? agenda.Owned(item, null) : Somebody(agenda, owner) is { } who ? agenda.Owned(item, who) : agenda;

    private static Person? Somebody(Agenda agenda, string id) => agenda.People().FirstOrDefault(p => p.Id.Value == id);

    private static long Version(Click click) => click.Number(MeetingVerbs.Version) ?? 0;

    private static CaptureRequest Request(Click click, CaptureKind kind)
    {
        var owner = kind == CaptureKind.Action && click.Find(MeetingVerbs.Owner) is { } who && who != "none" ? who : null;
        var text = click[MeetingVerbs.TextPrefix + kind.ToString().ToLowerInvariant()];
        return new CaptureRequest(kind, text, owner, kind == CaptureKind.Action ? click.Day(MeetingVerbs.Due) : null, click.Find(MeetingVerbs.Item));
    }
}
