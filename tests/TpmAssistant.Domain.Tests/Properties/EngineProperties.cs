using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>What holds for any project. The seed is fixed, so that a run repeats.</summary>
public class EngineProperties
{
    [Fact]
    public void Build_OrderOfInputChanged_ChangesNothing() => Holds(AnyProject.Plausible, 200, context =>
    {
        var turned = new HealthContext(Turned(context.Now), [.. context.Past.Select(Turned)]);
        foreach (var audience in Enum.GetValues<Audience>())
        {
            Assert.Equal(Told(StatusReportBuilder.Build(context.Now, context.Past, audience)), Told(StatusReportBuilder.Build(turned.Now, turned.Past, audience)));
        }

        Assert.Equal(Told(Load(context.Now)), Told(Load(turned.Now)));
    });

    /// <summary>The budget may be, and the risk to it: what was done of the task was paid for and goes with it.</summary>
    [Fact]
    public void Assess_OverdueTaskCalledOff_IsNeverWorse() => Holds(AnyProject.Plausible, 300, context =>
    {
        var before = HealthAssessor.Assess(context);
        foreach (var overdue in context.Now.Tasks.Where(t => t.IsWork && t.IsOverdue(context.StatusDate)))
        {
            var after = HealthAssessor.Assess(new(context.Now with { Tasks = [.. context.Now.Tasks.Select(t => t.Ref == overdue.Ref ? t with { State = TaskState.Cancelled } : t)] }, context.Past));

            foreach (var (was, now) in before.Dimensions.Zip(after.Dimensions).Where(d => d.First.Dimension is not (HealthDimension.Budget or HealthDimension.Risk) || context.Project.Budget.Count == 0))
            {
                Assert.False(was.Colour is not null && Worse(now.Colour, was.Colour), $"{now.Dimension} without {overdue.Ref}: {string.Join(", ", now.Findings.Select(f => $"{f.Rule} {f.Severity}"))}");
            }
        }
    });

    [Fact]
    public void Compare_WithItself_FindsNothing() => Holds(AnyProject.Plausible, 200, context =>
    {
        var changes = SnapshotComparison.Compare(context.Now, context.Now);

        Assert.Equal(0, changes.Done.Count + changes.Started.Count + changes.Slipped.Count + changes.Added.Count + changes.Dropped.Count + changes.Reassigned.Count);
    });

    [Fact]
    public void Compare_EarlierAndLater_TellsEachTaskOnceAList() => Holds(AnyProject.Plausible, 200, context =>
    {
        foreach (var past in context.Past)
        {
            var changes = SnapshotComparison.Compare(past, context.Now);
            ItemRef[] state = [.. changes.Done.Concat(changes.Added).Concat(changes.Dropped).Concat(changes.Started).Select(t => t.Ref)];

            Assert.Equal(state.Length, state.Distinct().Count());
            Assert.All(changes.Slipped, s => Assert.True(s.WorkingDays >= 0 && s.Task.IsOpen));
        }
    });

    [Fact]
    public void Everything_AnyInput_NeverThrowsAndStaysInRange() => Holds(AnyProject.Absurd, 400, context =>
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var report = StatusReportBuilder.Build(context.Now, context.Past, audience);
            Assert.All(report.Health.Findings, f => Assert.InRange(f.Weight, 0, 100));
            Assert.All(report.TopRisks, r => Assert.InRange(r.RiskExposure, 1, 25));
        }

        Assert.All(Load(context.Now).People.SelectMany(p => p.Weeks), w => Assert.True(w.AssignedHours >= 0 && w.AvailableHours >= 0));
    });

    [Fact]
    public void Calculate_WorkWithinTheWindow_IsPlacedWhole() => Holds(AnyProject.Plausible, 200, context =>
    {
        var now = context.Now with { Project = context.Project with { Estimates = [] } };
        var (table, efforts) = (WorkloadCalculator.Calculate(now, EmptyCalendars, 10), new EffortBook(now.Project, now.Tasks));
        var expected = context.Now.Tasks.Where(t => t.IsOpen && t.IsWork && t.Due is not null && t.Assignees.Count > 0)
            .Sum(t => efforts.Of(t) * (100 - t.PercentComplete) / 100);

        Assert.Equal(expected, table.People.Sum(p => p.Weeks.Sum(w => w.AssignedHours)), 0.5);
    });

    private static readonly Dictionary<PersonId, IReadOnlyList<Domain.Meetings.MeetingOccurrence>> EmptyCalendars = [];

    private static void Holds(Gen<HealthContext> contexts, int runs, Action<HealthContext> body)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20260105, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(seed).WithQuietOnSuccess(true), Prop.ForAll(contexts.ToArbitrary(), body));
    }

    private static bool Worse(HealthColour? now, HealthColour? was) => now is { } colour && (was is null || colour > was);

    private static WorkloadTable Load(Snapshot now) => WorkloadCalculator.Calculate(now, EmptyCalendars);

    private static Snapshot Turned(Snapshot s) => s with
    {
        Tasks = [.. s.Tasks.Reverse()],
        Dependencies = [.. s.Dependencies.Reverse()],
        Project = s.Project with
        {
            Milestones = [.. s.Project.Milestones.Reverse().Select(m => m with { Tasks = [.. m.Tasks.Reverse()] })],
            Budget = [.. s.Project.Budget.Reverse()],
            Members = [.. s.Project.Members.Reverse()],
            Baseline = s.Project.Baseline is { } b ? b with { Tasks = [.. b.Tasks.Reverse()] } : null,
        },
    };

    private static string Told(StatusReport report) => string.Join(
        '\n',
        [
            $"{report.Health.Overall} {report.Headline?.Rule} {report.Counts}",
            .. report.Health.Dimensions.Select(d => $"{d.Dimension} {d.Colour} {d.NotAssessed}"),
            .. report.Health.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Weight:R} {Told(f.Figures)} {Told(f.Evidence)}"),
            .. report.TopRisks.Select(r => $"{r.Rule} {r.Probability}x{r.Impact} {r.Proximity:o} {r.Response} {Told(r.Figures)} {Told(r.Evidence)}"),
            .. report.Milestones.Select(m => $"{m.Milestone.Key} {m.Expected:o} {m.SlipDays} {m.OpenTasks} {m.Colour}"),
            $"next {Told(report.Next)} done {Told(report.Done)}",
            report.Changes is not { } c ? "first reading"
                : $"{c.Since:o} {Told(c.Done)} {Told(c.Started)} {Told(c.Added)} {Told(c.Dropped)} {Told(c.Reassigned)} {string.Join(',', c.Slipped.Select(s => $"{s.Task.Ref}+{s.WorkingDays}"))}",
        ]);

    private static string Told(WorkloadTable table) => string.Join('\n', table.People.Select(p =>
        $"{p.Person.Name} {p.OpenTasks} {p.OverdueTasks} {string.Join(' ', p.Weeks.Select(w => $"{w.AssignedHours}/{w.AvailableHours}:{string.Join(',', w.Tasks)}"))}"));

    private static string Told(IReadOnlyList<ProjectTask> tasks) => string.Join(',', tasks.Select(t => t.Ref));

    private static string Told(IReadOnlyList<Evidence> evidence) => string.Join(',', evidence.Select(e => $"{e.Item}={e.Note}"));

    private static string Told(IReadOnlyDictionary<string, Figure> figures) =>
        string.Join(',', figures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
}
