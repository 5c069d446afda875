using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Charters;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons of charters.</summary>
internal sealed class CharterClicks(DraftCharter charter) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == CharterVerbs.Fill ? $"charter:{click[CardVerbs.Project]}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) => charter.FormAsync(asker, click[CardVerbs.Project], all: true, cancellationToken);

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        return click.Verb switch
        {
            CharterVerbs.Form => Clicked.Show(await charter.FormAsync(asker, project, all: false, cancellationToken)),
            CharterVerbs.FormOfAll => Clicked.Show(await charter.FormAsync(asker, project, all: true, cancellationToken)),
            CharterVerbs.Fill => Clicked.ShowForm(await charter.FillAsync(asker, project, CharterVerbs.ReadParts(click.Data), cancellationToken)),
            CharterVerbs.Keep => Clicked.Show(await charter.KeepAsync(asker, project, cancellationToken)),
            _ => null,
        };
    }
}
