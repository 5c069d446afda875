using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Reports;

/// <summary>Shows all projects of the asker in one view.</summary>
public sealed class PortfolioSummary(PortfolioReader reader)
{
    /// <summary>Reads every project the asker has a part in.</summary>
    /// <returns>A <see cref="PortfolioAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken)
    {
        var portfolio = await reader.ReadAsync(asker, Audience.Executive, cancellationToken);
        if (portfolio.SignIn) return new SignInNeeded();
        if (portfolio.Reports.Count == 0 && portfolio.Hidden == 0) return Errors.NoProjects;
        return new PortfolioAnswer(
            [.. portfolio.Reports.Select(r => new PortfolioLine(r, r.Milestones.FirstOrDefault(m => m.Milestone.Reached is null)))],
            portfolio.Hidden,
            portfolio.Reports.Aggregate(Coverage.None, (all, r) => all.With(r.Coverage)));
    }
}
