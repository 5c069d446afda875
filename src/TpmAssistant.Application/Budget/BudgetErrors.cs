using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Budget;

/// <summary>The refusals of budgets.</summary>
public static class BudgetErrors
{
    /// <summary>The asker reads the project from outside.</summary>
    public static Refusal NotForClients { get; } = new("budget-not-for-clients");

    /// <summary>Only the project manager changes the budget, and only in a chat of their own.</summary>
    public static Refusal MayNotEdit { get; } = new("budget-not-yours");
}
