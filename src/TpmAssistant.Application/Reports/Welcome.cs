using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Reports;

/// <summary>Greets a person with their own projects, already read.</summary>
public sealed class Welcome(PortfolioReader reader)
{
    /// <summary>Reads every project the person has a part in and leads with the worst.</summary>
    /// <returns>A <see cref="WelcomeAnswer"/>, or <see cref="SignInNeeded"/>.</returns>
    public async Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken)
    {
        var portfolio = await reader.ReadAsync(asker, Audience.Team, cancellationToken);
        if (portfolio.SignIn) return new SignInNeeded();
        return new WelcomeAnswer(asker.Name, portfolio.Reports is [var worst, ..] ? worst : null, [.. portfolio.Reports.Skip(1)], portfolio.Hidden);
    }
}
