using TpmAssistant.Application.Access;
using TpmAssistant.Application.Charters;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons of requests and their stories.</summary>
internal sealed class RequirementsClicks(DraftRequirements requirements) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        RequirementsVerbs.Form => Clicked.Show(await requirements.FormAsync(asker, cancellationToken)),
        RequirementsVerbs.Take => Clicked.ShowForm(await requirements.TakeAsync(asker, click[RequirementsVerbs.Text], cancellationToken)),
        _ => null,
    };
}
