using TpmAssistant.Application.Access;
using TpmAssistant.Application.Causes;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Closure;
using TpmAssistant.Domain.Estimation;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Owners;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Options, lessons and closure.</summary>
internal static class Deciding
{
    private static readonly UndoId Back = new("0123456789abcdef0123456789abcdef");

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("options", "1-late", Options(new(SituationKind.Late)));
        yield return new Sample("options", "2-lost", Options(new(SituationKind.Lost, Atlas.Priya.Id), "Priya Raman"));
        yield return new Sample("options", "3-more", Options(new(SituationKind.More, Days: 10), assumed: true));
        yield return new Sample("options", "4-no-money", Options(new(SituationKind.Late)) with { ShowsMoney = false });
        yield return new Sample("options", "5-most", Options(new(SituationKind.Late), hostile: true));
        yield return new Sample("options", "6-holds", Options(new(SituationKind.Late), holds: true));
        yield return new Sample("options-unclear", "1-what", new OptionsUnclear(Atlas.Project, true));
        yield return new Sample("options-unclear", "2-no-links", new OptionsUnclear(Atlas.Project with { Name = Extremes.LongName }, false));
        yield return new Sample("lessons", "1-none-yet", new LessonsAnswer("", null, null, [], 0, 0, Atlas.Today));
        yield return new Sample("lessons", "2-usual", new LessonsAnswer("vendors", "migration", null, [Lesson("Get the date in writing.", "Atlas"), Lesson("Ask who else waits.", null)], 9, 2, Atlas.Today));
        yield return new Sample("lessons", "3-nothing", new LessonsAnswer(Extremes.Hostile, null, null, [], 12, 0, Atlas.Today));
        yield return new Sample("lessons", "4-most", new LessonsAnswer(Extremes.LongTitle, null, ProjectPhase.Release, [.. Enumerable.Range(0, 50).Select(_ => Lesson(Extremes.Hostile, Extremes.LongName))], 900, 5, Atlas.Today));
        yield return new Sample("lesson-recorded", "1-usual", new LessonRecorded(Lesson("Get the date in writing.", "Atlas").Lesson, Back));
        yield return new Sample("lesson-form", "1-project", new LessonForm(Atlas.Project));
        yield return new Sample("lesson-form", "2-none", new LessonForm(null));
        yield return new Sample("ready", "1-nothing", Ready(new Snapshot { Project = Atlas.Project with { Labels = new Dictionary<string, LabelMeaning>() }, TakenAt = Atlas.ReadAt, StatusDate = Atlas.Today, Reader = new("r"), Tasks = [], Coverage = Atlas.Coverage }));
        yield return new Sample("ready", "2-usual", Ready(Plan(3), new GoVote("v", [new(Atlas.Lena, true, ""), new(Atlas.Marek, false, "The load test has not run.")])));
        yield return new Sample("ready", "3-most", Ready(Plan(60, hostile: true), new GoVote("v", [.. Enumerable.Range(0, 20).Select(i => new GoBallot(Extremes.LongPerson with { Id = new($"p{i}") }, i % 2 == 0, Extremes.Hostile))]), Extremes.Hostile));
        yield return new Sample("tests-received", "1-passed", new TestsReceived(Run(0, "Orders API"), Atlas.Project, []));
        yield return new Sample("tests-received", "2-which", new TestsReceived(Run(3, "Orders API"), null, [Atlas.Project, Atlas.Project with { Name = "Borealis" }]));
        yield return new Sample("tests-received", "3-most", new TestsReceived(Run(20, Extremes.Hostile), null, [.. Enumerable.Repeat(Atlas.Project with { Name = Extremes.LongName }, 9)]));
        var me = new Asker(new TenantId("t"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal));
        var asked = new Delegation("d1", new ProjectId("atlas"), "Atlas", Atlas.LoadTest.Ref, Atlas.LoadTest.Title, Atlas.LoadTest.Link, Atlas.Today.AddDays(9), 16, me, me with { Person = Atlas.Marek.Id, Name = "Marek Novotný" });
        OwnerCandidate Could(Person person, double free, params ProjectTask[] like) => new(person, .7, like, free, 3);
        yield return new Sample("owners", "1-nobody", new OwnersAnswer(Atlas.Project, Atlas.Today, Atlas.LoadTest, 16, [], Atlas.Coverage));
        yield return new Sample("owners", "2-usual", new OwnersAnswer(Atlas.Project, Atlas.Today, Atlas.LoadTest, 16, [Could(Atlas.Marek, 40, Atlas.Cutover, Atlas.Rollback), Could(Atlas.Priya, 4), Could(Atlas.Yael, 20)], Atlas.Coverage));
        yield return new Sample("owners", "3-full", new OwnersAnswer(Atlas.Project, Atlas.Today, Atlas.LoadTest, 16, [Could(Atlas.Priya, 0, Atlas.Cutover)], Atlas.Coverage));
        yield return new Sample("owners", "5-asked", new OwnersAnswer(Atlas.Project, Atlas.Today, Atlas.LoadTest, 16, [Could(Atlas.Priya, 20), Could(Atlas.Marek, 40, Atlas.Cutover)], Atlas.Coverage) { Asked = Atlas.Priya });
        yield return new Sample("owners", "6-asked-full", new OwnersAnswer(Atlas.Project, Atlas.Today, Atlas.LoadTest, 16, [Could(Atlas.Priya, 4), Could(Atlas.Marek, 40, Atlas.Cutover)], Atlas.Coverage) { Asked = Atlas.Priya });
        yield return new Sample("owners", "4-most", new OwnersAnswer(
            Atlas.Project with { Name = Extremes.LongName }, Atlas.Today, Atlas.LoadTest with { Title = Extremes.Hostile }, 900, [.. Enumerable.Repeat(Could(Extremes.LongPerson, 1, [.. Extremes.ThousandTasks.Take(3)]), 40)], Atlas.Coverage));
        yield return new Sample("owner-which", "1-unowned", new OwnerUnclear(Atlas.Project, "", [(Atlas.Rollback.Title, "r"), (Atlas.LoadTest.Title, "l")]));
        yield return new Sample("owner-which", "2-most", new OwnerUnclear(Atlas.Project, Extremes.Hostile, [.. Enumerable.Repeat((Extremes.LongTitle, "r"), 9)]));
        yield return new Sample("delegation", "1-offer", new DelegationOffer(Ask(), asked));
        yield return new Sample("delegation", "2-asked", new DelegationAnswer(asked, Atlas.Today));
        yield return new Sample("delegation", "3-taken", new DelegationAnswer(asked with { Reply = DelegationReply.Accepted, IsAssigned = true }, Atlas.Today));
        yield return new Sample("delegation", "4-outcome", new DelegationOutcome(asked with { Reply = DelegationReply.Renegotiated, NewDate = Atlas.Today.AddDays(14), Why = "If Priya reviews it." }, Atlas.Today));
        yield return new Sample("delegation-reminder", "1-one", new DelegationReminder([asked with { Reply = DelegationReply.Accepted, Due = Atlas.Today.AddDays(1) }], Atlas.Today));
        yield return new Sample("delegation-reminder", "2-several", new DelegationReminder([asked with { Due = Atlas.Today.AddDays(1) }, asked with { Reply = DelegationReply.Accepted, Due = Atlas.Today.AddDays(2) }], Atlas.Today));
        yield return new Sample("delegation-reminder", "3-most", new DelegationReminder([.. Enumerable.Repeat(asked with { Title = Extremes.Hostile, ProjectName = Extremes.LongName, Due = Atlas.Today.AddDays(2) }, 60)], Atlas.Today));
        yield return new Sample("delegation", "5-most", new DelegationOutcome(asked with { Title = Extremes.Hostile, ProjectName = Extremes.LongName, Reply = DelegationReply.Accepted, IsAssigned = false, Why = Extremes.Hostile }, Atlas.Today));
        EstimationAnswer Round(int voted, EstimateSpread? spread, EstimateBias? bias = null) => new(Atlas.Project, Atlas.Today, Atlas.LoadTest with { Bucket = "Network" }, "r1", 1, voted, spread, bias, 7);
        yield return new Sample("estimation", "1-open", Round(0, null));
        yield return new Sample("estimation", "2-voted", Round(3, null, new EstimateBias("Network", 7, 1.6)));
        yield return new Sample("estimation", "3-wide", Round(3, new EstimateSpread(3, 2, 5, 12, 2, 15)) with { Turn = 2 });
        yield return new Sample("estimation", "4-close", Round(4, new EstimateSpread(4, 2, 3, 5, 2.5, 3.5)));
        yield return new Sample("estimation", "5-most", Round(90, new EstimateSpread(90, 2, 3, 5, 0.5, 250), new EstimateBias(Extremes.Hostile, 70, 0.4)) with { Task = Atlas.LoadTest with { Title = Extremes.Hostile, Bucket = Extremes.LongTitle } });
        yield return new Sample("estimate-kept", "1-usual", new EstimateKept(Atlas.Project, Atlas.LoadTest.Title, new TaskEstimate(Atlas.LoadTest.Ref, 2, 3.5, 8, Origin.Entered), 4, 6, Back));
        yield return new Sample("estimation-overview", "1-all", new EstimationOverview(Atlas.Project, "", [], [new EstimateBias("Network", 7, 1.6), new EstimateBias("Data", 5, 1.05), new EstimateBias("Governance", 4, 0.6)]));
        yield return new Sample("estimation-overview", "4-how-good", new EstimationOverview(Atlas.Project, "", [], [new EstimateBias("Network", 7, 1.6)]) { IsAboutBias = true });
        yield return new Sample("estimation-overview", "2-too-few", new EstimationOverview(Atlas.Project, "", [], []));
        yield return new Sample("estimation-overview", "3-which", new EstimationOverview(Atlas.Project, Extremes.Hostile, [(Atlas.LoadTest.Title, "1"), (Extremes.LongTitle, "2")], []));
        yield return new Sample("cause", "1-first", Cause([], null));
        yield return new Sample("cause", "2-chain", Cause([new(1, 0, "It waits for the tenant peering"), new(2, 1, "The vendor moved its date twice"), new(3, 1, "Nobody asked for a plan B"), new(4, 2, "The date was never in writing")], null));
        yield return new Sample("cause", "3-root", Cause([new(1, 0, "It waits for the line"), new(2, 1, "The vendor's date was never in writing")], new RootCause(2, CauseCategory.Supplier), new CauseAction("Ask every vendor for dates in writing", Atlas.Marek)));
        yield return new Sample("cause", "4-words", Cause([], null) with { Evidence = null, Analysis = Analysis(new("words:too many meetings", "too many meetings"), [], null) });
        yield return new Sample("cause", "5-most", Cause([.. Enumerable.Range(1, CauseAnalysis.Most).Select(i => new Why(i, i - 1, Extremes.Hostile))], new RootCause(20, CauseCategory.Environment), [.. Enumerable.Repeat(new CauseAction(Extremes.Hostile, Extremes.LongPerson), 9)]));
        yield return new Sample("cause-which", "1-items", new CauseUnclear("test", [("Load test", "Atlas", "planner:1"), (Extremes.LongTitle, Extremes.LongName, "planner:2")]));
        yield return new Sample("cause-which", "2-project", new CauseUnclear(Extremes.Hostile, [("", "Atlas", "words:x"), ("", "Borealis", "words:x")]));
        yield return new Sample("causes", "1-none", new CausesAnswer([], Atlas.Today));
        yield return new Sample("causes", "2-usual", new CausesAnswer(
        [
            new(Atlas.Project, Analysis(new("planner:1", "Load test"), [new(1, 0, "It waits for the line")], null)),
            new(Atlas.Project, Analysis(new("project:register:I-1", Extremes.Hostile), [new(1, 0, "x"), new(2, 1, "The vendor's date was never in writing")], new RootCause(2, CauseCategory.Supplier))),
        ], Atlas.Today));
        yield return new Sample("record-back", "1-lesson", new RecordTakenBack("lesson"));
        yield return new Sample("closure", "1-open", Closure(Plan(5), null));
        yield return new Sample("closure", "2-done", Closure(Plan(8, open: false), new ProjectClosing(Atlas.Today, Atlas.Lena, "Operations: Aroha", 0)) with { Undo = Back, Promises = (12, 9) });
        yield return new Sample("closure", "3-most", Closure(Plan(60, hostile: true), null) with { Lessons = [.. Enumerable.Range(0, 30).Select(_ => Lesson(Extremes.Hostile, null).Lesson)] });
    }

    private static Proposal Ask() => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = "delegation", Payload = "{}", Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("t"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8),
    };

    private static CauseAnalysis Analysis(CauseIssue issue, IReadOnlyList<Why> whys, RootCause? root, params CauseAction[] actions) => new(issue, whys, root, actions, Atlas.Lena, Atlas.Today.AddDays(-3));

    private static CauseAnswer Cause(IReadOnlyList<Why> whys, RootCause? root, params CauseAction[] actions) => new(
        Atlas.Project, Atlas.Today, Analysis(new(Atlas.LoadTest.Ref.ToString(), Atlas.LoadTest.Title), whys, root, actions),
        new CauseEvidence(Atlas.LoadTest, 6, 4, 3, 17, [Atlas.Cutover, Atlas.Rollback], [(Atlas.Priya, 1.4)]), null,
        root is null ? [] : [new ProjectCause(Atlas.Project with { Name = "Cobalt" }, Analysis(new("project:register:I-1", "The line is late"), [new(1, 0, "x"), new(2, 1, "The vendor promised nothing in writing")], root))],
        [Atlas.Lena, Atlas.Marek, Atlas.Priya]);

    private static ShownLesson Lesson(string text, string? project) =>
        new(new KeptLesson(text, "migration", ProjectPhase.Delivery, new ProjectId("atlas"), project, Atlas.Lena, Atlas.Today.AddDays(-9)), project);

    private static TestRun Run(int failed, string name) => new(name, "JUnit", 120, failed, 2, [.. Enumerable.Range(0, failed).Select(i => $"{name} {i}")], Atlas.Today);

    private static ReadinessAnswer Ready(Snapshot plan, GoVote? vote = null, string gate = "The rollback is tried") => new(
        plan.Project, plan.StatusDate, ReadinessAssessor.Assess(
            plan, new GateList("general", "Release",
            [
                new("tests", "Tests pass", GateCheck.Tests), new("defects", "No defect is open", GateCheck.Defects), new("risks", "No severe risk is open", GateCheck.Risks), new("blocked", "No work is blocked", GateCheck.Blocked),
                new("decisions", "No decision is waited for", GateCheck.Decisions), new("work", gate, GateCheck.Tasks) { Words = ["service"] }, new("none", "The restore is tried", GateCheck.Tasks) { Words = ["unicorn"] },
                new("owner", "The owner agrees", GateCheck.Approval) { By = "service owner" }, new("ops", "Operations can run it", GateCheck.Approval) { By = "operations" },
            ]),
            vote is null ? [] : [Run(0, "Orders API")], vote is null ? [] : [new GateApproval("ops", Atlas.Marek, Atlas.Today)]),
        plan.Project.Milestones.Count > 0 ? plan.Project.Milestones[0] : null, vote, new Uri("http://localhost:3978/plan/0123456789abcdef"), Atlas.Coverage);

    private static OptionsAnswer Options(Situation situation, string? person = null, bool assumed = false, bool hostile = false, bool holds = false)
    {
        var plan = Plan(hostile ? 40 : 8, hostile: hostile);
        if (holds)
            plan = plan with { Project = plan.Project with { TargetFinish = Atlas.Today.AddDays(300), Baseline = null } };
        var simulator = new ChangeSimulator(plan, [], new(Iterations: 300));
        var titles = plan.Tasks.ToDictionary(t => t.Ref, t => t.Title);
        return new OptionsAnswer(
            plan.Project, new OptionsQuestion("", situation, person, assumed), simulator.Before,
            [.. OptionFinder.Find(simulator, plan, situation).Select(o => new NamedOption(o, [.. o.About.Select(t => titles[t])]))], true, Atlas.Coverage, holds ? new Overload(2, 1.75) : null);
    }

    private static ClosureAnswer Closure(Snapshot plan, ProjectClosing? closing) => new(
        plan.Project, plan.StatusDate, ClosureFigures.Of(plan, [], []), true, null, [Lesson("Get the date in writing.", "Atlas").Lesson], closing, closing is null, null, Atlas.Coverage);

    private static Snapshot Plan(int tasks, bool open = true, bool hostile = false)
    {
        ItemRef Ref(int i) => new(SourceKinds.Planner, $"{i}");
        return new Snapshot
        {
            Project = Atlas.Project with
            {
                Start = Atlas.Today.AddDays(-60), TargetFinish = Atlas.Today.AddDays(30), Name = hostile ? Extremes.LongName : Atlas.Project.Name,
                Baseline = new Baseline(Atlas.Today.AddDays(-50), Atlas.Today.AddDays(30), [.. Enumerable.Range(0, tasks - 1).Select(Ref)]),
                Estimates = [.. Enumerable.Range(0, tasks).Select(i => new TaskEstimate(Ref(i), 2, 4, 9, Origin.Entered))],
            },
            TakenAt = Atlas.ReadAt, StatusDate = Atlas.Today, Reader = new("reader"), Coverage = Atlas.Coverage,
            Tasks =
            [
                .. Enumerable.Range(0, tasks).Select(i => new ProjectTask
                {
                    Ref = Ref(i), Title = hostile ? i % 2 == 0 ? Extremes.Hostile : Extremes.LongTitle : $"Move service {i}", Start = Atlas.Today, Due = Atlas.Today.AddDays(3 + i),
                    Assignees = [Atlas.Priya], State = open && i > 1 ? TaskState.NotStarted : open && i == 1 ? TaskState.InProgress : TaskState.Completed,
                    PercentComplete = open && i > 0 ? 0 : 100, CompletedOn = open && i > 0 ? null : Atlas.Today.AddDays(-i),
                }),
            ],
            Dependencies = [.. Enumerable.Range(0, tasks - 1).Select(i => new TaskDependency(Ref(i), Ref(i + 1)))],
        };
    }
}
