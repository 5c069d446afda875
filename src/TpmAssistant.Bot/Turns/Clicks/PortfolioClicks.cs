using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Moves within the portfolio: one card that opens a project and goes back.</summary>
internal sealed class PortfolioClicks(PortfolioSummary portfolio) : IClicks
{
    private static readonly FunctionCall Call = new(FunctionNames.PortfolioSummary);

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        PortfolioVerbs.Open => Clicked.ShowForm(await portfolio.OpenAsync(asker, new ProjectId(click[CardVerbs.Project]), cancellationToken)) with { Call = Call },
        PortfolioVerbs.Back => Clicked.ShowForm(await portfolio.RunAsync(asker, cancellationToken)) with { Call = Call },
        _ => null,
    };
}
