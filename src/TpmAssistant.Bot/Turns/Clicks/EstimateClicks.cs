using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>The button that enters estimates.</summary>
internal sealed class EstimateClicks(EnterEstimates estimates) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == EstimateVerbs.Enter ? $"estimates:{click[CardVerbs.Project]}" : null;

    /// <summary>The same tasks as on the card: one that somebody estimated meanwhile stands further down by now.</summary>
    public async Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        await estimates.ListAsync(asker, click[CardVerbs.Project], cancellationToken) is var answer && answer is EstimatesAnswer list
            ? list with { Rows = [.. list.Rows.Where(r => EstimateVerbs.Shows(click[CardVerbs.Shown], r.Task.Ref))] } : answer;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == EstimateVerbs.Enter
        ? Clicked.ShowForm(await estimates.EnterAsync(asker, click[CardVerbs.Project], EstimateVerbs.Read(click.Data), cancellationToken)) : null;
}
