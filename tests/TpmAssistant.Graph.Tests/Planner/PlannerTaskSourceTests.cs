using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Planner;

public sealed class PlannerTaskSourceTests
{
    private const string Plan = "GET /planner/plans/PLAN";
    private const string Ben = "bbbbbbbb-0000-4000-8000-000000000002";
    private const string Cleo = "cccccccc-0000-4000-8000-000000000003";

    private const string OfBens = "{\"id\":\"T1\",\"assignments\":{\"" + Ben + "\":{\"orderHint\":\"x\"}}}";

    private readonly ScriptedGraph _graph = new ScriptedGraph()
        .On(Plan, Answer.Ok("""{"id":"PLAN","title":"Atlas board"}"""))
        .On($"{Plan}/details", Answer.Ok("""{"id":"PLAN","categoryDescriptions":{"category1":null,"category3":"Blocked","category25":"Milestone"}}"""))
        .On($"{Plan}/buckets", Answer.Page("""{"id":"B1","name":"Doing","planId":"PLAN"}"""))
        .On("GET /users", Answer.Page($$$"""{"id":"{{{Ben}}}","displayName":"Ben","mail":"ben@contoso.example","jobTitle":"Engineer"}"""));

    [Fact]
    public async Task Read_Task_IsMappedWhole()
    {
        Tasks($$$"""
            {"id":"T1","planId":"PLAN","bucketId":"B1","title":"Move \"mail\" 📨","percentComplete":50,"priority":1,
             "startDateTime":"2026-02-27T23:30:00Z","dueDateTime":"2026-03-05T10:00:00Z","createdDateTime":"2026-02-01T08:00:00Z",
             "checklistItemCount":5,"activeChecklistItemCount":2,
             "appliedCategories":{"category25":true,"category3":true,"category1":true,"category2":false},
             "assignments":{"{{{Ben}}}":{"@odata.type":"#microsoft.graph.plannerAssignment","orderHint":"x"},"{{{Cleo}}}":{"orderHint":"y"},"nobody":null}}
            """);

        var task = Assert.Single((await ReadAsync()).Tasks);

        Assert.Equal(new ItemRef("planner", "T1"), task.Ref);
        Assert.Equal("Move \"mail\" 📨", task.Title);
        Assert.Equal("Doing", task.Bucket);
        Assert.Equal((TaskState.InProgress, 50, TaskPriority.Urgent), (task.State, task.PercentComplete, task.Priority));
        Assert.Equal((new DateOnly(2026, 2, 27), new DateOnly(2026, 3, 5)), (task.Start, task.Due));
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero), task.CreatedAt);
        Assert.Null(task.ChangedAt);
        Assert.Null(task.CompletedOn);
        Assert.Equal((3, 5), (task.ChecklistDone, task.ChecklistTotal));
        Assert.Equal(["Pink", "Blocked", "Milestone"], task.Labels);
        Assert.Equal([new Person(new PersonId(Ben), "Ben", "ben@contoso.example", "Engineer"), new Person(new PersonId(Cleo), "Unknown person")], task.Assignees);
        Assert.Equal("http://127.0.0.1:9/demo/items/task/T1", task.Link!.AbsoluteUri);
    }

    [Theory]
    [InlineData("0", TaskState.NotStarted)]
    [InlineData("1", TaskState.InProgress)]
    [InlineData("99", TaskState.InProgress)]
    [InlineData("100", TaskState.Completed)]
    [InlineData("null", TaskState.NotStarted)]
    public async Task Read_PercentComplete_IsTheState(string percent, TaskState state)
    {
        Tasks($$$"""{"id":"T1","percentComplete":{{{percent}}},"completedDateTime":"2026-03-01T23:59:00Z"}""");

        var task = Assert.Single((await ReadAsync()).Tasks);

        Assert.Equal(state, task.State);
        Assert.Equal(state == TaskState.Completed ? new DateOnly(2026, 3, 1) : null, task.CompletedOn);
    }

    [Theory]
    [InlineData("0", TaskPriority.Urgent)]
    [InlineData("1", TaskPriority.Urgent)]
    [InlineData("2", TaskPriority.Important)]
    [InlineData("4", TaskPriority.Important)]
    [InlineData("5", TaskPriority.Medium)]
    [InlineData("7", TaskPriority.Medium)]
    [InlineData("8", TaskPriority.Low)]
    [InlineData("10", TaskPriority.Low)]
    [InlineData("null", TaskPriority.Medium)]
    public async Task Read_Priority_IsOneOfFour(string priority, TaskPriority expected)
    {
        Tasks($$$"""{"id":"T1","priority":{{{priority}}}}""");
        Assert.Equal(expected, Assert.Single((await ReadAsync()).Tasks).Priority);
    }

    [Fact]
    public async Task Read_AnyRun_SaysWhatWasRead()
    {
        Tasks("""{"id":"T1"},{"id":"T2"},{"id":"T1"},{"title":"without an id"}""");

        var reading = await ReadAsync();

        Assert.Equal(["T1", "T2"], reading.Tasks.Select(task => task.Ref.Id));
        Assert.Empty(reading.Dependencies);
        Assert.Equal(new SourceReading("planner", "Atlas board", 2, 2, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), reading.Coverage);
    }

    [Fact]
    public async Task Read_ThousandTasksAndNotesOfTwenty_TakesSixRequestsAtMost()
    {
        for (var page = 0; page < 4; page++)
        {
            var items = string.Join(',', Enumerable.Range(page * 250, 250).Select(i =>
                $$$$"""{"id":"T{{{{i}}}}","title":"Task {{{{i}}}}","assignments":{"00000000-0000-4000-8000-{{{{i % 290:D12}}}}":{"orderHint":"x"}}}"""));
            _graph.On(page == 0 ? $"{Plan}/tasks" : $"{Plan}/tasks?$skiptoken={page}",
                Answer.Page(items, page == 3 ? null : $"{ScriptedGraph.Base}/planner/plans/PLAN/tasks?$skiptoken={page + 1}"));
        }

        for (var i = 0; i < 20; i++) _graph.On($"GET /planner/tasks/T{i}/details", Answer.Ok($$$"""{"id":"T{{{i}}}","description":"Note {{{i}}}"}"""));
        using var bench = new Bench(_graph);
        var source = Source(bench);

        var reading = await source.ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);
        var notes = await source.ReadNotesAsync(Bench.Asker, [.. reading.Tasks.Take(20).Select(task => task.Ref)], CancellationToken.None);

        Assert.Equal((1000, ReadFailure.None), (reading.Coverage.Read, reading.Coverage.Failure));
        Assert.Equal(20, notes.Count);
        Assert.Equal(6, bench.Requests);
    }

    [Fact]
    public async Task Read_TwiceWithinMinutes_AsksForNamesOnce()
    {
        Tasks(OfBens);
        using var bench = new Bench(_graph);

        await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);
        var again = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);
        Assert.Equal(3, bench.Requests);
        bench.Clock.Advance(TimeSpan.FromMinutes(11));
        await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);

        Assert.Equal("Ben", again.Tasks[0].Assignees[0].Name);
        Assert.Equal(5, bench.Requests);
    }

    [Fact]
    public async Task Read_ByAnotherTenant_DoesNotShareNames()
    {
        Tasks(OfBens);
        using var bench = new Bench(_graph);

        await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);
        await Source(bench).ReadAsync(Bench.Asker with { Tenant = new TenantId("t-2") }, new ProjectSource("planner", "PLAN"), CancellationToken.None);

        Assert.Equal(2, _graph.Asked.Count(asked => asked.Path == "/users"));
    }

    [Fact]
    public async Task Read_AssigneeIsNoObjectId_NeverReachesAFilter()
    {
        Tasks("""{"id":"T1","assignments":{"x' or displayName ne 'y":{"orderHint":"x"}}}""");

        var reading = await ReadAsync();

        Assert.DoesNotContain(_graph.Asked, asked => asked.Path == "/users");
        Assert.Equal("Unknown person", reading.Tasks[0].Assignees[0].Name);
    }

    [Fact]
    public async Task Read_FieldOfAnotherKind_CountsAsMissing()
    {
        Tasks("""{"id":"T1","percentComplete":"half"}""");

        var reading = await ReadAsync();

        Assert.Equal((0, TaskState.NotStarted), (Assert.Single(reading.Tasks).PercentComplete, reading.Tasks[0].State));
    }

    [Fact]
    public async Task Read_SecondPageFails_KeepsTheFirst()
    {
        _graph.On($"{Plan}/tasks", Answer.Page("""{"id":"T1"}""", $"{ScriptedGraph.Base}/planner/plans/PLAN/tasks?$skiptoken=2"))
            .On($"{Plan}/tasks?$skiptoken=2", Answer.Of(500));

        var reading = await ReadAsync();

        Assert.Equal("T1", Assert.Single(reading.Tasks).Ref.Id);
        Assert.Equal((1, null, ReadFailure.Unavailable), (reading.Coverage.Read, reading.Coverage.Total, reading.Coverage.Failure));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/details")]
    [InlineData("/buckets")]
    public async Task Read_OneStepFails_KeepsTheTasksAndSaysSo(string step)
    {
        var graph = new ScriptedGraph().On($"{Plan}/tasks", Answer.Page("""{"id":"T1","bucketId":"B1"}"""));
        foreach (var other in new[] { "", "/details", "/buckets" })
            graph.On(Plan + other, other == step ? Answer.Of(403) : other == "/buckets" ? Answer.Page("") : Answer.Ok("""{"id":"PLAN"}"""));
        using var bench = new Bench(graph);

        var reading = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);

        Assert.Single(reading.Tasks);
        Assert.Equal(new SourceReading("planner", "Planner plan", 1, 1, reading.Coverage.ReadAt, ReadFailure.Forbidden), reading.Coverage);
    }

    [Theory]
    [InlineData(401, ReadFailure.NotSignedIn)]
    [InlineData(403, ReadFailure.Forbidden)]
    [InlineData(404, ReadFailure.NotFound)]
    public async Task Read_Refused_IsTold(int status, ReadFailure failure)
    {
        using var bench = new Bench(new ScriptedGraph().On($"{Plan}/tasks", Answer.Of(status)).On(Plan, Answer.Of(status)));

        var reading = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);

        Assert.Empty(reading.Tasks);
        Assert.Equal(new SourceReading("planner", "Planner plan", 0, null, reading.Coverage.ReadAt, failure), reading.Coverage);
    }

    [Fact]
    public async Task Read_PlanIdWithSlashes_StaysOneSegment()
    {
        using var bench = new Bench(new ScriptedGraph());
        await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "../me/messages?x="), CancellationToken.None);

        Assert.All(bench.Graph.Asked, asked => Assert.StartsWith("/planner/plans/..%2Fme%2Fmessages%3Fx%3D", asked.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_FromTheCloud_LinksToPlanner()
    {
        var graph = new ScriptedGraph { Root = "https://graph.microsoft.com/v1.0" }.On($"{Plan}/tasks", Answer.Page("""{"id":"T/1","planId":"PLAN"}"""));
        using var bench = new Bench(graph, new FixedTokens(), options => options.SignIn = new GraphSignIn { ClientId = "app", Secret = "not used here" });

        var reading = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);

        Assert.Equal("https://planner.cloud.microsoft/webui/plan/PLAN/view/board/task/T%2F1?tid=t-1", reading.Tasks[0].Link!.AbsoluteUri);
    }

    [Fact]
    public async Task ReadNotes_OfTasks_AreDescriptionAndChecklistInOrder()
    {
        _graph.On("GET /planner/tasks/T1/details", Answer.Ok("""
            {"id":"T1","description":"Read me","checklist":{
              "g2":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"Second","isChecked":false,"orderHint":"8586"},
              "g1":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"First","isChecked":true,"orderHint":"8585"},
              "g3":{"isChecked":true}}}
            """)).On("GET /planner/tasks/T2/details", Answer.Of(403));
        using var bench = new Bench(_graph);

        var notes = await Source(bench).ReadNotesAsync(
            Bench.Asker, [new("planner", "T1"), new("planner", "T2"), new("todo", "T3"), new("planner", "T1")], CancellationToken.None);

        var note = Assert.Single(notes);
        Assert.Equal((new ItemRef("planner", "T1"), "Read me"), (note.Task, note.Notes));
        Assert.Equal([new ChecklistItem("First", true), new ChecklistItem("Second", false)], note.Checklist);
        Assert.Equal(1, bench.Requests);
        Assert.Equal(2, _graph.Asked.Count);
    }

    [Fact]
    public async Task ReadNotes_OfMoreThanTwenty_ReadsTwenty()
    {
        using var bench = new Bench(_graph);
        await Source(bench).ReadNotesAsync(Bench.Asker, [.. Enumerable.Range(0, 30).Select(i => new ItemRef("planner", $"T{i}"))], CancellationToken.None);

        Assert.Equal(20, _graph.Asked.Count);
    }

    private const string Secret = "66666666-6666-6666-6666-666666666666";

    [Theory]
    [InlineData("[]", null)]
    [InlineData("""[{"labelId":"66666666-6666-6666-6666-666666666666","displayName":"Confidential"}]""", "Confidential 1 Staff only")]
    [InlineData("""[{"labelId":"66666666-6666-6666-6666-666666666666","displayName":"Con\u200Bfidential"}]""", "Confidential 1 Staff only")]
    [InlineData("""[{"labelId":"77777777-7777-7777-7777-777777777777","displayName":"Board"},{"labelId":"66666666-6666-6666-6666-666666666666","displayName":"Confidential"}]""", "Board 2147483647 ")]
    [InlineData("""[{"labelId":"not an id","displayName":"Confidential"}]""", null)]
    [InlineData("""[{"labelId":"66666666-6666-6666-6666-666666666666","displayName":""}]""", null)]
    [InlineData("null", null)]
    public async Task Read_GroupWithSensitivityLabel_CarriesItAndNoneIsInvented(string labels, string? expected)
    {
        Tasks("""{"id":"T1"}""");
        _graph.On("GET /groups/GROUP", Answer.Ok($$"""{"id":"GROUP","assignedLabels":{{labels}}}"""));
        using var bench = new Bench(_graph, configure: o => o.Labels.AddRange([new LabelSetting { Label = "General" }, new LabelSetting { Label = Secret.ToUpperInvariant(), Description = "Staff only" }]));

        var reading = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN", "GROUP"), CancellationToken.None);

        Assert.Equal(expected, reading.Coverage.Label is { } label ? $"{label.Name} {label.Rank} {label.Description}" : null);
        Assert.Equal(ReadFailure.None, reading.Coverage.Failure);
    }

    [Fact]
    public async Task Read_GroupThatMayNotBeRead_HasNoLabelAndNothingElseIsLost()
    {
        Tasks("""{"id":"T1"}""");
        _graph.On("GET /groups/GROUP", Answer.Of(403, "Authorization_RequestDenied"));
        using var bench = new Bench(_graph);

        var reading = await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN", "GROUP"), CancellationToken.None);

        Assert.Null(reading.Coverage.Label);
        Assert.Equal(ReadFailure.None, reading.Coverage.Failure);
        Assert.Single(reading.Tasks);
    }

    private void Tasks(string items) => _graph.On($"{Plan}/tasks", Answer.Page(items));

    private async Task<TaskReading> ReadAsync()
    {
        using var bench = new Bench(_graph);
        return await Source(bench).ReadAsync(Bench.Asker, new ProjectSource("planner", "PLAN"), CancellationToken.None);
    }

    private static ITaskSource Source(Bench bench) => bench.Get<ITaskSource>();
}
