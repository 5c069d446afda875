using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.PersonalWork;

public sealed class PersonalWorkSourceTests
{
    private const string Lists = "GET /me/todo/lists";
    private const string Mine = "GET /me/planner/tasks";
    private const string Mail = "GET /me/messages";

    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Read_ToDo_IsTheOpenTasksOfAllLists()
    {
        _graph.On(Lists, Answer.Page("""{"id":"L1","displayName":"Tasks","wellknownListName":"defaultList"},{"id":"L2","displayName":"Flagged","wellknownListName":"flaggedEmails"},{"id":"L3","displayName":"Home"}"""))
            .On(Mine, Answer.Page("")).On(Mail, Answer.Page(""))
            .On("GET /me/todo/lists/L1/tasks", Answer.Page("""
                {"id":"D1","title":"Call Ben","status":"inProgress","importance":"high","createdDateTime":"2026-02-01T08:00:00Z","lastModifiedDateTime":"2026-02-02T08:00:00Z",
                 "dueDateTime":{"dateTime":"2026-03-05T00:00:00.0000000","timeZone":"W. Europe Standard Time"},"categories":["Red category"]}
                """, ScriptedGraph.Base + "/me/todo/lists/L1/tasks?$skip=1"))
            .On("GET /me/todo/lists/L1/tasks?$skip=1", Answer.Page("""{"id":"D2","title":"Waiting","status":"waitingOnOthers","importance":"low"},{"id":"D3","status":"completed"}"""))
            .On("GET /me/todo/lists/L3/tasks", Answer.Page("""{"id":"D4","title":"Milk","status":"notStarted","importance":"normal"}"""));

        var (reading, requests) = await ReadAsync();

        Assert.Equal(["D1", "D2", "D4"], reading.ToDo.Select(task => task.Ref.Id));
        var call = reading.ToDo[0];
        Assert.Equal((new ItemRef("todo", "D1"), "Call Ben", "Tasks"), (call.Ref, call.Title, call.Bucket));
        Assert.Equal((TaskState.InProgress, TaskPriority.Important, new DateOnly(2026, 3, 5)), (call.State, call.Priority, call.Due!.Value));
        Assert.Equal(["Red category"], call.Labels);
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 8, 0, 0, TimeSpan.Zero), call.ChangedAt);
        Assert.Equal("http://127.0.0.1:9/demo/items/todo/D1", call.Link!.AbsoluteUri);
        Assert.Equal([TaskPriority.Low, TaskPriority.Medium], reading.ToDo.Skip(1).Select(task => task.Priority));
        Assert.All(_graph.Asked.Where(asked => asked.PathAndQuery.Contains("$filter", StringComparison.Ordinal) && asked.Path.StartsWith("/me/todo", StringComparison.Ordinal)),
            asked => Assert.Contains("$filter=status ne 'completed'", asked.Query, StringComparison.Ordinal));
        Assert.DoesNotContain(_graph.Asked, asked => asked.Path.Contains("/L2/", StringComparison.Ordinal));
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task Read_Planner_IsTheOpenTasksWithNamesOfCoworkers()
    {
        const string Ben = "bbbbbbbb-0000-4000-8000-000000000002";
        _graph.On(Lists, Answer.Page("")).On(Mail, Answer.Page(""))
            .On(Mine, Answer.Page("{\"id\":\"T1\",\"planId\":\"P\",\"percentComplete\":50,\"appliedCategories\":{\"category1\":true},\"assignments\":{\"" + Ben
                + "\":{}}},{\"id\":\"T2\",\"percentComplete\":100}"))
            .On("GET /users", Answer.Page("{\"id\":\"" + Ben + "\",\"displayName\":\"Ben\"}"));

        var (reading, requests) = await ReadAsync();

        var task = Assert.Single(reading.Planner);
        Assert.Equal(("T1", "P", "Ben"), (task.Task.Ref.Id, task.PlanId, task.Task.Assignees[0].Name));
        Assert.Empty(task.Task.Labels);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Read_Mail_IsTheFlaggedLettersNewestFirst()
    {
        _graph.On(Lists, Answer.Page("")).On(Mine, Answer.Page(""))
            .On(Mail, Answer.Page("""
                {"id":"M1","subject":"Budget","from":{"emailAddress":{"name":"Cleo","address":"cleo@contoso.example"}},"receivedDateTime":"2026-02-27T10:00:00Z",
                 "flag":{"flagStatus":"flagged","dueDateTime":{"dateTime":"2026-03-06T00:00:00","timeZone":"UTC"}},"webLink":"https://outlook.office365.com/owa/?ItemID=M1"}
                """, ScriptedGraph.Base + "/me/messages?$skip=1"))
            .On($"{Mail}?$skip=1", Answer.Page("""{"id":"M2","receivedDateTime":"2026-03-01T10:00:00+01:00","flag":{"flagStatus":"flagged"},"webLink":"http://evil.example/"},{"id":"M3"}"""));

        var (reading, _) = await ReadAsync();

        Assert.Equal(
            [
                new FlaggedMail(new ItemRef("mail", "M2"), "", "", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), null, null),
                new FlaggedMail(
                    new ItemRef("mail", "M1"), "Budget", "Cleo", new DateTimeOffset(2026, 2, 27, 10, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, 6),
                    new Uri("https://outlook.office365.com/owa/?ItemID=M1")),
            ],
            reading.Mail);
        var asked = _graph.Asked.First(one => one.Path == "/me/messages");
        Assert.Contains("$filter=flag/flagStatus eq 'flagged'", asked.Query, StringComparison.Ordinal);
        Assert.Contains("$select=id,subject,from,receivedDateTime,flag,webLink", asked.Query, StringComparison.Ordinal);
        Assert.All(_graph.Asked.Where(one => one.Path == "/me/messages"), one => Assert.Equal("IdType=\"ImmutableId\"", one.Headers["Prefer"]));
    }

    [Fact]
    public async Task Read_AllWell_SaysHowMuch()
    {
        _graph.On(Lists, Answer.Page("""{"id":"L1"}""")).On(Mine, Answer.Page("""{"id":"T1"},{"id":"T2"}""")).On(Mail, Answer.Page(""))
            .On("GET /me/todo/lists/L1/tasks", Answer.Page("""{"id":"D1"}"""));

        var (reading, _) = await ReadAsync();

        Assert.Equal(
            [("todo", "To Do", 1, 1, ReadFailure.None), ("planner", "Planner", 2, 2, ReadFailure.None), ("mail", "flagged mail", 0, 0, ReadFailure.None)],
            reading.Coverage.Sources.Select(source => (source.Kind, source.Name, source.Read, source.Total!.Value, source.Failure)));
    }

    [Fact]
    public async Task Read_OneOfThreeRefused_LeavesTheOthers()
    {
        _graph.On(Lists, Answer.Page("""{"id":"L1"},{"id":"L2"}""")).On(Mine, Answer.Page("""{"id":"T1"}""")).On(Mail, Answer.Of(403))
            .On("GET /me/todo/lists/L1/tasks", Answer.Of(500)).On("GET /me/todo/lists/L2/tasks", Answer.Page("""{"id":"D1"}"""));

        var (reading, _) = await ReadAsync();

        Assert.Equal((1, 1, 0), (reading.ToDo.Count, reading.Planner.Count, reading.Mail.Count));
        Assert.Equal(
            [ReadFailure.Unavailable, ReadFailure.None, ReadFailure.Forbidden], reading.Coverage.Sources.Select(source => source.Failure));
        Assert.Equal([null, 1, null], reading.Coverage.Sources.Select(source => source.Total));
    }

    [Fact]
    public async Task Read_WholeBatchRefused_IsToldForEach()
    {
        _graph.On("POST /$batch", Answer.Of(401));

        var (reading, requests) = await ReadAsync();

        Assert.All(reading.Coverage.Sources, source => Assert.Equal(ReadFailure.NotSignedIn, source.Failure));
        Assert.Equal(1, requests);
    }

    private async Task<(PersonalReading Reading, long Requests)> ReadAsync()
    {
        using var bench = new Bench(_graph);
        var reading = await bench.Get<IPersonalWorkSource>().ReadAsync(Bench.Asker, CancellationToken.None);
        return (reading, bench.Requests);
    }
}
