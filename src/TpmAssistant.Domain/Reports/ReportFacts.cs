using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Reports;

/// <summary>A dimension's colour as a report said it.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Colour">Its colour; <see langword="null"/> when not assessed.</param>
public sealed record DimensionColour(HealthDimension Dimension, HealthColour? Colour);

/// <summary>A milestone as a report said it.</summary>
/// <param name="Key">Which.</param>
/// <param name="Expected">The day it was planned for.</param>
/// <param name="Reached">Whether it was reached.</param>
public sealed record MilestoneFact(string Key, DateOnly? Expected, bool Reached);

/// <summary>What a report stated, without words: what it is frozen with, and what the next one is held against.</summary>
/// <param name="StatusDate">The day it spoke of.</param>
/// <param name="Audience">Whom it was for.</param>
/// <param name="Overall">The overall colour.</param>
/// <param name="Dimensions">The colours of the dimensions.</param>
/// <param name="Headline">The rule of its headline; <see langword="null"/> when all was well.</param>
/// <param name="Counts">The work in numbers.</param>
/// <param name="Finish">When the project was planned to finish.</param>
/// <param name="Milestones">The milestones.</param>
/// <param name="Risks">Keys of the top risks with their exposures.</param>
/// <param name="Decisions">Keys of the decisions it asked for.</param>
/// <param name="Done">What it told as done.</param>
/// <param name="Slipped">What it told as slipped.</param>
/// <param name="Promised">What it said of the promises before it.</param>
/// <param name="Promises">What it promised.</param>
/// <param name="Trend">The colours it showed.</param>
public sealed record ReportFacts(
    DateOnly StatusDate, Audience Audience, HealthColour? Overall, IReadOnlyList<DimensionColour> Dimensions, string? Headline, WorkCounts Counts,
    DateOnly? Finish, IReadOnlyList<MilestoneFact> Milestones, IReadOnlyList<string> Risks, IReadOnlyList<string> Decisions,
    IReadOnlyList<ItemRef> Done, IReadOnlyList<ItemRef> Slipped, IReadOnlyList<ReviewedPromise> Promised, IReadOnlyList<Promise> Promises,
    IReadOnlyList<ColourPoint> Trend)
{
    /// <summary>What a report states.</summary>
    public static ReportFacts Of(StatusReport report) => new(
        report.StatusDate,
        report.Audience,
        report.Health.Overall,
        [.. report.Health.Dimensions.Select(d => new DimensionColour(d.Dimension, d.Colour))],
        report.Headline?.Rule,
        report.Counts,
        report.Finish?.Now,
        [.. report.Milestones.Select(m => new MilestoneFact(m.Milestone.Key, m.Expected, m.Milestone.Reached is not null))],
        [.. report.TopRisks.Select(r => $"{RiskKey(r)} {r.RiskExposure}")],
        [.. report.Decisions.Select(d => d.Key)],
        [.. report.Done.Select(t => t.Ref)],
        [.. report.Changes?.Slipped.Select(s => s.Task.Ref) ?? []],
        report.Promised,
        report.Promises,
        report.Trend);

    private static string RiskKey(RiskCandidate risk) => RiskMove.Key(risk);
}
