using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>The least and the most that can happen: nothing at all, and a thousand items with long and hostile texts.</summary>
internal static class Extremes
{
    /// <summary>What somebody might put into a title to make a card do something.</summary>
    public const string Hostile =
        "[Approve now](https://evil.example/x) ![p](https://evil.example/p.png) **urgent** <at>Everyone</at> `code` {{DATE(2026-01-01T00:00:00Z,SHORT)}} "
        + "\u202Etxt.exe\u202C zero\u200Bwidth \U000E0041\U000E0042 https://evil.example www.evil.example \n# heading\n- list";

    public const string LongName = "Programme for the Harmonisation of Cross-Regional Order-to-Cash Interfaces and Master Data (Phase III, EMEA & APAC) 🚀";
    public const string LongTitle =
        "Clarify with the payment provider, the data protection officer and the regional finance leads whether the reconciliation window may be moved to the weekend 👩‍👩‍👧‍👦 without renewed approval";

    public static Person LongPerson { get; } = new(new PersonId("55555555-5555-5555-5555-555555555555"), "Maria del Carmen Fernández-Villaverde y Wolfeschlegelsteinhausenbergerdorff");

    public static StatusReport Nothing { get; } = new()
    {
        Project = Atlas.Project with { Name = "Q" }, Audience = Audience.Team, StatusDate = Atlas.Today,
        Health = new HealthAssessment(null, NotAssessedReason.NoTasks, [.. Enum.GetValues<HealthDimension>().Select(d => new DimensionVerdict(d, null, NotAssessedReason.NoTasks, []))]),
        Counts = new WorkCounts(0, 0, 0, 0, 0, 0, 0), Done = [], Next = [], Milestones = [], TopRisks = [], Decisions = [],
        Coverage = new Coverage([new SourceReading(SourceKinds.Planner, "Q", 0, 0, Atlas.ReadAt)]),
    };

    public static IReadOnlyList<ProjectTask> ThousandTasks { get; } =
    [
        .. Enumerable.Range(0, 1000).Select(i => Atlas.Task(
            $"x{i:0000}-aaaaaaaaaaaaaaaaaaaaaaaaaaaa", i % 7 == 0 ? Hostile : $"{LongTitle} ({i})", Atlas.Today.AddDays((i % 60) - 30),
            [.. new[] { LongPerson, Atlas.Yael, Atlas.Priya, Atlas.Marek }.Take(i % 5)])),
    ];

    public static Finding Heavy(HealthDimension dimension) => Atlas.Overdue with
    {
        Dimension = dimension, Severity = Severity.Critical,
        Figures = new Dictionary<string, Figure>(Atlas.Overdue.Figures) { ["overdue"] = new Figure.Count(1000), ["open"] = new Figure.Count(1000) },
        Evidence = [.. ThousandTasks.Take(10).Select(task => Atlas.Evidence(task, new Figure.Days(250)))],
    };

    public static StatusReport Everything(Audience audience) => Atlas.Report(audience) with
    {
        Project = Atlas.Project with { Name = LongName },
        Headline = Atlas.Slip with { Figures = new Dictionary<string, Figure>(Atlas.Slip.Figures) { ["milestone"] = new Figure.Text(Hostile), ["slip"] = new Figure.Days(1234) } },
        Health = new HealthAssessment(HealthColour.Red, NotAssessedReason.None,
            [.. Enum.GetValues<HealthDimension>().Select(d => new DimensionVerdict(d, HealthColour.Red, NotAssessedReason.None, [Heavy(d), Heavy(d), Heavy(d)]))]),
        Counts = new WorkCounts(1000, 0, 400, 600, 1000, 300, 200),
        Changes = new ProjectChanges(new DateOnly(2026, 11, 13), [], [], [.. ThousandTasks.Take(300).Select(t => new SlippedTask(t, new DateOnly(2025, 12, 31), t.Due, 230))], [], [], []),
        Done = ThousandTasks, Next = ThousandTasks,
        Milestones = [.. Enumerable.Range(0, 40).Select(i => new MilestoneStatus(new Milestone($"m{i}", LongTitle, new DateOnly(2026, 12, 4), new DateOnly(2027, 12, 16), []), new DateOnly(2027, 12, 16), 250, 1000, HealthColour.Red))],
        TopRisks = [.. Enumerable.Repeat(Atlas.LateExternal with { Figures = new Dictionary<string, Figure>(Atlas.LateExternal.Figures) { ["task"] = new Figure.Text(Hostile) } }, 5)],
        Decisions = [.. Enumerable.Repeat(new OpenDecision("d", Hostile, new DateOnly(2025, 1, 1), LongPerson, [LongTitle, Hostile, LongName, "No", "Yes"]), 12)],
        Coverage = new Coverage([.. Enum.GetValues<ReadFailure>().Select(f => new SourceReading(SourceKinds.Planner, LongName, 500, 1000, Atlas.ReadAt, f))]),
    };
}
