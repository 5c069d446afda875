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
    /// <returns>A <see cref="BudgetAnswer"/>, or why there is none.</returns>
    public Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken) => ShowAsync(asker, project, null, cancellationToken);

    /// <summary>The same, with the change that was just made.</summary>
    internal async Task<Answer> ShowAsync(Asker asker, string? project, BudgetDone? done, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, BudgetErrors.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (BudgetSight.Of(row, asker) is var sharing && sharing == BudgetSharing.Nothing) return Errors.PersonalChatOnly;

        return new BudgetAnswer(
            row, view.Now.StatusDate, BudgetAnalyzer.Analyze(view.Now, view.Past),
            HealthAssessor.Assess(view.Context).Dimensions.Single(d => d.Dimension == HealthDimension.Budget),
            sharing, BudgetSight.MayEdit(row, asker), view.Now.Coverage)
        {
            Done = done,
        };
    }
}
