using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Health;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that set colours and tolerances.</summary>
internal sealed class HealthClicks(OverrideColour colours, SetTolerances tolerances) : IFormClicks
{
    private static readonly TypedTolerances NothingSaid = new("", "", "", "", "");

    public string? Changes(Click click) => click.Verb == HealthVerbs.SetTolerances ? $"tolerances:{click[CardVerbs.Project]}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) => tolerances.FormAsync(asker, click[CardVerbs.Project], NothingSaid, cancellationToken);

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        return click.Verb switch
        {
            HealthVerbs.ColourForm => new Clicked(
                await colours.FormAsync(asker, project, new TypedColour(HealthVerbs.ReadDimension(click.Data), null, "", ""), cancellationToken), false),
            HealthVerbs.SetColour => Clicked.Show(await colours.SetAsync(asker, project, HealthVerbs.ReadColour(click.Data), cancellationToken)),
            HealthVerbs.GiveBack => Clicked.Show(await colours.GiveBackAsync(asker, project, HealthVerbs.ReadDimension(click.Data), cancellationToken)),
            HealthVerbs.TolerancesForm => new Clicked(await tolerances.FormAsync(asker, project, NothingSaid, cancellationToken), false),
            HealthVerbs.SetTolerances => Clicked.ShowForm(await tolerances.SetAsync(asker, project, HealthVerbs.ReadTolerances(click.Data), cancellationToken)),
            _ => null,
        };
    }
}
