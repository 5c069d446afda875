using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Reports;

public class StatusReportBuilderTests
{
    [Fact]
    public void Build_FirstReading_HasNoChangesButRecentlyDone()
    {
        var report = StatusReportBuilder.Build(
            Some.Snapshot(
                Some.Done("recent") with { CompletedOn = Some.Today.AddDays(-7) }, Some.Done("older") with { CompletedOn = Some.Today.AddDays(-8) }, Some.Task("open")),
            [],
            Audience.Team);

        Assert.Null(report.Changes);
        Assert.Equal(["recent"], Ids(report.Done));
    }

    [Theory]
    [InlineData(null, -5)]
    [InlineData(-3, -3)]
    [InlineData(-4, -5)]
    [InlineData(-99, -30)]
    public void Build_SeveralPast_ComparesWithTheRightOne(int? since, int expected)
    {
        var now = Some.Snapshot(Some.Task());
        Snapshot[] past = [.. new[] { -30, -12, -5, -3 }.Select(d => now.On(Some.Today.AddDays(d)))];

        var report = StatusReportBuilder.Build(now, past, Audience.Team, since is { } s ? Some.Today.AddDays(s) : null);

        Assert.Equal(Some.Today.AddDays(expected), report.Changes!.Since);
    }

    [Fact]
    public void Build_OnlyYesterday_ComparesWithIt()
    {
        var now = Some.Snapshot(Some.Task());

        Assert.Equal(Some.Day(-1), StatusReportBuilder.Build(now, [now.On(Some.Day(-2)), now.On(Some.Day(-1))], Audience.Team).Changes!.Since);
    }

    [Fact]
    public void Build_Work_IsCountedWithoutSummariesMilestonesAndWhatWasCalledOff()
    {
        var report = StatusReportBuilder.Build(
            Some.Snapshot(
                Some.Done("1"), Some.InProgress("2", Some.Day(-1)), Some.Blocked("3"), Some.Unowned("4"), Some.Task("5") with { State = TaskState.Cancelled },
                Some.Task("6") with { Schedule = new() { Summary = true } }, Some.Task("7") with { Meanings = [LabelMeaning.Milestone] }),
            [],
            Audience.Team);

        Assert.Equal(new WorkCounts(4, 1, 1, 2, 1, 1, 1), report.Counts);
    }

    [Fact]
    public void Build_Next_HoldsTwoWeeksInDateOrder()
    {
        var report = StatusReportBuilder.Build(
            Some.Snapshot(
                Some.Task("late", Some.Today.AddDays(-1)), Some.Task("today", Some.Today), Some.Task("end", Some.Today.AddDays(14)),
                Some.Task("beyond", Some.Today.AddDays(15)), Some.Task("mid", Some.Today.AddDays(3))),
            [],
            Audience.Team);

        Assert.Equal(["today", "mid", "end"], Ids(report.Next));
    }

    [Fact]
    public void Build_Milestones_HaveDateSlipAndColour()
    {
        var project = Some.Project() with
        {
            Milestones =
            [
                Some.Milestone("late", Some.Day(5), Some.Day(11), "a"), Some.Milestone("near", Some.Day(5), Some.Day(6)), Some.Milestone("on", Some.Day(5), Some.Day(5)),
                Some.Milestone("passed", Some.Day(-3), Some.Day(-3)), Some.Milestone("open", null, null),
            ],
        };
        var statuses = StatusReportBuilder.Build(Some.Snapshot(project, Some.Task("a")), [], Audience.Team).Milestones;

        Assert.Equal(
            [
                ("passed", 3, HealthColour.Amber, 0), ("on", 0, HealthColour.Green, 0), ("near", 1, HealthColour.Amber, 0),
                ("late", 6, HealthColour.Red, 1), ("open", default(int?), default(HealthColour?), 0),
            ],
            statuses.Select(s => (s.Milestone.Key, s.SlipDays, s.Colour, s.OpenTasks)));
        Assert.Equal(Some.Day(-3), statuses[0].Expected);
    }

    [Fact]
    public void Build_Headline_IsTheGravestFindingThatColours()
    {
        var red = StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Team);
        var green = StatusReportBuilder.Build(Some.Snapshot(Some.Task("a", Some.Day(3)) with { Start = Some.Day(5) }), [], Audience.Team);

        Assert.Same(red.Health.Findings[0], red.Headline);
        Assert.Equal(Severity.Critical, red.Headline!.Severity);
        Assert.Equal("start-after-due", Assert.Single(green.Health.Findings).Rule);
        Assert.Null(green.Headline);
    }

    [Fact]
    public void Build_Team_SeesEverything()
    {
        var report = StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Team);

        Assert.Contains(report.Next, t => t.Ref.Id == "secret");
        Assert.Equal(["vendor", "scope"], report.Decisions.Select(d => d.Key));
        Assert.Equal(Troubled.Project.Budget, report.Project.Budget);
        Assert.Equal(StatusReportBuilder.MostRisks, report.TopRisks.Count);
        Assert.Contains(Names(report), n => n == Troubled.Ada.Name);
    }

    [Fact]
    public void Build_Executive_SeesMoneyAndDecisionsButNobodysName()
    {
        var report = StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Executive);

        Assert.Equal(2, report.Decisions.Count);
        Assert.Equal(HealthColour.Red, report.Health.Dimensions[(int)HealthDimension.Budget].Colour);
        Assert.NotEmpty(Names(report));
        Assert.All(Names(report), n => Assert.Contains(n, (string[])["engineer", "lead"]));
        Assert.Equal(
            StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Team).Health.Dimensions.Select(d => d.Colour), report.Health.Dimensions.Select(d => d.Colour));
    }

    [Fact]
    public void Build_Client_SeesNothingInternal()
    {
        var report = StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Client);

        Assert.Equal(["launch"], report.Milestones.Select(m => m.Milestone.Key));
        Assert.Empty(report.Decisions);
        Assert.Empty(report.Project.Budget);
        Assert.Equal(["engineer", "lead", "sponsor"], report.Project.Members.Select(m => m.Person.Name));
        Assert.DoesNotContain(Items(report), i => i == Some.Ref("secret"));
        Assert.Equal(StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Team).Counts.Total - 1, report.Counts.Total);
        Assert.DoesNotContain(report.Health.Findings.SelectMany(f => f.Figures.Values), f => f is Figure.Money or Figure.Who or Figure.Hours);
        Assert.DoesNotContain(report.TopRisks.SelectMany(r => r.Figures.Values), f => f is Figure.Money or Figure.Who);
        Assert.NotEmpty(report.TopRisks);
        Assert.All(
            report.Next.Concat(report.Done).Concat(report.Changes!.Slipped.Select(s => s.Task)).SelectMany(t => t.Assignees),
            p => Assert.Contains(p.Name, (string[])["engineer", "lead"]));
    }

    [Fact]
    public void Build_Client_Defects_AreTheTeamsToMendFirst()
    {
        var now = Some.Snapshot(Some.Task("feature", Some.Day(2)), Some.Task("bug", Some.Day(2)) with { Meanings = [LabelMeaning.Defect] });

        var report = StatusReportBuilder.Build(now, [], Audience.Client);

        Assert.Equal(["feature"], report.Next.Select(t => t.Ref.Id));
    }

    [Fact]
    public void Build_Client_JudgesDatesAndScopeAlone()
    {
        var health = StatusReportBuilder.Build(Troubled.Now, Troubled.Past, Audience.Client).Health;

        Assert.Equal([HealthDimension.Schedule, HealthDimension.Scope], health.Dimensions.Where(d => d.Colour is not null).Select(d => d.Dimension));
        Assert.All(health.Dimensions.Where(d => d.Colour is null), d => Assert.Equal(NotAssessedReason.NotForAudience, d.NotAssessed));
    }

    [Fact]
    public void Build_Client_BecameInternalSince_IsNotToldAsDropped()
    {
        var before = Some.Snapshot(Some.Task("a"), Some.Task("gone")).On(Some.Day(-5));
        var now = Some.Snapshot(Some.Task("a") with { Meanings = [LabelMeaning.Internal] });

        var changes = StatusReportBuilder.Build(now, [before], Audience.Client).Changes;

        Assert.Equal(["gone"], Ids(changes!.Dropped));
    }

    [Fact]
    public void Build_Client_BelowTheCoverageFloor_SaysSoAndNoMore()
    {
        var unread = new Coverage([new(SourceKinds.Planner, "plan", 1, 10, Some.Now, ReadFailure.Throttled)]);
        var health = StatusReportBuilder.Build(Troubled.Now with { Coverage = unread }, [], Audience.Client).Health;

        Assert.Equal(NotAssessedReason.CoverageTooLow, health.NotAssessed);
        Assert.Empty(health.Findings);
    }

    private static string[] Ids(IReadOnlyList<ProjectTask> tasks) => [.. tasks.Select(t => t.Ref.Id)];

    private static IEnumerable<string> Names(StatusReport report) =>
        report.Health.Findings.SelectMany(f => f.Figures.Values.Concat(f.Evidence.Select(e => e.Note)))
            .Concat(report.TopRisks.SelectMany(r => r.Figures.Values.Concat(r.Evidence.Select(e => e.Note)))).OfType<Figure.Who>().Select(w => w.Value.Name);

    private static IEnumerable<ItemRef> Items(StatusReport report) =>
    [
        .. report.Health.Findings.SelectMany(f => f.Evidence).Concat(report.TopRisks.SelectMany(r => r.Evidence)).Select(e => e.Item),
        .. report.Next.Concat(report.Done).Concat(report.Changes!.Added).Concat(report.Changes.Dropped).Concat(report.Changes.Slipped.Select(s => s.Task)).Select(t => t.Ref),
        .. report.Project.Milestones.SelectMany(m => m.Tasks),
    ];
}
