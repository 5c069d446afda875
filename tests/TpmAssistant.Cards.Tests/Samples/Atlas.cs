using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>A late project with everything in it, as a usual report sees it.</summary>
internal static class Atlas
{
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly DateTimeOffset ReadAt = new(2026, 11, 20, 13, 5, 0, TimeSpan.Zero);

    public static readonly Person Priya = new(new PersonId("11111111-1111-1111-1111-111111111111"), "Priya Nair");
    public static readonly Person Marek = new(new PersonId("22222222-2222-2222-2222-222222222222"), "Marek Dvořák");
    public static readonly Person Lena = new(new PersonId("33333333-3333-3333-3333-333333333333"), "Lena Fischer");
    public static readonly Person Yael = new(new PersonId("44444444-4444-4444-4444-444444444444"), "יעל כהן");

    public static Project Project { get; } = new()
    {
        Tenant = new TenantId("contoso"), Id = new ProjectId("atlas"), Name = "Atlas", TimeZoneId = "Europe/Berlin",
        Owner = Lena.Id, TargetFinish = new DateOnly(2026, 12, 18), Currency = "EUR",
    };

    public static Coverage Coverage { get; } = new(
    [
        new SourceReading(SourceKinds.Planner, "Atlas", 118, 118, ReadAt),
        new SourceReading(SourceKinds.Calendar, "", 23, 23, ReadAt),
        new SourceReading(SourceKinds.Mail, "", 0, null, ReadAt, ReadFailure.Forbidden),
    ]);

    public static ProjectTask Task(string id, string title, DateOnly? due, params Person[] people) => new()
    {
        Ref = new ItemRef(SourceKinds.Planner, id), Title = title, Due = due, Assignees = people,
        Link = new Uri($"https://tasks.office.com/contoso/Home/Task/{id}?Type=TaskLink&Channel=Link&CreatedTime=638"), State = TaskState.InProgress,
    };

    public static ProjectTask Firewall { get; } = Task("t1", "Open firewall for database replication", new DateOnly(2026, 11, 9), Marek) with
    {
        Meanings = [LabelMeaning.Blocked], PercentComplete = 50,
    };

    public static ProjectTask Cutover { get; } = Task("t2", "Rehearse cutover with payment provider", new DateOnly(2026, 11, 16), Priya, Lena);

    public static ProjectTask Rollback { get; } = Task("t3", "Write rollback runbook", new DateOnly(2026, 11, 18));

    public static ProjectTask LoadTest { get; } = Task("t4", "Load test checkout at 3× peak", new DateOnly(2026, 11, 24), Priya) with { PercentComplete = 50 };

    public static ProjectTask Training { get; } = Task("t5", "Train first-line support", new DateOnly(2026, 11, 27), Lena, Priya, Marek, Yael);

    public static ProjectTask Dns { get; } = Task("t6", "Move DNS zones", new DateOnly(2026, 11, 12), Marek) with
    {
        State = TaskState.Completed, PercentComplete = 100, CompletedOn = new DateOnly(2026, 11, 17),
    };

    public static ProjectTask Certificates { get; } = Task("t7", "Renew certificates", new DateOnly(2026, 11, 19), Yael) with
    {
        State = TaskState.Completed, PercentComplete = 100, CompletedOn = new DateOnly(2026, 11, 19),
    };

    public static Evidence Evidence(ProjectTask task, Figure? note = null) => new(task.Ref, task.Title, task.Link, note);

    public static Finding Slip { get; } = new()
    {
        Rule = "milestone-slip", Dimension = HealthDimension.Schedule, Severity = Severity.Critical, Weight = 90,
        Figures = new Dictionary<string, Figure>
        {
            ["milestone"] = new Figure.Text("Production cutover"), ["slip"] = new Figure.Days(8), ["baseline"] = new Figure.Date(new DateOnly(2026, 12, 4)),
            ["expected"] = new Figure.Date(new DateOnly(2026, 12, 16)), ["tolerance"] = new Figure.Days(5), ["slipping"] = new Figure.Count(1),
            ["open"] = new Figure.Count(14),
        },
        Evidence = [Evidence(Firewall, new Figure.Date(Firewall.Due!.Value)), Evidence(Cutover, new Figure.Date(Cutover.Due!.Value)), Evidence(Rollback, new Figure.Date(Rollback.Due!.Value))],
    };

    public static Finding Overdue { get; } = new()
    {
        Rule = "overdue-work", Dimension = HealthDimension.Schedule, Severity = Severity.Warning, Weight = 60,
        Figures = new Dictionary<string, Figure>
        {
            ["overdue"] = new Figure.Count(9), ["open"] = new Figure.Count(76), ["share"] = new Figure.Share(0.118), ["oldest"] = new Figure.Days(9), ["toClear"] = new Figure.Count(2),
        },
        Evidence = [Evidence(Firewall, new Figure.Days(9)), Evidence(Cutover, new Figure.Days(4)), Evidence(Rollback, new Figure.Days(2))],
    };

    public static Finding Overload { get; } = new()
    {
        Rule = "overload", Dimension = HealthDimension.People, Severity = Severity.Warning, Weight = 50,
        Figures = new Dictionary<string, Figure>
        {
            ["people"] = new Figure.Count(1), ["who"] = new Figure.Who(Priya), ["load"] = new Figure.Share(1.35), ["excess"] = new Figure.Hours(14), ["spare"] = new Figure.Hours(37.5),
        },
        Evidence = [Evidence(LoadTest, new Figure.Who(Priya)), Evidence(Cutover, new Figure.Who(Priya))],
    };

    public static HealthAssessment Health { get; } = new(HealthColour.Red, NotAssessedReason.None,
    [
        new DimensionVerdict(HealthDimension.Schedule, HealthColour.Red, NotAssessedReason.None, [Slip, Overdue]),
        new DimensionVerdict(HealthDimension.Scope, HealthColour.Green, NotAssessedReason.None, []),
        new DimensionVerdict(HealthDimension.Budget, HealthColour.Green, NotAssessedReason.None, []),
        new DimensionVerdict(HealthDimension.Quality, null, NotAssessedReason.NoDefectLabel, []),
        new DimensionVerdict(HealthDimension.Risk, HealthColour.Amber, NotAssessedReason.None, [Slip with { Rule = "risk-exposure", Dimension = HealthDimension.Risk, Severity = Severity.Warning,
            Figures = new Dictionary<string, Figure> { ["high"] = new Figure.Count(2), ["highest"] = new Figure.Count(20) }, Evidence = [Evidence(Firewall)] }]),
        new DimensionVerdict(HealthDimension.People, HealthColour.Amber, NotAssessedReason.None, [Overload]),
    ]);

    public static RiskCandidate LateExternal { get; } = new()
    {
        Rule = "late-external", Probability = 4, Impact = 5, Proximity = new DateOnly(2026, 12, 4), Response = RiskResponse.Escalate,
        Figures = new Dictionary<string, Figure> { ["task"] = new Figure.Text(Cutover.Title), ["late"] = new Figure.Days(4), ["tasks"] = new Figure.Count(1) },
        Evidence = [Evidence(Cutover, new Figure.Days(4))],
    };

    public static RiskCandidate SinglePoint { get; } = new()
    {
        Rule = "single-point-of-failure", Probability = 3, Impact = 4, Response = RiskResponse.Mitigate,
        Figures = new Dictionary<string, Figure> { ["who"] = new Figure.Who(Marek), ["share"] = new Figure.Share(0.58), ["tasks"] = new Figure.Count(7), ["milestone"] = new Figure.Text("Production cutover"), ["date"] = new Figure.Date(new DateOnly(2026, 12, 16)) },
        Evidence = [Evidence(Firewall, new Figure.Who(Marek)), Evidence(Dns, new Figure.Who(Marek))],
    };

    public static RiskCandidate Holiday { get; } = new()
    {
        Rule = "holiday-ahead", Probability = 2, Impact = 3, Proximity = new DateOnly(2026, 12, 24), Response = RiskResponse.Accept,
        Figures = new Dictionary<string, Figure> { ["from"] = new Figure.Date(new DateOnly(2026, 12, 7)), ["to"] = new Figure.Date(new DateOnly(2026, 12, 8)), ["days"] = new Figure.Days(2), ["milestone"] = new Figure.Text("Production cutover"), ["date"] = new Figure.Date(new DateOnly(2026, 12, 16)), ["tasks"] = new Figure.Count(3) },
        Evidence = [Evidence(Training, new Figure.Date(Training.Due!.Value))],
    };

    public static OpenDecision Freeze { get; } = new(
        "freeze", "Move the cutover to January or pay for a weekend shift?", new DateOnly(2026, 11, 25), new Person(new PersonId("sponsor"), "Ines Ferreira"), ["Move to 9 January", "Weekend shift, EUR 18,000"]);

    public static StatusReport Report(Audience audience = Audience.Team) => new()
    {
        Project = Project, Audience = audience, StatusDate = Today, Health = Health, Headline = Slip,
        Counts = new WorkCounts(118, 42, 31, 45, 9, 3, 4),
        Changes = new ProjectChanges(new DateOnly(2026, 11, 13), [Dns, Certificates], [LoadTest], [new SlippedTask(LoadTest, new DateOnly(2026, 11, 18), LoadTest.Due, 4), new SlippedTask(Rollback, new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 18), 2)], [], [], []),
        Done = [Certificates, Dns], Next = [LoadTest, Training],
        Milestones =
        [
            new MilestoneStatus(new Milestone("m1", "Network ready", new DateOnly(2026, 10, 30), new DateOnly(2026, 10, 30), [], new DateOnly(2026, 10, 29)), new DateOnly(2026, 10, 29), -1, 0, HealthColour.Green),
            new MilestoneStatus(new Milestone("m2", "Production cutover", new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 16), []), new DateOnly(2026, 12, 16), 8, 14, HealthColour.Red),
            new MilestoneStatus(new Milestone("m3", "Old data centre closed", new DateOnly(2027, 1, 29), new DateOnly(2027, 1, 29), []), new DateOnly(2027, 1, 29), 0, 31, HealthColour.Green),
        ],
        TopRisks = [LateExternal, SinglePoint], Decisions = [Freeze], Coverage = Coverage,
    };
}
