using TpmAssistant.Application.Access;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of experiments say.</summary>
internal sealed class ImproveClicks(SuggestImprovement improve) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, scope) = (click[CardVerbs.Project], click[ImproveVerbs.Scope]);
        return click.Verb switch
        {
            ImproveVerbs.Start when click.Choice<Practice>(ImproveVerbs.Practice) is { } practice =>
                Clicked.Show(await improve.StartAsync(asker, project, practice, scope, cancellationToken)),
            ImproveVerbs.Decline when click.Choice<Practice>(ImproveVerbs.Practice) is { } practice =>
                Clicked.ShowForm(await improve.DeclineAsync(asker, project, practice, scope, click.Find(ImproveVerbs.Reason), cancellationToken)),
            ImproveVerbs.End => Clicked.Show(await improve.EndAsync(
                asker, project, click.Number(ImproveVerbs.Number) ?? 0, click[ImproveVerbs.Keep] == ImproveVerbs.Yes, click[ImproveVerbs.Next] == ImproveVerbs.Yes, cancellationToken)),
            _ => null,
        };
    }
}
