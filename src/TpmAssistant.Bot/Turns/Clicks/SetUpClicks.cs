using TpmAssistant.Application.Access;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that set a project up.</summary>
internal sealed class SetUpClicks(SetUpProject setUp) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var view = click.Choice<SetUpView>(SetUpVerbs.View) ?? SetUpView.Overview;
        return click.Verb switch
        {
            SetUpVerbs.Begin => new Clicked(await setUp.RunAsync(asker, click.Find(SetUpVerbs.Name), cancellationToken), InPlace: false),
            SetUpVerbs.Create => Clicked.Show(await setUp.CreateAsync(asker, click[SetUpVerbs.Name], click[SetUpVerbs.Plan], cancellationToken)),
            SetUpVerbs.Show => Clicked.Show(await setUp.ShowAsync(asker, click[CardVerbs.Project], view, cancellationToken)),
            SetUpVerbs.Save => Clicked.Show(await setUp.SaveAsync(asker, click[CardVerbs.Project], view, SetUpVerbs.ReadSettings(click.Data), cancellationToken)),
            _ => null,
        };
    }
}
