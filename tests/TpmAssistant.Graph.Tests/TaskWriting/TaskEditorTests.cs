using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Tests.Demo;

namespace TpmAssistant.Graph.Tests.TaskWriting;

/// <summary>Against the demo organisation, which keeps Planner's rules of versions.</summary>
public sealed class TaskEditorTests
{
    private static readonly DateTimeOffset Proposed = new(2026, 3, 2, 8, 59, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 4, 9);

    [Fact]
    public async Task Create_InAPlan_MakesItOnceHoweverOftenItIsAskedFor()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");
        var priya = (await TasksAsync(demo)).SelectMany(t => t.Assignees).First(p => p.Name.StartsWith("Priya", StringComparison.Ordinal));
        var creation = new TaskCreation(SourceKinds.Planner, plan, "Atlas", "Renew the certificate ☂", [priya], Day);

        var first = await Editor(demo, SourceKinds.Planner).CreateAsync(DemoBench.Mara, creation, Proposed, default);
        var again = await Editor(demo, SourceKinds.Planner).CreateAsync(DemoBench.Mara, creation, Proposed, default);

        Assert.Equal((ProposalState.Done, first.ItemId), (first.State, again.ItemId));
        var made = Assert.Single(await TasksAsync(demo), t => t.Title == creation.Title);
        Assert.Equal((Day, priya.Id, first.Link), (made.Due!.Value, Assert.Single(made.Assignees).Id, made.Link));
    }

    [Fact]
    public async Task Create_OneOfTheSameTitleBefore_IsAnother()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");
        var title = (await TasksAsync(demo)).First(t => t.IsOpen).Title;

        var outcome = await Editor(demo, SourceKinds.Planner).CreateAsync(DemoBench.Mara, new TaskCreation(SourceKinds.Planner, plan, "Atlas", title, [], null), Proposed, default);

        Assert.Equal(ProposalState.Done, outcome.State);
        Assert.Equal(2, (await TasksAsync(demo)).Count(t => t.Title == title));
    }

    [Fact]
    public async Task Create_Private_LiesInTheFirstListOfToDo()
    {
        await using var demo = await DemoBench.StartAsync();
        var creation = new TaskCreation(SourceKinds.ToDo, null, null, "Call Karl again", [], Day);

        var first = await Editor(demo, SourceKinds.ToDo).CreateAsync(DemoBench.Mara, creation, Proposed, default);
        await Editor(demo, SourceKinds.ToDo).CreateAsync(DemoBench.Mara, creation, Proposed, default);

        var made = Assert.Single((await demo.Bench.Get<IPersonalWorkSource>().ReadAsync(DemoBench.Mara, default)).ToDo, t => t.Title == creation.Title);
        Assert.Equal((Day, first.ItemId), (made.Due!.Value, made.Ref.Id));
    }

    [Fact]
    public async Task Edit_PlanTask_WritesWhatDiffersAndNothingElse()
    {
        await using var demo = await DemoBench.StartAsync();
        var task = await OpenTaskAsync(demo);
        var somebody = (await TasksAsync(demo)).SelectMany(t => t.Assignees).First(p => task.Assignees.All(a => a.Id != p.Id));
        var edit = Edit(task, Facts(task) with { Due = Day, Assignees = [somebody], Title = "New name" });

        var first = await Editor(demo, SourceKinds.Planner).EditAsync(DemoBench.Mara, edit, default);
        var again = await Editor(demo, SourceKinds.Planner).EditAsync(DemoBench.Mara, edit, default);

        var now = (await TasksAsync(demo)).Single(t => t.Ref == task.Ref);
        Assert.Equal((ProposalState.Done, ProposalState.Done), (first.State, again.State));
        Assert.Equal(("New name", Day, task.PercentComplete, somebody.Id), (now.Title, now.Due!.Value, now.PercentComplete, Assert.Single(now.Assignees).Id));
        Assert.Single(demo.Recorder.Lines, line => line.Contains("\"PATCH\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"title":"Somebody renamed it"}""")]
    [InlineData("""{"dueDateTime":"2026-05-01T12:00:00Z"}""")]
    [InlineData("""{"percentComplete":100}""")]
    public async Task Edit_AnythingChangedSinceItWasShown_IsRefusedAndLeft(string meanwhile)
    {
        await using var demo = await DemoBench.StartAsync();
        var task = await OpenTaskAsync(demo);
        var version = (string)(await demo.GetAsync($"/demo/v1.0/planner/tasks/{task.Ref.Id}"))["@odata.etag"]!;
        using (var request = new HttpRequestMessage(HttpMethod.Patch, $"/demo/v1.0/planner/tasks/{task.Ref.Id}"))
        {
            request.Content = new StringContent(meanwhile, System.Text.Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", version);
            (await demo.Http.SendAsync(request)).EnsureSuccessStatusCode();
        }

        var before = (await demo.GetAsync($"/demo/v1.0/planner/tasks/{task.Ref.Id}")).ToJsonString();
        var outcome = await Editor(demo, SourceKinds.Planner).EditAsync(DemoBench.Mara, Edit(task, Facts(task) with { Due = Day }), default);

        Assert.Equal((ProposalState.Refused, TaskEditEffect.ChangedSince), (outcome.State, outcome.Code));
        Assert.Equal(before, (await demo.GetAsync($"/demo/v1.0/planner/tasks/{task.Ref.Id}")).ToJsonString());
    }

    [Fact]
    public async Task Edit_ToDo_IsFoundInItsListAndDone()
    {
        await using var demo = await DemoBench.StartAsync();
        var task = (await demo.Bench.Get<IPersonalWorkSource>().ReadAsync(DemoBench.Mara, default)).ToDo[0];

        var outcome = await Editor(demo, SourceKinds.ToDo).EditAsync(DemoBench.Mara, Edit(task, Facts(task) with { Percent = 100 }), default);

        Assert.Equal(ProposalState.Done, outcome.State);
        Assert.DoesNotContain((await demo.Bench.Get<IPersonalWorkSource>().ReadAsync(DemoBench.Mara, default)).ToDo, t => t.Ref == task.Ref);
    }

    private static TaskFacts Facts(ProjectTask task) => new(task.Title, task.Due, task.PercentComplete, task.Assignees);

    private static TaskEdit Edit(ProjectTask task, TaskFacts wanted) => new(task.Ref, "Atlas", task.Link, Facts(task), wanted);

    private static ITaskEditor Editor(DemoBench demo, string kind) => demo.Bench.Get<IEnumerable<ITaskEditor>>().Single(e => e.Kind == kind);

    private static async Task<ProjectTask> OpenTaskAsync(DemoBench demo) => (await TasksAsync(demo)).First(t => t.IsOpen && t.Due is not null && t.Assignees.Count == 1);

    private static async Task<IReadOnlyList<ProjectTask>> TasksAsync(DemoBench demo)
    {
        var (plan, group) = await demo.PlanAsync("Atlas");
        return (await demo.Bench.Get<ITaskSource>().ReadAsync(DemoBench.Mara, new ProjectSource(SourceKinds.Planner, plan, group), default)).Tasks;
    }
}
