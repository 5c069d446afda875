using TpmAssistant.Application.Budget;

namespace TpmAssistant.Bot.Pages;

/// <summary>A budget table to start from, as a file.</summary>
internal static class BudgetTemplatePage
{
    /// <summary>Where it lies.</summary>
    public const string Path = "/budget-template.csv";

    public static void MapBudgetTemplate(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, () => Results.File(System.Text.Encoding.UTF8.GetBytes(BudgetTable.Template), "text/csv; charset=utf-8", "budget-template.csv"));
}
