using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Tests.Demo;

namespace TpmAssistant.Graph.Tests.Planner;

/// <summary>Against the demo organisation, which keeps Planner's rules of versions.</summary>
public sealed class PlannerTaskWriterTests
{
    [Fact]
    public async Task Change_Done_IsWrittenOnceForTheVersionRead()
    {
        await using var demo = await DemoBench.StartAsync();
        var task = await OpenTaskAsync(demo);
        var change = new TaskChange(task.Ref, task.Title, task.Due, true, null);

        var first = await Writer(demo).ChangeAsync(DemoBench.Mara, change, default);
        var again = await Writer(demo).ChangeAsync(DemoBench.Mara, change, default);

        Assert.Equal((ProposalState.Done, ProposalState.Done), (first.State, again.State));
        Assert.Equal(100, (int)(await demo.GetAsync($"/demo/v1.0/planner/tasks/{task.Ref.Id}"))["percentComplete"]!);
        Assert.Single(demo.Recorder.Lines, line => line.Contains("\"PATCH\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_NewDate_MeansThatDayWhenReadAgain()
    {
        await using var demo = await DemoBench.StartAsync();
        var task = await OpenTaskAsync(demo);
        var day = new DateOnly(2026, 4, 9);

        Assert.Equal(ProposalState.Done, (await Writer(demo).ChangeAsync(DemoBench.Mara, new TaskChange(task.Ref, task.Title, task.Due, false, day), default)).State);
        Assert.Equal(day, (await TasksAsync(demo)).Single(t => t.Ref == task.Ref).Due);
    }

    [Fact]
    public async Task Change_DateMovedSinceItWasShown_IsRefusedAndLeft()
    {
        await using var demo = await DemoBench.StartAsync();
        var task = await OpenTaskAsync(demo);

        var outcome = await Writer(demo).ChangeAsync(
            DemoBench.Mara, new TaskChange(task.Ref, task.Title, task.Due!.Value.AddDays(-1), false, new DateOnly(2026, 4, 9)), default);

        Assert.Equal((ProposalState.Refused, "task-changed"), (outcome.State, outcome.Code));
        Assert.Equal(task.Due, (await TasksAsync(demo)).Single(t => t.Ref == task.Ref).Due);
    }

    [Fact]
    public async Task Change_TaskThatIsGone_IsRefused()
    {
        await using var demo = await DemoBench.StartAsync();
        var outcome = await Writer(demo).ChangeAsync(DemoBench.Mara, new TaskChange(new ItemRef(SourceKinds.Planner, "nothing"), "x", null, true, null), default);

        Assert.Equal((ProposalState.Refused, "task-gone"), (outcome.State, outcome.Code));
    }

    private static ITaskWriter Writer(DemoBench demo) => demo.Bench.Get<ITaskWriter>();

    private static async Task<ProjectTask> OpenTaskAsync(DemoBench demo) => (await TasksAsync(demo)).First(t => t.IsOpen && t.Due is not null);

    private static async Task<IReadOnlyList<ProjectTask>> TasksAsync(DemoBench demo)
    {
        var (plan, group) = await demo.PlanAsync("Atlas");
        return (await demo.Bench.Get<ITaskSource>().ReadAsync(DemoBench.Mara, new ProjectSource(SourceKinds.Planner, plan, group), default)).Tasks;
    }
}
