using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>Every answer of the engine for readings in which anything stands: none throws. Each seed is its own case in the message.</summary>
public class AnythingGoesTests
{
    private const int Seeds = 250;

    private static readonly ForecastSettings Few = new(Iterations: 33);

    public static TheoryData<string> Answers => [.. All.Keys];

    private static Dictionary<string, Action<Snapshot, IReadOnlyList<Snapshot>, Random>> All { get; } = new(StringComparer.Ordinal)
    {
        ["schedule"] = (now, _, _) => ScheduleOutlooks.Of(now),
        ["forecast"] = (now, past, _) =>
        {
            var forecast = ProjectForecaster.Forecast(now, past, Few);
            foreach (var day in (DateOnly[])[DateOnly.MinValue, now.StatusDate, DateOnly.MaxValue]) forecast.ChanceBy(day);
            foreach (var share in (double[])[.01, .99]) forecast.DayOf(share);
        },
        ["what if"] = (now, past, random) =>
        {
            var simulator = new ChangeSimulator(now, past, Few);
            foreach (var kind in Enum.GetValues<ChangeKind>().Where(k => k != ChangeKind.Overlap && now.Tasks.Count > 0))
            {
                simulator.Apply(new(kind)
                {
                    Tasks = random.Next(3) == 0 ? [] : [now.Tasks[random.Next(now.Tasks.Count)].Ref], Days = new[] { 0, 5, 1e300, double.NaN, -4 }[random.Next(5)],
                    Day = DateOnly.MaxValue, Person = Some.Person("Bo Lind").Id, Share = new[] { .5, 20, 1e-9 }[random.Next(3)],
                });
            }
        },
        ["options"] = (now, past, _) =>
        {
            var simulator = new ChangeSimulator(now, past, Few);
            foreach (var kind in Enum.GetValues<SituationKind>()) OptionFinder.Find(simulator, now, new(kind, Days: 1e6));
        },
        ["workload"] = (now, past, random) => MoveFinder.WithMoves(now, past, new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), random.Next(60)),
        ["earned value"] = (now, past, _) => BudgetAnalyzer.Analyze(now, past),
        ["assessment"] = (now, past, _) =>
        {
            var context = new HealthContext(now, past);
            HealthAssessor.Assess(context);
            RiskScan.Find(context);
        },
        ["report"] = (now, past, _) => StatusReportBuilder.Build(now, past, Audience.Team),
        ["flow"] = (now, past, _) =>
        {
            FlowAnalyzer.Analyze(new(now, past));
            QualityAnalyzer.Analyze(new(now, past));
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_AnyReading_NeverThrows(string answer)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var (now, past) = (ChanceSnapshots.Of(seed), Enumerable.Range(0, random.Next(3)).Select(i => ChanceSnapshots.Of((seed * 7) + i, Some.Day(-7 * (3 - i)))).ToList());
            var thrown = Record.Exception(() => All[answer](now, past, random));
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
        }
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.NegativeInfinity, -1_000_000)]
    [InlineData(1e300, 1_000_000)]
    [InlineData(.25, .25)]
    public void Factor_AnyNumber_CanBeMultiplied(double given, double factor) => Assert.Equal((decimal)factor, BudgetMeasure.Factor(given));

    [Fact]
    public void DayCost_HoursOfNobody_IsUnknown()
    {
        var project = Some.Project() with
        {
            Start = Some.Day(-40), Budget = [new("p", "people", 1, 1, decimal.MaxValue, Some.Today)], Members = [new(Some.Person(), "engineer", null, 1e-300)],
        };

        Assert.Null(DayCost.Of(project));
        Assert.NotNull(DayCost.Of(project with { Members = [new(Some.Person(), "engineer", null, double.PositiveInfinity), new(Some.Person("Bo Lind"), "engineer", null, 40)] }));
    }

    [Fact]
    public void WithMoves_TaskReadTwiceOfWhichOneIsDone_CountsTheOpenOne()
    {
        var open = Some.InProgress("1", Some.Day(1)) with { EffortHours = 400, Assignees = [Some.Person()] };
        var done = Some.Done("1", Some.Day(1)) with { Assignees = [Some.Person("Bo Lind")] };

        var table = MoveFinder.WithMoves(Some.Snapshot(Some.Project() with { Members = [] }, done, open), [], new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), 4);

        Assert.Equal([Some.Person().Id], table.People.Select(p => p.Person.Id));
    }
}
