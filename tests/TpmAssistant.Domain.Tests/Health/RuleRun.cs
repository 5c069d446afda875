using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;

namespace TpmAssistant.Domain.Tests.Health;

/// <summary>Runs a rule that speaks at most once.</summary>
internal static class RuleRun
{
    public static Finding? Finding(this IHealthRule rule, HealthContext context) => rule.Examine(context).SingleOrDefault();

    public static Severity? SeverityOf(this IHealthRule rule, HealthContext context) => rule.Finding(context)?.Severity;

    public static RiskCandidate? Candidate(this IRiskRule rule, HealthContext context) => rule.Scan(context).SingleOrDefault();

    public static int Count(this Finding finding, string figure) => Assert.IsType<Figure.Count>(finding.Figures[figure]).Value;

    public static int Days(this Finding finding, string figure) => Assert.IsType<Figure.Days>(finding.Figures[figure]).Value;

    public static double Share(this Finding finding, string figure) => Assert.IsType<Figure.Share>(finding.Figures[figure]).Value;

    public static double Hours(this Finding finding, string figure) => Assert.IsType<Figure.Hours>(finding.Figures[figure]).Value;

    public static DateOnly Date(this Finding finding, string figure) => Assert.IsType<Figure.Date>(finding.Figures[figure]).Value;

    public static decimal Money(this Finding finding, string figure) => Assert.IsType<Figure.Money>(finding.Figures[figure]).Value;

    public static string Text(this Finding finding, string figure) => Assert.IsType<Figure.Text>(finding.Figures[figure]).Value;

    public static string[] Items(this Finding finding) => [.. finding.Evidence.Select(e => e.Item.Id)];

    public static string[] Items(this RiskCandidate candidate) => [.. candidate.Evidence.Select(e => e.Item.Id)];
}
