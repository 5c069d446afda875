using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>What readers who cannot open the plan learn from a report.</summary>
internal static class ItemTitles
{
    /// <summary>Titles of plan items as a report writes them: cleaned, cut, and in a client's words.</summary>
    public static IReadOnlyList<string> Written(StatusReportAnswer report)
    {
        var terms = report.Report.Audience == Audience.Client ? report.ClientWords : Terms.None;
        return [.. ReportSight.ItemTitles(report.Report).Select(title => Voice.Title(terms.Apply(title)).Text).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Those of them that a text holds.</summary>
    public static IReadOnlyList<string> In(string text, StatusReportAnswer report) => [.. Written(report).Where(title => text.Contains(title, StringComparison.Ordinal))];

    /// <summary>How much it tells of the project's own records.</summary>
    public static OwnFacts Own(StatusReport report) =>
        new(report.Milestones.Count, report.Decisions.Count, report.TopRisks.Count, report.Promises.Count + report.Promised.Count);
}
