using TpmAssistant.Application.Health;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Colours by hand, tolerances and watermelons: none, the usual, wrong, and absurdly much.</summary>
internal static class Colours
{
    private static readonly UndoId Undo = new("0123456789abcdef0123456789abcdef");

    private static ColourOverride Said(HealthDimension? dimension, HealthColour colour, string reason) =>
        new(dimension, colour, reason, Atlas.Lena, Atlas.Today, Atlas.Today.AddDays(14));

    private static readonly ColourOverride Budget = Said(HealthDimension.Budget, HealthColour.Amber, "The credit note of Northgate is booked next week");
    private static readonly ColourOverride Whole = Said(null, HealthColour.Amber, "The sponsor has agreed to the January date");

    private static readonly Finding[] Melons =
    [
        new()
        {
            Rule = "watermelon-override-whole", Dimension = HealthDimension.Schedule, Severity = Severity.Warning,
            Figures = new Dictionary<string, Figure> { ["who"] = new Figure.Who(Atlas.Lena), ["until"] = new Figure.Date(Whole.Until) },
        },
        new()
        {
            Rule = "watermelon-progress", Dimension = HealthDimension.Schedule, Severity = Severity.Warning,
            Figures = new Dictionary<string, Figure> { ["tasks"] = new Figure.Count(2), ["longest"] = new Figure.Days(14) },
            Evidence = [Atlas.Evidence(Atlas.Firewall, new Figure.Days(14)), Atlas.Evidence(Atlas.Rollback, new Figure.Days(9))],
        },
    ];

    public static IEnumerable<Sample> Samples()
    {
        var project = Atlas.Project with
        {
            Overrides = [Said(HealthDimension.People, HealthColour.Green, "Two contractors start on Monday") with { SetOn = Atlas.Today.AddDays(-40), Until = Atlas.Today.AddDays(-26) }, Budget, Whole],
        };
        var said = new HealthAssessment(HealthColour.Amber, NotAssessedReason.None, [.. Atlas.Health.Dimensions.Select(d => d.Dimension == HealthDimension.Budget ? By(d, Budget) : d)]) { Override = Whole };
        HealthAnswer usual = new(project, Atlas.Today, said, Melons, CanEdit: true, Atlas.Coverage);
        yield return new Sample("health", "1-plain", new HealthAnswer(Atlas.Project, Atlas.Today, Atlas.Health, [], CanEdit: false, Atlas.Coverage));
        yield return new Sample("health", "2-set", usual with { Done = new HealthDone(HealthAct.Set, Whole, Undo) { Before = HealthColour.Red } });
        yield return new Sample("health", "3-tolerances", usual with { Done = new HealthDone(HealthAct.Tolerances, null, Undo) { Before = HealthColour.Amber } });
        yield return new Sample("health", "4-most", new HealthAnswer(
            Atlas.Project with
            {
                Name = Extremes.LongName,
                Overrides = [.. Enumerable.Range(0, 200).Select(i => Said((HealthDimension)(i % 6), HealthColour.Red, Extremes.Hostile) with { Until = Atlas.Today.AddDays(i < 180 ? -1 : 5) })],
            },
            Atlas.Today, Extremes.Everything(Audience.Team).Health, [.. Enumerable.Repeat(Melons, 5).SelectMany(m => m)], CanEdit: true, Atlas.Coverage));
        yield return new Sample("report-team", "5-set-by-hand", new StatusReportAnswer(Atlas.Report() with { Project = project, Health = said, Headline = said.Headline }, []) { Watermelon = Melons });
        yield return new Sample("colour-form", "1-new", new ColourForm(Atlas.Project, Atlas.Today, Atlas.Health, new TypedColour(null, null, "", ""), []));
        yield return new Sample("colour-form", "2-wrong", new ColourForm(
            Atlas.Project, Atlas.Today, Atlas.Health, new TypedColour(HealthDimension.Risk, null, "", "soon"), [new("colour", ""), new("reason", ""), new("until", Extremes.Hostile), new("until-far", "2030-01-01"), new("until-past", "2020-01-01"), new("reason-long", Extremes.LongTitle)]));
        yield return new Sample("tolerances-form", "1-usual", new TolerancesForm(Atlas.Project, new TypedTolerances("5", "10", "10", "80", "6, 12, 20"), []));
        yield return new Sample("tolerances-form", "2-wrong", new TolerancesForm(
            Atlas.Project, new TypedTolerances("300", "lots", "-5", Extremes.Hostile, "20, 12, 6"), [new("slip", "300"), new("cost", "lots"), new("scope", "-5"), new("coverage", Extremes.Hostile), new("bands", "20, 12, 6")]));
    }

    private static DimensionVerdict By(DimensionVerdict verdict, ColourOverride said) => verdict with
    {
        Colour = said.Colour, Beneath = verdict.Colour, Override = said,
        Findings =
        [
            new Finding
            {
                Rule = ColourOverride.Rule, Dimension = verdict.Dimension, Severity = Severity.Warning, Weight = 100,
                Figures = new Dictionary<string, Figure> { ["who"] = new Figure.Who(said.By), ["until"] = new Figure.Date(said.Until), ["reason"] = new Figure.Text(said.Reason) },
            },
            .. verdict.Findings,
        ],
    };
}
