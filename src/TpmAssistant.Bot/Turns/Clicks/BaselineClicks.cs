using TpmAssistant.Application.Access;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons of baselines and of changes of scope.</summary>
internal sealed class BaselineClicks(SetBaseline baselines, LogChange changes) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        return click.Verb switch
        {
            // The first baseline needs no reason; what stands in an empty field is that none was given.
            BaselineVerbs.Set => Clicked.Show(await baselines.RunAsync(asker, project, click.Find(BaselineVerbs.Reason), click.Day(BaselineVerbs.Finish), cancellationToken)),
            BaselineVerbs.ChangeForm => new Clicked(await changes.FormAsync(asker, project, cancellationToken), InPlace: false),
            BaselineVerbs.AddChange => Clicked.Show(await changes.AddAsync(
                asker, project,
                new TypedChange(click[BaselineVerbs.Request], click.Find(BaselineVerbs.Days), click.Find(BaselineVerbs.Milestone), click[BaselineVerbs.Who] != "others"), cancellationToken)),
            BaselineVerbs.Accept when click.Number(BaselineVerbs.Number) is { } number => Decided(await changes.DecideAsync(asker, project, number, accept: true, cancellationToken)),
            BaselineVerbs.Reject when click.Number(BaselineVerbs.Number) is { } number => Decided(await changes.DecideAsync(asker, project, number, accept: false, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>The task of what was accepted waits in a card of its own.</summary>
    private static Clicked Decided(ChangeDecided decided) => Clicked.Show(decided.Change) with { Beside = decided.Task };
}
