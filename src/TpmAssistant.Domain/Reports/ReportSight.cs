using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;

namespace TpmAssistant.Domain.Reports;

/// <summary>What of a report may go to readers who cannot open the project's plan.</summary>
public static class ReportSight
{
    /// <summary>Texts that are the project's own record, not the title of an item in a plan.</summary>
    private static readonly string[] OwnTexts = ["milestone", "question", "reason"];

    /// <summary>
    /// The report without any item of a plan: colours, counts, milestones and decisions stay, for they are the project's own;
    /// titles, lists of tasks, evidence and risks that name a task go.
    /// </summary>
    public static StatusReport WithoutItems(StatusReport report) => report with
    {
        Project = report.Project with { Dependencies = [], Estimates = [] },
        Health = new HealthAssessment(
            report.Health.Overall, report.Health.NotAssessed,
            [.. report.Health.Dimensions.Select(d => d with { Findings = [.. d.Findings.Select(Bare)] })]) { Override = report.Health.Override },
        Headline = report.Headline is { } headline ? Bare(headline) : null,
        Changes = report.Changes is { } changes
            ? changes with { Done = [], Started = [], Slipped = [], Added = [], Dropped = [], Reassigned = [] } : null,
        Done = [],
        Next = [],
        TopRisks = [.. report.TopRisks.Where(risk => !NamesItems(risk.Figures)).Select(risk => risk with { Evidence = [] })],
        RiskMoves = report.RiskMoves.Count == 0 ? []
            : [.. report.RiskMoves.Where(move => !NamesItems(move.Risk.Figures)).Select(move => move with { Risk = move.Risk with { Evidence = [] } })],
        Promised = [.. report.Promised.Where(reviewed => IsOwn(reviewed.Promise))],
        Promises = [.. report.Promises.Where(IsOwn)],
        Asks = [.. report.Asks.Where(ask => !IsOfAPlan(ask.About))],
    };

    /// <summary>A promise whose words are the project's own: a milestone, a decision, or a line that a person wrote for its readers.</summary>
    private static bool IsOwn(Promise promise) => promise.Kind != PromiseKind.Task || promise.Reworded;

    /// <summary>Titles of the items that a report names, each once, in the order of the report.</summary>
    public static IReadOnlyList<string> ItemTitles(StatusReport report) =>
    [
        .. report.Done.Concat(report.Next).Concat(report.Changes?.Slipped.Select(s => s.Task) ?? []).Select(t => t.Title)
            .Concat(report.Health.Findings.SelectMany(f => f.Evidence).Concat(report.TopRisks.SelectMany(r => r.Evidence)).Where(IsOfAPlan).Select(e => e.Title))
            .Concat(report.Promised.Select(p => p.Promise).Concat(report.Promises).Where(p => !IsOwn(p)).Select(p => p.Text))
            .Concat(report.Asks.Select(a => a.About).Where(IsOfAPlan).Select(e => e.Title))
            .Concat(report.TopRisks.SelectMany(r => r.Figures).Where(f => !OwnTexts.Contains(f.Key)).Select(f => f.Value).OfType<Figure.Text>().Select(t => t.Value))
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsOfAPlan(Evidence evidence) => evidence.Item.Source is not SourceKinds.Project;

    private static Finding Bare(Finding finding) => finding with
    {
        Figures = NamesItems(finding.Figures) ? finding.Figures.Where(f => !IsTitle(f.Key, f.Value)).ToDictionary(StringComparer.Ordinal) : finding.Figures,
        Evidence = [],
    };

    private static bool NamesItems(IReadOnlyDictionary<string, Figure> figures) => figures.Any(f => IsTitle(f.Key, f.Value));

    private static bool IsTitle(string name, Figure figure) => figure is Figure.Text && !OwnTexts.Contains(name);
}
