using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of an estimation round say.</summary>
internal sealed class EstimationClicks(EstimateTasks estimates) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, task, round) = (click[CardVerbs.Project], click[EstimationVerbs.Task], click[EstimationVerbs.Round]);
        return click.Verb switch
        {
            EstimationVerbs.Vote => Clicked.ShowForm(await estimates.VoteAsync(
                asker, project, task, round, Days(click[EstimationVerbs.Low]) ?? Days(click[EstimationVerbs.Likely]) ?? -1, Days(click[EstimationVerbs.Likely]) ?? -1,
                Days(click[EstimationVerbs.High]) ?? Days(click[EstimationVerbs.Likely]) ?? -1, cancellationToken)),
            EstimationVerbs.Reveal => Clicked.Show(await estimates.RevealAsync(asker, project, task, round, cancellationToken)),
            EstimationVerbs.Again => Clicked.Show(await estimates.AgainAsync(asker, project, task, round, cancellationToken)),
            EstimationVerbs.Keep => Clicked.Show(await estimates.KeepAsync(asker, project, task, round, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>Days as people write them: 3, 0.5, 0,5.</summary>
    private static double? Days(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && double.IsFinite(days) ? days : null;
}
