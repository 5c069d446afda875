using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Retrospectives;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Retrospectives;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of a retrospective say.</summary>
internal sealed class RetroClicks(RetroDesk desk) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (MeetingKey.Parse(click[MeetingVerbs.Meeting]) is not { } meeting) return null;
        var answer = click.Verb switch
        {
            RetroVerbs.Write => desk.WriteAsync(asker, meeting, click.Choice<RetroColumn>(RetroVerbs.Column) ?? RetroColumn.Well, click[RetroVerbs.Text], cancellationToken),
            RetroVerbs.Drop => desk.DropAsync(asker, meeting, click.Number(RetroVerbs.Note) ?? 0, cancellationToken),
            RetroVerbs.Merge => desk.MergeAsync(asker, meeting, click.Number(RetroVerbs.Note) ?? 0, click.Number(RetroVerbs.Into) ?? 0, cancellationToken),
            RetroVerbs.Vote => desk.VoteAsync(asker, meeting, click.Numbers(RetroVerbs.Votes), cancellationToken),
            RetroVerbs.Feel => desk.FeelAsync(asker, meeting, click.Number(RetroVerbs.Mood) ?? 0, cancellationToken),
            _ => null,
        };
        return answer is null ? null : Clicked.Show(await answer);
    }
}
