using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of money.</summary>
internal sealed class BudgetPlugin(ShowBudget showBudget)
{
    [Reads]
    [Description("Shows what a project's money has brought (earned value), what it will cost in the end and which budget lines are over plan.")]
    [Example("Is {project} over budget?")]
    public Task<Answer> ShowBudget(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The figure whose formula comes first: ev, pv, ac, cv, sv, cpi, spi, eac, etc, vac, tcpi or es.")] string? figure = null,
        CancellationToken cancellationToken = default) =>
        showBudget.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(figure), cancellationToken);
}
