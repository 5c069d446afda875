using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Budget;

/// <summary>Where a project stands with its money.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Analysis">Earned value; <see langword="null"/> when the project has no budget.</param>
/// <param name="Verdict">The colour of the budget and why, as every report says it.</param>
/// <param name="Sharing">How much may be said where it was asked.</param>
/// <param name="CanEdit">Whether the asker may change the lines here.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record BudgetAnswer(
    Project Project, DateOnly StatusDate, BudgetAnalysis? Analysis, DimensionVerdict Verdict, BudgetSharing Sharing, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>The figures whose formula can be asked for.</summary>
    public static IReadOnlyList<string> Known { get; } = ["ev", "pv", "ac", "cv", "sv", "cpi", "spi", "eac", "etc", "vac", "tcpi", "es"];

    /// <summary>The figure whose formula comes first; <see langword="null"/> where none was asked for.</summary>
    public string? Figure { get; init; }

    /// <summary>Over the budget at the end by the hours of work left, as a share of the budget; see <see cref="HealthContext.OverByWorkLeft"/>.</summary>
    public double? OverByWorkLeft { get; init; }

    /// <summary>The change just made; <see langword="null"/> for a mere look.</summary>
    public BudgetDone? Done { get; init; }
}
