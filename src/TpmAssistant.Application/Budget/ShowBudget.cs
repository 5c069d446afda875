using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>Shows what a project's money has brought, and what it will cost in the end.</summary>
public sealed class ShowBudget(ProjectViewer viewer)
{
    /// <summary>Works out earned value from the budget lines and the progress as the asker can read it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="figure">The figure whose formula comes first, one of <see cref="BudgetAnswer.Known"/>; any other is as good as none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="BudgetAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? figure, CancellationToken cancellationToken)
    {
        var told = await ShowAsync(asker, project, null, cancellationToken);
        return told is BudgetAnswer answer && BudgetAnswer.Known.FirstOrDefault(k => string.Equals(k, figure, StringComparison.OrdinalIgnoreCase)) is { } known
            ? answer with { Figure = known } : told;
    }

    /// <summary>The same, with the change that was just made.</summary>
    internal async Task<Answer> ShowAsync(Asker asker, string? project, BudgetDone? done, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, BudgetErrors.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (BudgetSight.Of(row, asker) is var sharing && sharing == BudgetSharing.Nothing) return Errors.PersonalChatOnly;

        var context = view.Context;
        return new BudgetAnswer(
            row, view.Now.StatusDate, BudgetAnalyzer.Analyze(view.Now, view.Past),
            HealthAssessor.Assess(context).Dimensions.Single(d => d.Dimension == HealthDimension.Budget),
            sharing, BudgetSight.MayEdit(row, asker), view.Now.Coverage)
        {
            Done = done,
            OverByWorkLeft = context.OverByWorkLeft,
        };
    }
}
