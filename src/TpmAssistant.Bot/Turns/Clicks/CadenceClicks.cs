using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons about schedules say.</summary>
internal sealed class CadenceClicks(ManageSchedules schedules, ScheduleReport report, MorningBrief brief) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var id = new ScheduleId(click[CardVerbs.Id]);
        return click.Verb switch
        {
            CadenceVerbs.PauseSchedule => new Clicked(await schedules.PauseAsync(asker, id, cancellationToken), true),
            CadenceVerbs.ResumeSchedule => new Clicked(await schedules.ResumeAsync(asker, id, cancellationToken), true),
            CadenceVerbs.DeleteSchedule => new Clicked(await schedules.DeleteAsync(asker, id, cancellationToken), true),
            CadenceVerbs.RestoreSchedule => new Clicked(await schedules.RestoreAsync(asker, id, cancellationToken), true),
            CadenceVerbs.ChangeSchedule => new Clicked(await schedules.EditAsync(asker, id, cancellationToken), true),
            CadenceVerbs.ProposeSchedule => new Clicked(await ProposeAsync(asker, id, click, cancellationToken), true),
            CadenceVerbs.ScheduleDrafts => new Clicked(
                await schedules.WithDraftsAsync(asker, new ProposalId(id.Value), click[CadenceVerbs.Drafts] == "true", cancellationToken), true),
            CadenceVerbs.StartBrief => new Clicked(await brief.StartAsync(asker, cancellationToken), false),
            CadenceVerbs.StopBrief => new Clicked(await brief.StopAsync(asker, cancellationToken), false),
            _ => null,
        };
    }

    private async Task<Answer> ProposeAsync(Asker asker, ScheduleId id, Click click, CancellationToken cancellationToken)
    {
        var cadence = click[CadenceVerbs.Cadence];
        var audience = click.Choice<Audience>(CardVerbs.Audience);
        return id.Value.Length > 0
            ? await schedules.ProposeAsync(asker, id, cadence, audience, cancellationToken)
            : await report.RunAsync(asker, click[CardVerbs.Project], cadence.Length > 0 ? cadence : "?", audience, cancellationToken);
    }
}
