using System.Text.Json.Nodes;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Graph.Tests.Demo;

public sealed class DemoTenantTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1));

    private static readonly MailDraft Draft = new("Atlas: status", [new MailRecipient($"daniel@{DemoPeople.Domain}", "Daniel Brooks")], "<p>Red</p>", "Red");

    [Theory]
    [InlineData("Atlas")]
    [InlineData("Borealis")]
    [InlineData("Cobalt")]
    public async Task Planner_EveryProject_IsReadWhole(string project)
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync(project);

        var reading = await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None);

        Assert.Equal((ReadFailure.None, reading.Tasks.Count), (reading.Coverage.Failure, reading.Coverage.Total!.Value));
        Assert.Contains(project, reading.Coverage.Name, StringComparison.Ordinal);
        Assert.True(reading.Tasks.Count > 10);
        Assert.All(reading.Tasks, task => Assert.NotNull(task.Bucket));
        Assert.All(reading.Tasks.SelectMany(task => task.Assignees), person => Assert.True(person.Id.IsResolved && person.Name.Contains(' ', StringComparison.Ordinal)));
        Assert.Contains(reading.Tasks, task => task.State == TaskState.Completed && task.CompletedOn is not null);
        Assert.Contains(reading.Tasks, task => task.Labels.Count > 0);
        Assert.Equal(2, demo.Bench.Requests);
    }

    [Fact]
    public async Task Planner_LinkOfATask_OpensItsPage()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");

        var task = (await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None)).Tasks[0];

        Assert.Contains(System.Net.WebUtility.HtmlEncode(task.Title), await demo.Http.GetStringAsync(task.Link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planner_Notes_AreReadInOneRequest()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");
        var tasks = (await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None)).Tasks;
        var before = demo.Bench.Requests;

        var listed = tasks.OrderByDescending(task => task.ChecklistTotal).Take(20).ToList();
        var notes = await Planner(demo).ReadNotesAsync(DemoBench.Mara, [.. listed.Select(task => task.Ref)], CancellationToken.None);

        Assert.Equal(listed.Count, notes.Count);
        Assert.Equal(1, demo.Bench.Requests - before);
        Assert.All(listed, task => Assert.Equal(
            (task.ChecklistDone, task.ChecklistTotal), Counts(notes.Single(note => note.Task == task.Ref))));
        Assert.Contains(notes, note => note.Checklist.Count > 0);
        Assert.Contains(notes, note => note.Notes.Length > 0);

        static (int Done, int All) Counts(TaskNotes notes) => (notes.Checklist.Count(line => line.Done), notes.Checklist.Count);
    }

    [Fact]
    public async Task Planner_ThousandTasks_TakeSixRequestsAtMost()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");
        var bucket = (await demo.GetAsync($"/demo/v1.0/planner/plans/{plan}/buckets"))["value"]![0]!["id"]!.ToString();
        var existing = (await demo.GetAsync($"/demo/v1.0/planner/plans/{plan}/tasks"))["value"]!.AsArray().Count;
        await AddTasksAsync(demo, plan, bucket, 1000 - existing);

        var reading = await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None);
        await Planner(demo).ReadNotesAsync(DemoBench.Mara, [.. reading.Tasks.Take(20).Select(task => task.Ref)], CancellationToken.None);

        Assert.Equal((1000, ReadFailure.None), (reading.Coverage.Read, reading.Coverage.Failure));
        Assert.Equal(5, demo.Bench.Requests);
    }

    [Fact]
    public async Task Planner_PlanOfOthers_IsForbidden()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, group) = await demo.PlanAsync("Atlas");
        var members = await Directory(demo).GroupMembersAsync(DemoBench.Mara, group, CancellationToken.None);
        var outsider = new DemoPeople().All.First(person => members!.All(member => member.Id.Value != person.Id));

        var reading = await Planner(demo).ReadAsync(
            DemoBench.Mara with { Person = new PersonId(outsider.Id) }, new ProjectSource("planner", plan), CancellationToken.None);

        Assert.Empty(reading.Tasks);
        Assert.Equal(ReadFailure.Forbidden, reading.Coverage.Failure);
    }

    [Fact]
    public async Task Planner_ThrottledStepAndEnvelope_IsReadAllTheSame()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, _) = await demo.PlanAsync("Atlas");
        await demo.PostAsync("/demo/faults", """{"path":"/$batch","status":429,"retryAfter":2.128}""");
        await demo.PostAsync("/demo/faults", """{"path":"/planner/plans/*/tasks","status":429,"retryAfter":1.5}""");
        await demo.PostAsync("/demo/faults", """{"path":"/planner/plans/*/buckets","status":503}""");

        var reading = await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None);

        Assert.Equal((ReadFailure.None, reading.Tasks.Count), (reading.Coverage.Failure, reading.Coverage.Total!.Value));
        Assert.Equal([TimeSpan.FromSeconds(2.128), TimeSpan.FromSeconds(1.5)], demo.Bench.Clock.Waits);
    }

    [Fact]
    public async Task Calendar_Week_HasMeetingsInTheirSeries()
    {
        await using var demo = await DemoBench.StartAsync();

        var reading = await demo.Bench.Get<ICalendarSource>().ReadAsync(DemoBench.Mara, Monday, Monday.AddDays(14), CancellationToken.None);

        Assert.Equal(ReadFailure.None, reading.Coverage.Failure);
        Assert.Contains(reading.Meetings, meeting => meeting.SeriesId is not null && meeting.OriginalStart is not null);
        Assert.Contains(reading.Meetings, meeting => meeting.Attendees.Count > 1 && meeting.JoinLink is not null);
        Assert.All(reading.Meetings, meeting => Assert.True(meeting.Start < Monday.AddDays(14) && meeting.End > Monday));
        Assert.Equal(reading.Meetings.OrderBy(meeting => meeting.Start), reading.Meetings);
    }

    [Fact]
    public async Task PersonalWork_Everything_IsReadInFewRequests()
    {
        await using var demo = await DemoBench.StartAsync();

        var reading = await demo.Bench.Get<IPersonalWorkSource>().ReadAsync(DemoBench.Mara, CancellationToken.None);

        Assert.All(reading.Coverage.Sources, source => Assert.Equal(ReadFailure.None, source.Failure));
        Assert.NotEmpty(reading.ToDo);
        Assert.NotEmpty(reading.Planner);
        Assert.NotEmpty(reading.Mail);
        Assert.All(reading.Mail, mail => Assert.NotNull(mail.Link));
        Assert.All(reading.Planner, mine => Assert.Contains(mine.Task.Assignees, person => person.Name == "Mara Lindqvist"));
        Assert.InRange(demo.Bench.Requests, 1, 3);
    }

    [Fact]
    public async Task Directory_People_AreFound()
    {
        await using var demo = await DemoBench.StartAsync();
        var (_, group) = await demo.PlanAsync("Atlas");

        var me = await Directory(demo).MeAsync(DemoBench.Mara, CancellationToken.None);
        var members = await Directory(demo).GroupMembersAsync(DemoBench.Mara, group, CancellationToken.None);
        var found = await Directory(demo).FindAsync(DemoBench.Mara, "Pri", CancellationToken.None);

        Assert.Equal(("Mara Lindqvist", "Europe/Berlin"), (me!.Name, me.TimeZoneId));
        Assert.Contains(members!, person => person.Id == me.Id);
        Assert.Equal("Priya Raman", Assert.Single(found).Name);
    }

    [Fact]
    public async Task Drafts_SameMarkerTwice_LeaveOneDraft()
    {
        await using var demo = await DemoBench.StartAsync();
        var drafts = demo.Bench.Get<IMailDrafts>();

        var first = await drafts.CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);
        var second = await drafts.CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);

        Assert.Equal(ProposalState.Done, first.State);
        Assert.Equal(first, second);
        Assert.Contains("Atlas: status", await demo.Http.GetStringAsync(first.Link), StringComparison.Ordinal);
        var effect = Assert.Single((await demo.GetAsync("/demo/effects")).AsArray())!;
        Assert.Equal(("POST", 201), (effect["method"]!.ToString(), (int)effect["status"]!));
    }

    [Fact]
    public async Task Drafts_AnotherMarker_IsAnotherDraft()
    {
        await using var demo = await DemoBench.StartAsync();
        var drafts = demo.Bench.Get<IMailDrafts>();

        var first = await drafts.CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);
        var second = await drafts.CreateAsync(DemoBench.Mara, Draft, "p-2", CancellationToken.None);

        Assert.NotEqual(first.ItemId, second.ItemId);
    }

    [Fact]
    public async Task Drafts_ReplyToAnEarlierDraft_LiesInItsConversation()
    {
        await using var demo = await DemoBench.StartAsync();
        var drafts = demo.Bench.Get<IMailDrafts>();
        var first = await drafts.CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);

        var second = await drafts.CreateAsync(
            DemoBench.Mara, Draft with { Subject = "Atlas: next", Html = "<p>Amber</p>", ReplyTo = first.ItemId }, "p-2", CancellationToken.None);

        var (one, two) = (await demo.GetAsync($"/demo/v1.0/me/messages/{first.ItemId}"), await demo.GetAsync($"/demo/v1.0/me/messages/{second.ItemId}"));
        Assert.Equal(one["conversationId"]!.ToString(), two["conversationId"]!.ToString());
        Assert.Equal("Atlas: next", two["subject"]!.ToString());
        Assert.Equal("daniel@meridianlabs.example", Assert.Single(two["toRecipients"]!.AsArray())!["emailAddress"]!["address"]!.ToString());
        Assert.DoesNotContain("Red", two["body"]!["content"]!.ToString(), StringComparison.Ordinal);
        var found = await drafts.CreateAsync(DemoBench.Mara, Draft with { ReplyTo = first.ItemId }, "p-2", CancellationToken.None);
        Assert.Equal(second, found);
    }

    [Fact]
    public async Task OwnMail_PlacedDraft_IsReadBackAsItStands()
    {
        await using var demo = await DemoBench.StartAsync();
        var placed = await demo.Bench.Get<IMailDrafts>().CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);

        var reading = await demo.Bench.Get<IOwnMail>().ReadAsync(DemoBench.Mara, placed.ItemId!, CancellationToken.None);

        Assert.Equal(new OwnMail("Atlas: status", "<p>Red</p>", IsDraft: true), reading.Mail);
    }

    [FactIfContractCanBeChecked]
    [Trait("Needs", "More")]
    public async Task Everything_SentAndAnswered_FitsMicrosoftsDescription()
    {
        await using var demo = await DemoBench.StartAsync();
        var (plan, group) = await demo.PlanAsync("Atlas");
        var tasks = (await Planner(demo).ReadAsync(DemoBench.Mara, new ProjectSource("planner", plan), CancellationToken.None)).Tasks;
        await Planner(demo).ReadNotesAsync(DemoBench.Mara, [.. tasks.Take(20).Select(task => task.Ref)], CancellationToken.None);
        await demo.Bench.Get<ICalendarSource>().ReadAsync(DemoBench.Mara, Monday, Monday.AddDays(60), CancellationToken.None);
        await demo.Bench.Get<IPersonalWorkSource>().ReadAsync(DemoBench.Mara, CancellationToken.None);
        await Directory(demo).MeAsync(DemoBench.Mara, CancellationToken.None);
        await Directory(demo).GroupMembersAsync(DemoBench.Mara, group, CancellationToken.None);
        await Directory(demo).FindAsync(DemoBench.Mara, "Pri", CancellationToken.None);
        var placed = await demo.Bench.Get<IMailDrafts>().CreateAsync(DemoBench.Mara, Draft, "p-1", CancellationToken.None);
        await demo.Bench.Get<IMailDrafts>().CreateAsync(DemoBench.Mara, Draft with { ReplyTo = placed.ItemId }, "p-2", CancellationToken.None);
        await demo.Bench.Get<IOwnMail>().ReadAsync(DemoBench.Mara, placed.ItemId!, CancellationToken.None);
        var file = Path.Combine(AppContext.BaseDirectory, "graph-exchanges.jsonl");
        demo.Recorder.Save(file);

        var (exitCode, output) = await GraphContract.RunAsync(file);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("not described:", output, StringComparison.Ordinal);
    }

    private static async Task AddTasksAsync(DemoBench demo, string plan, string bucket, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(20))
        {
            var requests = new JsonArray([.. chunk.Select(i => (JsonNode)new JsonObject
            {
                ["id"] = $"{i}", ["method"] = "POST", ["url"] = "/planner/tasks", ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = new JsonObject { ["planId"] = plan, ["bucketId"] = bucket, ["title"] = $"Extra {i}" },
            })]);
            var answer = await demo.PostAsync("/demo/v1.0/$batch", new JsonObject { ["requests"] = requests }.ToJsonString());
            Assert.All(answer["responses"]!.AsArray(), response => Assert.Equal(201, (int)response!["status"]!));
        }
    }

    private static ITaskSource Planner(DemoBench demo) => demo.Bench.Get<ITaskSource>();

    private static IDirectory Directory(DemoBench demo) => demo.Bench.Get<IDirectory>();
}
