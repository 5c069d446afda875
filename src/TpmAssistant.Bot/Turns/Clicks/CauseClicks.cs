using TpmAssistant.Application.Access;
using TpmAssistant.Application.Causes;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Causes;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of a root cause analysis say.</summary>
internal sealed class CauseClicks(FindRootCause causes) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, issue) = (click[CardVerbs.Project], click[CauseVerbs.Issue]);
        return click.Verb switch
        {
            CauseVerbs.Answer => Clicked.ShowForm(await causes.AnswerAsync(
                asker, project, issue, click.Number(CauseVerbs.Under), click[CauseVerbs.Text].Trim() is { Length: > 0 } own ? own : click.Find(CauseVerbs.Seen), cancellationToken)),
            CauseVerbs.End => Clicked.ShowForm(await causes.EndAsync(asker, project, issue, click.Number(CauseVerbs.Root) ?? 0, click.Choice<CauseCategory>(CauseVerbs.Category), cancellationToken)),
            CauseVerbs.Do => Clicked.ShowForm(await causes.DoAsync(asker, project, issue, click[CauseVerbs.Action], click.Find(CauseVerbs.Owner), cancellationToken)),
            CauseVerbs.Back => Clicked.Show(await causes.BackAsync(asker, project, issue, click.Number(CauseVerbs.Steps) ?? 0, cancellationToken)),
            _ => null,
        };
    }
}
