using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of an estimation round say.</summary>
internal sealed class EstimateClicks(EstimateTasks estimates) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, task, round) = (click[CardVerbs.Project], click[EstimateVerbs.Task], click[EstimateVerbs.Round]);
        return click.Verb switch
        {
            EstimateVerbs.Vote => Clicked.ShowForm(await estimates.VoteAsync(
                asker, project, task, round, Days(click[EstimateVerbs.Low]) ?? Days(click[EstimateVerbs.Likely]) ?? -1, Days(click[EstimateVerbs.Likely]) ?? -1,
                Days(click[EstimateVerbs.High]) ?? Days(click[EstimateVerbs.Likely]) ?? -1, cancellationToken)),
            EstimateVerbs.Reveal => Clicked.Show(await estimates.RevealAsync(asker, project, task, round, cancellationToken)),
            EstimateVerbs.Again => Clicked.Show(await estimates.AgainAsync(asker, project, task, round, cancellationToken)),
            EstimateVerbs.Keep => Clicked.Show(await estimates.KeepAsync(asker, project, task, round, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>Days as people write them: 3, 0.5, 0,5.</summary>
    private static double? Days(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && double.IsFinite(days) ? days : null;
}
