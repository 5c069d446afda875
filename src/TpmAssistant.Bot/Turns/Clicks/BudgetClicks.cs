using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that change budget lines.</summary>
internal sealed class BudgetClicks(EditBudget budget) : IFormClicks
{
    public bool SavesWhole => true;

    public string? Changes(Click click) => click.Verb == BudgetVerbs.BudgetSave && click.Find(CardVerbs.Id) is { } line ? $"budget:{click[CardVerbs.Project]}:{line}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) => budget.FormAsync(asker, click[CardVerbs.Project], click[CardVerbs.Id], cancellationToken);

    public (Person By, DateTimeOffset? At)? LastHand(Answer form, string field) =>
        form is BudgetForm now && now.Project.Budget.FirstOrDefault(l => l.Key == now.Typed.Key) is { } line ? IFormClicks.HandOf(line.Hands, BudgetVerbs.PropertyOf(field)) : null;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, line) = (click[CardVerbs.Project], click[CardVerbs.Id]);
        return click.Verb switch
        {
            BudgetVerbs.BudgetForm => new Clicked(await budget.FormAsync(asker, project, line, cancellationToken), false),
            BudgetVerbs.BudgetSave => Clicked.ShowForm(await budget.SaveAsync(asker, project, BudgetVerbs.ReadLine(click.Data), cancellationToken)),
            BudgetVerbs.BudgetRemove => Clicked.Show(await budget.RemoveAsync(asker, project, line, cancellationToken)),
            BudgetVerbs.BudgetBring => Clicked.Show(await budget.BringAsync(asker, project, click[BudgetVerbs.BudgetTable], cancellationToken)),
            _ => null,
        };
    }
}
