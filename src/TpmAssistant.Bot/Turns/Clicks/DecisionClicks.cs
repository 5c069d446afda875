using TpmAssistant.Application.Access;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of decision cards say.</summary>
internal sealed class DecisionClicks(RecordDecision record) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        var number = click.Number(DecisionVerbs.Number);
        return click.Verb switch
        {
            DecisionVerbs.Form => new Clicked(await record.FormAsync(asker, project, number, click.Number(DecisionVerbs.Supersedes), cancellationToken), false),
            DecisionVerbs.Save => Clicked.ShowForm(await record.SaveAsync(
                asker, project, number, click.Number(DecisionVerbs.Version) ?? 0, DecisionVerbs.ReadEdit(click.Data), cancellationToken)),
            DecisionVerbs.SetStatus when number is { } one => Clicked.Show(await record.SetStatusAsync(
                asker, project, one, DecisionVerbs.ReadStatus(click.Data), cancellationToken)),
            _ => null,
        };
    }
}
