using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Properties;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.EarnedValue;

public sealed class BudgetAnalyzerTests
{
    private static readonly BudgetLine Staff = new("staff", "Staff", 800, 400, 500, Some.Today);
    private static readonly BudgetLine Cloud = new("cloud", "Cloud", 200, 100, 80, Some.Today);

    [Fact]
    public void Analyze_NoBudget_IsNothing() => Assert.Null(BudgetAnalyzer.Analyze(Some.Snapshot(Some.Done()), []));

    /// <summary>A done task of 30 h and an open one of 10 h: three quarters earned.</summary>
    [Fact]
    public void Analyze_WeighsWorkByEffort()
    {
        var analysis = Analyze([Staff, Cloud], Some.Done("a") with { EffortHours = 30 }, Some.Task("b", Some.Day(5)) with { EffortHours = 10 });

        Assert.Equal(new EarnedValueFigures(1_000, 500, 750, 580), analysis.Figures);
        Assert.Equal(["staff", "cloud"], analysis.Lines.Select(l => l.Line.Key));
        Assert.Equal([100m, -20m], analysis.Lines.Select(l => l.Over));
    }

    [Fact]
    public void Analyze_EstimatesOfTheProject_WeighToo()
    {
        var project = Project([Staff]) with { Estimates = [new TaskEstimate(Some.Ref("a"), 3, 3, 3, Origin.Entered)] };

        Assert.Equal(600, BudgetAnalyzer.Analyze(Some.Snapshot(project, Some.Done("a"), Some.Task("b") with { EffortHours = 8 }), [])!.Figures!.EarnedValue);
    }

    [Theory]
    [InlineData(EarningRule.Percent, 0.25 + 0.2)]
    [InlineData(EarningRule.FiftyFifty, 0.25 + 0.125 + 0.125)]
    [InlineData(EarningRule.ZeroHundred, 0.25)]
    public void Analyze_Rule_DecidesWhatBegunWorkEarns(EarningRule rule, double share)
    {
        var tasks = new[]
        {
            Some.Done("a"), Some.InProgress("b", Some.Day(5)) with { PercentComplete = 80 }, Some.InProgress("late", Some.Day(-5)), Some.Task("c", Some.Day(9)),
        };

        var figures = BudgetAnalyzer.Analyze(Some.Snapshot(Project([Staff]) with { Earning = rule }, tasks), [])!.Figures!;

        Assert.Equal(800 * (decimal)share, figures.EarnedValue);
    }

    /// <summary>Half of one of two tasks was done and counted; now its day has passed, and it counts nothing until it is done, though no work was undone.</summary>
    [Theory]
    [InlineData(50, 0, true)]
    [InlineData(50, 1, null)]
    [InlineData(20, 0, false)]
    public void Analyze_BegunWorkGoesOverdue_SaysWhatIsNotCountedAndWhyItFell(int percent, int due, bool? fell)
    {
        var then = Some.Snapshot(Project([Staff with { AsOf = Some.Day(-7) }]), Begun(50, 0), Some.Task("b")).On(Some.Day(-7));
        var now = Some.Snapshot(Project([Staff]), Begun(percent, due - 1), Some.Task("b"));

        var withheld = BudgetAnalyzer.Analyze(now, [then])!.Withheld;

        Assert.Equal(fell is { } because ? new WithheldValue(8 * percent / 2, 1, because ? Some.Day(-7) : null) : null, withheld);

        static ProjectTask Begun(int percent, int due) => Some.InProgress("a", Some.Day(due)) with { PercentComplete = percent };
    }

    [Fact]
    public void Analyze_AnotherRule_WithholdsNothing() => Assert.Null(
        BudgetAnalyzer.Analyze(Some.Snapshot(Project([Staff]) with { Earning = EarningRule.FiftyFifty }, Some.InProgress("late", Some.Day(-5))), [])!.Withheld);

    /// <summary>Old amounts against new progress would flatter: the progress of the day of the amounts is taken.</summary>
    [Fact]
    public void Analyze_OldAmounts_AreSetAgainstTheProgressOfTheirDay()
    {
        var then = Some.Snapshot(Project([Staff]), Some.Done("a"), Some.Task("b")).On(Some.Day(-20));
        var now = Some.Snapshot(Project([Staff with { AsOf = Some.Day(-19) }]), Some.Done("a"), Some.Done("b"));

        var analysis = BudgetAnalyzer.Analyze(now, [then])!;

        Assert.Equal((Some.Day(-19), Some.Day(-20)), (analysis.DataDate, analysis.ProgressDate));
        Assert.Equal(400, analysis.Figures!.EarnedValue);
    }

    [Fact]
    public void Analyze_ScopeAddedSince_HadEarnedNothingThen()
    {
        var then = Some.Snapshot(Project([Staff with { AsOf = Some.Day(-20) }]), Some.Done("a")).On(Some.Day(-20));
        var now = Some.Snapshot(Project([Staff]), Some.Done("a"), Some.Task("new"));

        Assert.Equal([400m, 400m], BudgetAnalyzer.Analyze(now, [then])!.Trend.Select(p => p.Earned).OfType<decimal>());
    }

    [Fact]
    public void Analyze_OneLineBehindTheOthers_IsStale()
    {
        var analysis = Analyze([Staff, Cloud with { AsOf = Some.Today.AddDays(-BudgetAnalyzer.StaleDays - 1) }], Some.Task());

        Assert.Equal(["cloud"], analysis.Lines.Where(l => l.IsStale).Select(l => l.Line.Key));
        Assert.Equal(Some.Today, analysis.DataDate);
    }

    [Fact]
    public void Analyze_MoneySpentOnALineWithoutBudget_Counts() =>
        Assert.Equal(530, Analyze([Staff, new BudgetLine("fine", "Fine", 0, 0, 30, Some.Today)], Some.Task()).Spent);

    [Fact]
    public void Analyze_NoWork_KnowsTheMoneyButNoFigures()
    {
        var analysis = Analyze([Staff]);

        Assert.Null(analysis.Figures);
        Assert.Null(analysis.Schedule);
        Assert.Equal((800m, 500m), (analysis.Budget, analysis.Spent!.Value));
    }

    [Fact]
    public void Analyze_NothingSpentYet_IsUnknownRatherThanFree()
    {
        var analysis = Analyze([Staff with { ActualToDate = 0 }], Some.Done());

        Assert.Null(analysis.Spent);
        Assert.Null(analysis.Figures!.CostPerformanceIndex);
    }

    /// <summary>
    /// 100 in each of four periods of ten days from day 0; at day 20 a third of all is earned, which the plan had at day 40/3.
    /// </summary>
    [Fact]
    public void Analyze_Periods_GiveTheEarnedSchedule()
    {
        var line = new BudgetLine("a", "A", 400, 200, 150, Some.Today)
        {
            Periods = [.. Enumerable.Range(-1, 4).Select(i => new BudgetPeriod(Some.Today.AddDays(10 * i), 100))],
        };
        var project = Project([line]) with { Start = Some.Today.AddDays(-20) };

        var analysis = BudgetAnalyzer.Analyze(Some.Snapshot(project, Some.Done("a"), Some.Task("b"), Some.Task("c")), [])!;

        Assert.Equal(40.0 / 3, analysis.Schedule!.Earned, 2);
        Assert.Equal(20, analysis.Schedule.Actual);
        Assert.Equal(200, analysis.Figures!.PlannedValue);
        Assert.Equal(400, analysis.Trend[^1].Planned);
    }

    [Fact]
    public void EarnedShare_IsTheProgressThatHealthRulesSpeakOf() =>
        Always.Holds(AnyProject.Absurd, 200, context => Assert.Equal(context.View.Progress, EarnedShare.Then(context.Now, context.Now, EarningRule.Percent)));

    [Fact]
    public void Analyze_OrderOfInput_ChangesNothing() => Always.Holds(AnyProject.Absurd, 300, context =>
    {
        var turned = context.Now with
        {
            Tasks = [.. context.Now.Tasks.Reverse()],
            Project = context.Project with { Budget = [.. context.Project.Budget.Reverse()] },
        };

        var (one, other) = (BudgetAnalyzer.Analyze(context.Now, context.Past), BudgetAnalyzer.Analyze(turned, context.Past));

        Assert.Equal(one?.Figures, other?.Figures);
        Assert.Equal(one?.Schedule, other?.Schedule);
        Assert.Equal(one?.Lines.Select(l => l.Line.Key), other?.Lines.Select(l => l.Line.Key));
    });

    private static Project Project(BudgetLine[] lines) => Some.Project() with { Budget = lines, Start = Some.Day(-60), TargetFinish = Some.Day(60) };

    private static BudgetAnalysis Analyze(BudgetLine[] lines, params ProjectTask[] tasks) => BudgetAnalyzer.Analyze(Some.Snapshot(Project(lines), tasks), [])!;
}
