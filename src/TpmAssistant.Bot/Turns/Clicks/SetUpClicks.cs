using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forms;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that set a project up.</summary>
internal sealed class SetUpClicks(SetUpProject setUp) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == SetUpVerbs.Save ? $"set-up:{click[CardVerbs.Project]}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        setUp.ShowAsync(asker, click[CardVerbs.Project], click.Choice<SetUpView>(SetUpVerbs.View) ?? SetUpView.Overview, cancellationToken);

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var view = click.Choice<SetUpView>(SetUpVerbs.View) ?? SetUpView.Overview;
        return click.Verb switch
        {
            SetUpVerbs.Begin => new Clicked(await setUp.RunAsync(asker, click.Find(SetUpVerbs.Name), cancellationToken), InPlace: false),
            SetUpVerbs.Create => Clicked.Show(await setUp.CreateAsync(asker, click[SetUpVerbs.Name], click[SetUpVerbs.Plan], cancellationToken)),
            SetUpVerbs.Show => Clicked.Show(await setUp.ShowAsync(asker, click[CardVerbs.Project], view, cancellationToken)),
            SetUpVerbs.Save => Clicked.ShowForm(Kept(await setUp.SaveAsync(asker, click[CardVerbs.Project], view, SetUpVerbs.ReadSettings(click.Data), cancellationToken), click)),
            _ => null,
        };
    }

    /// <summary>What was not understood still stands where it was typed.</summary>
    private static Answer Kept(Answer answer, Click click) =>
        answer is SetUpAnswer { Problems.Count: > 0 } ? new FormAgainAnswer(answer, click.Data, []) : answer;
}
