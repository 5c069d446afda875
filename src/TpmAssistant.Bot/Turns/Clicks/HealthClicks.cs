using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Health;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that set colours and tolerances.</summary>
internal sealed class HealthClicks(OverrideColour colours, SetTolerances tolerances) : IFormClicks
{
    private static readonly TypedTolerances NothingSaid = new("", "", "", "", "");

    public string? Changes(Click click) => click.Verb switch
    {
        HealthVerbs.SetTolerances => $"tolerances:{click[CardVerbs.Project]}",
        HealthVerbs.SetColour => $"colour:{click[CardVerbs.Project]}:{HealthVerbs.ReadDimension(click.Data)}",
        _ => null,
    };

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == HealthVerbs.SetTolerances
        ? tolerances.FormAsync(asker, click[CardVerbs.Project], NothingSaid, cancellationToken)
        : colours.FormAsync(asker, click[CardVerbs.Project], new TypedColour(HealthVerbs.ReadDimension(click.Data), null, "", ""), cancellationToken);

    public (Person By, DateTimeOffset? At)? LastHand(Answer form, string field) =>
        field == HealthVerbs.Colour && form is ColourForm now && now.Holding.FirstOrDefault(o => o.Dimension == now.Typed.Dimension) is { } said ? (said.By, null) : null;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        return click.Verb switch
        {
            HealthVerbs.ColourForm => new Clicked(await FormAsync(asker, click, cancellationToken), false),
            HealthVerbs.SetColour => Clicked.ShowForm(await colours.SetAsync(asker, project, HealthVerbs.ReadColour(click.Data), cancellationToken)),
            HealthVerbs.GiveBack => Clicked.Show(await colours.GiveBackAsync(asker, project, HealthVerbs.ReadDimension(click.Data), cancellationToken)),
            HealthVerbs.TolerancesForm => new Clicked(await tolerances.FormAsync(asker, project, NothingSaid, cancellationToken), false),
            HealthVerbs.SetTolerances => Clicked.ShowForm(await tolerances.SetAsync(asker, project, HealthVerbs.ReadTolerances(click.Data), cancellationToken)),
            _ => null,
        };
    }
}
