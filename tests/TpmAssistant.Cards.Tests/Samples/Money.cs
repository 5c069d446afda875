using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Budgets: none, without actuals, the usual, in a channel, and absurdly large.</summary>
internal static class Money
{
    private static readonly Uri Template = new("http://localhost:3978/budget-template.csv");
    private static readonly DateOnly Yesterday = Atlas.Today.AddDays(-1);

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("budget", "1-none", Answer(Atlas.Project, null, null));
        yield return new Sample("budget", "2-no-actuals", Answer(Strained, Analysis(Strained, spent: null), HealthColour.Green));
        yield return new Sample("budget", "3-usual", Answer(Strained, Analysis(Strained, 738_000), HealthColour.Red) with { OverByWorkLeft = 0.14 });
        yield return new Sample("budget", "4-channel", Answer(Strained, Analysis(Strained, 738_000), HealthColour.Red) with { Sharing = BudgetSharing.Shares, CanEdit = false, OverByWorkLeft = 0.14 });
        yield return new Sample("budget", "5-no-work", Answer(Strained, Analysis(Strained, 738_000) with { Figures = null, Schedule = null }, null));
        yield return new Sample("budget", "7-changed", Answer(Strained, Analysis(Strained, 738_000), HealthColour.Red) with { Done = new BudgetDone(BudgetAct.Changed, "Compute", 1, new UndoId("0123456789abcdef0123456789abcdef")) });
        yield return new Sample("budget", "8-formula", Answer(Strained, Analysis(Strained, 738_000), HealthColour.Red) with { Figure = "eac" });
        yield return new Sample("budget", "9-days", Answer(Strained, Analysis(Strained, 738_000) with { Figures = new EarnedValueFigures(860_000, 638_846, 627_435, 738_000) }, HealthColour.Red));
        yield return new Sample("budget", "10-within", Answer(Strained, Analysis(Strained, 738_000), HealthColour.Green) with { OverByWorkLeft = 0.004 });
        yield return new Sample("budget", "11-withheld", Answer(Strained, Analysis(Strained, 738_000) with { Withheld = new(47_300, 4, Yesterday.AddDays(-7)) }, HealthColour.Green));
        yield return new Sample("budget", "12-withheld-channel", Answer(Strained, Analysis(Strained, 738_000) with { Withheld = new(9_000, 1, null) }, HealthColour.Red) with { Sharing = BudgetSharing.Shares, CanEdit = false });
        yield return new Sample("budget-form", "1-new", new BudgetForm(Strained with { Budget = [] }, new TypedLine("", "", "", "", "", "2026-11-20"), "", Template, []));
        yield return new Sample("budget-form", "2-change", new BudgetForm(Strained, new TypedLine("compute", "Compute", "150000", "110000", "144000", "2026-11-19"), "", Template, []));
        yield return new Sample("budget-form", "3-wrong", new BudgetForm(Strained, new TypedLine("", "Compute", "lots", "", "", "soon"), "line;planned\nCloud;?", Template,
            [new BudgetProblem("amount-planned", 0, "lots"), new BudgetProblem("day", 0, "soon"), new BudgetProblem("sum", 4, "Cloud")]));
        yield return new Sample("budget-form", "4-most", new BudgetForm(Huge, new TypedLine("l1", Extremes.Hostile, Extremes.Hostile, Extremes.Hostile, Extremes.Hostile, Extremes.Hostile), Extremes.Hostile, Template,
            [.. Enumerable.Range(0, 1000).Select(i => new BudgetProblem("amount-planned", i, Extremes.Hostile))]));
        yield return new Sample("budget", "6-most", Answer(Huge, Analysis(Huge, 9_999_999_999_999), HealthColour.Red));
    }

    public static Project Strained { get; } = Atlas.Project with
    {
        Budget =
        [
            new("people", "People", 520_000, 390_000, 432_000, Yesterday), new("compute", "Compute", 150_000, 110_000, 144_000, Yesterday),
            new("licences", "Licences", 70_000, 55_000, 58_000, Yesterday.AddDays(-16)), new("contractors", "Contractors", 120_000, 80_000, 104_000, Yesterday),
        ],
    };

    public static BudgetAnalysis Analysis(Project project, decimal? spent) => new()
    {
        Budget = project.Budget.Sum(l => l.Planned),
        Spent = spent,
        Figures = new EarnedValueFigures(project.Budget.Sum(l => l.Planned), project.Budget.Sum(l => l.PlannedToDate), project.Budget.Sum(l => l.Planned) * 0.72m, spent),
        Schedule = new EarnedSchedule(88, 97),
        DataDate = Yesterday,
        ProgressDate = Atlas.Today,
        Rule = EarningRule.Percent,
        Lines = [.. project.Budget.Select(l => new LineStanding(l, l.ActualToDate - l.PlannedToDate, l.AsOf < Yesterday)).OrderByDescending(l => l.Over)],
        Trend =
        [
            .. Enumerable.Range(1, 8).Select(i => new BudgetPoint(Yesterday.AddDays(7 * (i - 8)), 80_000 * i, 76_000 * i, spent is null ? null : 92_000 * i)),
            new BudgetPoint(Yesterday.AddDays(14), 720_000, null, null), new BudgetPoint(Yesterday.AddDays(28), 860_000, null, null),
        ],
    };

    private static Project Huge { get; } = Strained with
    {
        Name = Extremes.LongName, Currency = "IDR",
        Budget = [.. Enumerable.Range(0, 1000).Select(i => new BudgetLine($"l{i}", i % 2 == 0 ? Extremes.Hostile : Extremes.LongTitle, 1_000_000_000_000, 400_000_000_000, 900_000_000_000 + i, Yesterday))],
    };

    private static BudgetAnswer Answer(Project project, BudgetAnalysis? analysis, HealthColour? colour) => new(
        project, Atlas.Today, analysis, new DimensionVerdict(HealthDimension.Budget, colour, colour is null ? NotAssessedReason.NoBudget : NotAssessedReason.None, []),
        BudgetSharing.Amounts, CanEdit: true, Atlas.Coverage);
}
