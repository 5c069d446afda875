using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of agendas and running meetings say.</summary>
internal sealed class MeetingClicks(EditAgenda edit, StartMeeting start, RunMeeting run, CaptureInMeeting capture, LiveView view) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb is null || MeetingKey.Parse(click[MeetingVerbs.Meeting]) is not { } meeting) return null;
        var item = click[MeetingVerbs.Item];
        switch (click.Verb)
        {
            case MeetingVerbs.ItemUp:
                return await EditAsync(a => a.Moved(item, -1));
            case MeetingVerbs.ItemDown:
                return await EditAsync(a => a.Moved(item, 1));
            case MeetingVerbs.ItemDrop:
                return await EditAsync(a => a.Without(item));
            case MeetingVerbs.ItemChange:
                var minutes = click.Number(MeetingVerbs.Minutes);
                return await EditAsync(a => a.Changed(item, click.Find(MeetingVerbs.Words), click.Choice<ItemPurpose>(MeetingVerbs.Purpose), minutes > 0 ? minutes : null, null));
            case MeetingVerbs.ItemAdd:
                return await EditAsync(a => a.With(
                    click[MeetingVerbs.NewWords], click.Choice<ItemPurpose>(MeetingVerbs.NewPurpose) ?? ItemPurpose.Discuss, click.Number(MeetingVerbs.NewMinutes) ?? 5, null));
            case MeetingVerbs.Fit:
                return await EditAsync(AgendaCheck.Fitted);
            case MeetingVerbs.Post:
                return Clicked.ShowForm(await edit.PostAsync(asker, meeting, Version(click), click[MeetingVerbs.IntoInvitation] == "true", cancellationToken));
            case MeetingVerbs.CallOff:
                return new Clicked(await edit.CancelAsync(asker, meeting, cancellationToken), false);
            case MeetingVerbs.Start:
                return new Clicked(await start.RunAsync(asker, meeting, cancellationToken), false);
            case MeetingVerbs.MoveOn when click.Choice<AgendaMove>(MeetingVerbs.Move) is { } move:
                return Clicked.Show(await run.MoveAsync(asker, meeting, move, click.Number(MeetingVerbs.Seen), cancellationToken));
            case MeetingVerbs.Capture when click.Choice<CaptureKind>(MeetingVerbs.Kind) is { } kind:
                return Clicked.Show(await capture.FromCardAsync(asker, meeting, Request(click, kind), cancellationToken));
            case MeetingVerbs.Name:
                return Clicked.Show(await run.NameAsync(asker, meeting, new PersonId(click[MeetingVerbs.Facilitator]), cancellationToken));
            case MeetingVerbs.View:
                // A client that asks by itself always gets a card: it does not ask again after an error.
                return new Clicked(await view.OwnAsync(asker, meeting, cancellationToken), true);
            default:
                return null;
        }

        async Task<Clicked> EditAsync(Func<Agenda, Agenda> change) => Clicked.ShowForm(await edit.RunAsync(asker, meeting, Version(click), change, cancellationToken));
    }

    private static long Version(Click click) => click.Number(MeetingVerbs.Version) ?? 0;

    private static CaptureRequest Request(Click click, CaptureKind kind)
    {
        var owner = kind == CaptureKind.Action && click.Find(MeetingVerbs.Owner) is { } who && who != "none" ? who : null;
        var text = click[MeetingVerbs.TextPrefix + kind.ToString().ToLowerInvariant()];
        return new CaptureRequest(kind, text, owner, kind == CaptureKind.Action ? click.Day(MeetingVerbs.Due) : null, click.Find(MeetingVerbs.Item));
    }
}
