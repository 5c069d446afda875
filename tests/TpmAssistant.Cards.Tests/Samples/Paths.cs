using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Plans: without a link, the usual, and long ones full of hostile text and problems.</summary>
internal static class Paths
{
    private static readonly DateOnly Today = Atlas.Today;

    private static ProjectTask[] Tasks { get; } =
    [
        Atlas.Firewall with { Start = Today.AddDays(-14), Meanings = [LabelMeaning.Blocked, LabelMeaning.External] },
        Atlas.Cutover with { State = TaskState.NotStarted, Start = Today.AddDays(4), Due = Today.AddDays(7) },
        Atlas.Rollback with { State = TaskState.NotStarted }, Atlas.LoadTest, Atlas.Training with { State = TaskState.NotStarted, Start = Today.AddDays(5) }, Atlas.Dns,
    ];

    private static Project Project { get; } = Atlas.Project with
    {
        Dependencies =
        [
            Link(Atlas.Firewall, Atlas.Cutover, Origin.Imported), Link(Atlas.Cutover, Atlas.Training, Origin.Entered), Link(Atlas.Dns, Atlas.Firewall, Origin.Source),
            Link(Atlas.LoadTest, Atlas.Training, Origin.Proposed),
        ],
        Milestones =
        [
            new("cut", "Production cutover", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 24), [Atlas.Cutover.Ref]), new("train", "Support trained", null, new DateOnly(2026, 12, 18), [Atlas.Training.Ref]),
            new("dns", "Zones moved", new DateOnly(2026, 11, 17), null, [Atlas.Dns.Ref], new DateOnly(2026, 11, 17)), new("none", "Lease ends", null, null, []),
        ],
    };

    private static Project Expecting { get; } = Project with
    {
        Milestones = [.. Project.Milestones.Select(m => m.Key == "cut" ? m with { Expectation = new(new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 16), Atlas.Lena) } : m)],
    };

    private static Project Huge { get; } = Project with
    {
        Name = Extremes.LongName,
        Dependencies = [.. Extremes.ThousandTasks.Zip(Extremes.ThousandTasks.Skip(1), (a, b) => Link(a, b, Origin.Proposed)), Link(Extremes.ThousandTasks[5], Extremes.ThousandTasks[2], Origin.Entered)],
        Milestones = [.. Enumerable.Range(0, 60).Select(i => new Milestone($"m{i}", i % 2 == 0 ? Extremes.Hostile : Extremes.LongTitle, Today, Today.AddDays(i), [Extremes.ThousandTasks[i].Ref]))],
    };

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("link-form", "1-say", new LinkForm(Atlas.Project, [], [], "", "", DependencyType.FinishToStart, ""));
        yield return new Sample("link-form", "2-choose", new LinkForm(Atlas.Project, [Atlas.Cutover, Atlas.Rollback], [Atlas.Firewall], "cutover", "firewall", DependencyType.StartToStart, "2"));
        yield return new Sample("link-form", "3-not-found", new LinkForm(Atlas.Project with { Name = Extremes.LongName }, [], [Atlas.Firewall], Extremes.Hostile, Extremes.LongTitle, DependencyType.FinishToStart, Extremes.Hostile));
        yield return new Sample("link-form", "4-most", new LinkForm(Atlas.Project, [.. Extremes.ThousandTasks.Take(12)], [.. Extremes.ThousandTasks.Take(12)], "x", "y", DependencyType.StartToFinish, "-250"));
        yield return new Sample("path", "1-no-links", Path(Atlas.Project, Tasks));
        yield return new Sample("path", "2-usual", Path(Project, Tasks));
        yield return new Sample("path", "3-done", Path(Project, Atlas.Dns));
        yield return new Sample("path", "4-most", Path(Huge, [.. Extremes.ThousandTasks]));
        yield return new Sample("milestones", "1-none", Milestones(Atlas.Project, false, Tasks));
        yield return new Sample("milestones", "2-usual", Milestones(Project, false, Tasks));
        yield return new Sample("milestones", "3-client", Milestones(Project, true, Tasks));
        yield return new Sample("milestones", "4-most", Milestones(Huge, false, [.. Extremes.ThousandTasks]));
        yield return new Sample("milestones", "5-expected", Milestones(Expecting, false, Tasks) with { CanExpect = true });
        yield return new Sample("expect", "1-none", Expected(Atlas.Project, Tasks));
        yield return new Sample("expect", "2-usual", Expected(Expecting, Tasks));
        yield return new Sample("expect", "3-kept", Expected(Expecting, Tasks) with { Changed = 2, Undo = new UndoId("0123456789abcdef0123456789abcdef") });
        yield return new Sample("expect", "4-wrong", Expected(Expecting, Tasks) with { Problems = [new("cut", Extremes.Hostile, new DateOnly(2025, 1, 1)), new("train", "Support trained", new DateOnly(2099, 1, 1))] });
        yield return new Sample("expect", "5-look", Expected(Expecting, Tasks) with { CanEdit = false });
        yield return new Sample("expect", "6-most", Expected(Huge, [.. Extremes.ThousandTasks]));
        yield return new Sample("dependencies", "1-none", Links(Atlas.Project, [], Tasks[..2]) with { CanEdit = false });
        yield return new Sample("dependencies", "2-usual", Links(Project, Proposals, Tasks));
        yield return new Sample("dependencies", "3-changed", Links(Project, Proposals[..1], Tasks) with
        {
            Changed = new(LinkChangeKind.Added, Link(Atlas.Rollback, Atlas.Cutover, Origin.Entered), new UndoId("0123456789abcdef0123456789abcdef")),
        });
        yield return new Sample("dependencies", "4-most", Links(Huge, [.. Enumerable.Repeat(Proposals[0], 50)], [.. Extremes.ThousandTasks]));
    }

    private static LinkProposal[] Proposals { get; } =
    [
        new(Link(Atlas.Cutover, Atlas.Rollback, Origin.Proposed), LinkClue.Title), new(Link(Atlas.Firewall, Atlas.LoadTest, Origin.Proposed), LinkClue.Dates),
    ];

    private static TaskDependency Link(ProjectTask before, ProjectTask after, Origin origin) => new(before.Ref, after.Ref, Origin: origin);

    private static Snapshot Snapshot(Project project, ProjectTask[] tasks) => new()
    {
        Project = project, TakenAt = Atlas.ReadAt, StatusDate = Today, Reader = Atlas.Lena.Id, Tasks = tasks, Dependencies = project.Dependencies, Coverage = Atlas.Coverage,
    };

    private static CriticalPathAnswer Path(Project project, params ProjectTask[] tasks) => new(project, Today, ScheduleOutlooks.Of(Snapshot(project, tasks)), 2, Atlas.Coverage);

    private static MilestonesAnswer Milestones(Project project, bool outside, params ProjectTask[] tasks)
    {
        var outlook = ScheduleOutlooks.Of(Snapshot(project, tasks));
        return new(project, Today, outlook, outlook.Milestones, outside, Atlas.Coverage);
    }

    private static ExpectedMilestonesAnswer Expected(Project project, params ProjectTask[] tasks)
    {
        var outlook = ScheduleOutlooks.Of(Snapshot(project, tasks));
        return new(
            project, Today, [.. outlook.Milestones.Where(m => !m.IsReached).Select((m, i) => new ExpectedMilestone(m, i % 2 == 0 ? Today.AddDays(30 + i) : null))], CanEdit: true, Atlas.Coverage);
    }

    private static DependenciesAnswer Links(Project project, LinkProposal[] proposals, params ProjectTask[] tasks) => new(
        project, Today, LinkBook.Of(Snapshot(project, tasks)), proposals, tasks.Concat(Tasks).DistinctBy(t => t.Ref).ToDictionary(t => t.Ref), CanEdit: true, Atlas.Coverage);
}
