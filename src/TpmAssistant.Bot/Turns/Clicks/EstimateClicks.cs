using TpmAssistant.Application.Access;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>The button that enters estimates.</summary>
internal sealed class EstimateClicks(EnterEstimates estimates) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == EstimateVerbs.Enter
        ? Clicked.Show(await estimates.EnterAsync(asker, click[CardVerbs.Project], EstimateVerbs.Read(click.Data), cancellationToken)) : null;
}
