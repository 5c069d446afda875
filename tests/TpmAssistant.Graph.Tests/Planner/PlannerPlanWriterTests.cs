using System.Text.Json.Nodes;
using TpmAssistant.Application.Planning;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Tests.Demo;

namespace TpmAssistant.Graph.Tests.Planner;

/// <summary>Whole plans against the demo organisation, with and without its faults.</summary>
public sealed class PlannerPlanWriterTests
{
    private const int Many = 200;

    [Fact]
    public async Task Create_TwoHundredTasks_AreThereOnceWithTheirBucketsDatesAndChecklists()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, Many);
        var kept = new List<PlanMade>();

        var created = await CreateAsync(demo, order, PlanMade.Nothing, kept.Add);

        Assert.Null(created.Refused);
        var tasks = await TasksAsync(demo, created.Made.PlanId!);
        Assert.Equal(Many, tasks.Count);
        Assert.Equal(order.Tasks.Select(t => t.Title), tasks.Select(t => t["title"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(order.Buckets, (await demo.GetAsync($"/demo/v1.0/planner/plans/{created.Made.PlanId}/buckets"))["value"]!.AsArray().Select(b => b!["name"]!.ToString()));
        Assert.All(tasks, t => Assert.Equal(2, (int)t["checklistItemCount"]!));
        Assert.StartsWith("2026-03-09", tasks[0]["startDateTime"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains(DemoBench.Mara.Person.Value, tasks[0]["assignments"]!.AsObject().Select(a => a.Key));
        Assert.Equal([20, 40, 60, 80, 100, 120, 140, 160, 180, 200], kept.Select(k => k.Tasks.Count).Where(c => c > 0));
    }

    [Theory]
    [InlineData("/planner/tasks", 503, 3)]
    [InlineData("/planner/tasks", 500, 45)]
    [InlineData("/$batch", 504, 2)]
    [InlineData("/planner/tasks", 429, 30)]
    public async Task Create_WhenThePlannerFails_EndsWithExactlyTheTasksOrdered(string path, int status, int times)
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, Many);
        var started = false;

        var created = await CreateAsync(demo, order, PlanMade.Nothing, async made =>
        {
            if (started || made.Tasks.Count == 0) return;
            started = true;
            await demo.PostAsync("/demo/faults", $$"""{"path":"{{path}}","status":{{status}},"times":{{times}}}""");
        });

        Assert.Null(created.Refused);
        await AssertExactlyAsync(demo, order, created.Made);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public async Task Create_ProcessEndedBeforeItCouldSayHowFarItCame_GoesOnWithoutTwins(int stepsKept)
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, Many);
        var steps = 0;
        var known = PlanMade.Nothing;

        await Assert.ThrowsAsync<OperationCanceledException>(() => CreateAsync(demo, order, PlanMade.Nothing, made =>
        {
            if (steps++ == stepsKept + 1) throw new OperationCanceledException("The process ended.");
            if (steps <= stepsKept) known = made;
        }));
        var created = await CreateAsync(demo, order, known, _ => { });

        await AssertExactlyAsync(demo, order, created.Made);
        Assert.Single((await demo.GetAsync("/demo/v1.0/me/planner/plans"))["value"]!.AsArray(), p => p!["title"]!.ToString() == order.Title);
    }

    /// <summary>Whatever goes wrong after any batch, in any order: the process ends, Planner fails, an answer is lost, what was made is not told.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Create_FailuresAtRandomPoints_EndsWithExactlyTheTasksOrdered(int seed)
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, Many);
        var chance = new Random(seed);
        var known = PlanMade.Nothing;
        var ends = 0;
        PlanCreation? created = null;

        while (created is not { Refused: null })
        {
            try
            {
                created = await CreateAsync(demo, order, known, HarmAsync);
                known = created.Made;
            }
            catch (Exception died) when (died is OperationCanceledException or PlanInterruptedException)
            {
                ends++;
            }
        }

        Assert.True(ends > 0, $"Seed {seed} ended no try.");
        await AssertExactlyAsync(demo, order, created.Made);
        Assert.Single((await demo.GetAsync("/demo/v1.0/me/planner/plans"))["value"]!.AsArray(), p => p!["title"]!.ToString() == order.Title);

        async Task HarmAsync(PlanMade made)
        {
            if (chance.Next(4) > 0) known = made;
            switch (ends < 6 ? chance.Next(5) : 4)
            {
                case 0:
                    throw new OperationCanceledException("The process ended.");
                case 1:
                    await demo.PostAsync("/demo/faults", $$"""{"path":"/planner/tasks","status":503,"times":{{chance.Next(1, 25)}}}""");
                    break;
                case 2:
                    await demo.PostAsync("/demo/faults", """{"path":"/$batch","status":504,"times":1}""");
                    break;
                case 3:
                    demo.Recorder.LoseNextBatchOfWrites = true;
                    break;
            }
        }
    }

    [Fact]
    public async Task Create_EveryAnswerLostThoughWritten_EndsWithExactlyTheTasksOrdered()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 60);

        var created = await CreateAsync(demo, order, PlanMade.Nothing, made => demo.Recorder.LoseNextBatchOfWrites = made.Tasks.Count is 20 or 40);

        await AssertExactlyAsync(demo, order, created.Made);
    }

    [Fact]
    public async Task Create_GroupOfOthers_IsRefusedBeforeAnythingIsWritten()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = (await OrderAsync(demo, 3)) with { GroupId = "00000000-0000-0000-0000-000000000000" };

        Assert.Equal("plan-rejected", (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Refused);
    }

    [Fact]
    public async Task Remove_UntouchedPlan_IsGoneWhole()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 30);
        var made = (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Made;

        var removal = await demo.Bench.Get<IPlanWriter>().RemoveAsync(DemoBench.Mara, made.PlanId!, Removed(order, made), default);

        Assert.Equal((30, 0, true), (removal.Gone.Count, removal.Kept.Count, removal.PlanGone));
        Assert.DoesNotContain((await demo.GetAsync("/demo/v1.0/me/planner/plans"))["value"]!.AsArray(), p => p!["title"]!.ToString() == order.Title);
    }

    [Fact]
    public async Task Remove_TaskThatSomebodyTouched_Stays()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 5);
        var made = (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Made;
        await TouchAsync(demo, $"/demo/v1.0/planner/tasks/{made.Tasks["t002"].Id}", """{"percentComplete":50}""");
        await TouchAsync(demo, $"/demo/v1.0/planner/tasks/{made.Tasks["t003"].Id}/details", """{"description":"Mine now"}""");

        var removal = await demo.Bench.Get<IPlanWriter>().RemoveAsync(DemoBench.Mara, made.PlanId!, Removed(order, made), default);

        Assert.Equal(["t002", "t003"], removal.Kept.Order(StringComparer.Ordinal));
        Assert.False(removal.PlanGone);
        Assert.Equal(2, (await TasksAsync(demo, made.PlanId!)).Count);
    }

    [Theory]
    [InlineData("/planner/tasks", 429, 12)]
    [InlineData("/planner/tasks", 503, 7)]
    [InlineData("/$batch", 504, 1)]
    public async Task Remove_WhenPlannerIsBusyOrSilent_TakesAllOfItAndCallsNothingTouched(string path, int status, int times)
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 30);
        var made = (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Made;
        demo.Recorder.BeforeWrites = () => demo.PostAsync("/demo/faults", $$"""{"path":"{{path}}","status":{{status}},"times":{{times}}}""");

        var removal = await RemoveAsync(demo, order, made);

        Assert.Equal((30, 0, true), (removal.Gone.Count, removal.Kept.Count, removal.PlanGone));
    }

    [Fact]
    public async Task Remove_PlanThatIsGoneAlready_IsDone()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 3);
        var made = (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Made;
        await RemoveAsync(demo, order, made);

        var again = await RemoveAsync(demo, order, made);

        Assert.Equal((3, 0, true), (again.Gone.Count, again.Kept.Count, again.PlanGone));
    }

    [Fact]
    public async Task Remove_TaskDeletedAnotherMovedAndABucketRenamed_KeepsWhatWasMovedAlone()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 5);
        var made = (await CreateAsync(demo, order, PlanMade.Nothing, _ => { })).Made;
        await DeleteAsync(demo, $"/demo/v1.0/planner/tasks/{made.Tasks["t001"].Id}");
        await TouchAsync(demo, $"/demo/v1.0/planner/tasks/{made.Tasks["t002"].Id}", $$"""{"bucketId":"{{made.Buckets["Build"]}}"}""");
        await TouchAsync(demo, $"/demo/v1.0/planner/buckets/{made.Buckets["Discover"]}", """{"name":"Find out"}""");

        var removal = await RemoveAsync(demo, order, made);

        Assert.Equal("t002", Assert.Single(removal.Kept));
        Assert.False(removal.PlanGone);
        Assert.Equal(made.Tasks["t002"].Id, Assert.Single(await TasksAsync(demo, made.PlanId!))["id"]!.ToString());
    }

    [Fact]
    public async Task Create_GoneOnAfterABucketWasRenamedAndATaskDeleted_GoesOnInThatBucketAndLeavesTheTaskGone()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 60);
        var known = await StopAfterAsync(demo, order, 20);
        await TouchAsync(demo, $"/demo/v1.0/planner/buckets/{known.Buckets["Build"]}", """{"name":"Make"}""");
        await DeleteAsync(demo, $"/demo/v1.0/planner/tasks/{known.Tasks["t001"].Id}");

        var created = await CreateAsync(demo, order, known, _ => { });

        Assert.Null(created.Refused);
        Assert.Equal(59, (await TasksAsync(demo, created.Made.PlanId!)).Count);
        Assert.Equal(
            ["Discover", "Make", DraftSnapshot.MilestoneBucket],
            (await demo.GetAsync($"/demo/v1.0/planner/plans/{created.Made.PlanId}/buckets"))["value"]!.AsArray().Select(b => b!["name"]!.ToString()));
    }

    [Fact]
    public async Task Create_GoneOnAfterThePlanWasDeleted_SaysSoAndMakesItAnewWhenAskedAgain()
    {
        await using var demo = await DemoBench.StartAsync();
        var order = await OrderAsync(demo, 40);
        var known = await StopAfterAsync(demo, order, 20);
        await DeleteAsync(demo, $"/demo/v1.0/planner/plans/{known.PlanId}");

        var stopped = await CreateAsync(demo, order, known, _ => { });
        Assert.Equal(("plan-deleted", 0), (stopped.Refused, stopped.Made.Tasks.Count));

        var created = await CreateAsync(demo, order, stopped.Made, _ => { });
        Assert.Null(created.Refused);
        await AssertExactlyAsync(demo, order, created.Made);
    }

    private static async Task<PlanMade> StopAfterAsync(DemoBench demo, PlanOrder order, int tasks)
    {
        var known = PlanMade.Nothing;
        await Assert.ThrowsAsync<OperationCanceledException>(() => CreateAsync(demo, order, PlanMade.Nothing, made =>
        {
            known = made;
            if (made.Tasks.Count == tasks) throw new OperationCanceledException("The process ended.");
        }));
        return known;
    }

    private static Task<PlanRemoval> RemoveAsync(DemoBench demo, PlanOrder order, PlanMade made) =>
        demo.Bench.Get<IPlanWriter>().RemoveAsync(DemoBench.Mara, made.PlanId!, Removed(order, made), default);

    private static async Task DeleteAsync(DemoBench demo, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", (await demo.GetAsync(path))["@odata.etag"]!.ToString());
        (await demo.Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task AssertExactlyAsync(DemoBench demo, PlanOrder order, PlanMade made)
    {
        var tasks = await TasksAsync(demo, made.PlanId!);
        Assert.Equal(order.Tasks.Select(t => t.Title), tasks.Select(t => t["title"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(tasks.Select(t => t["id"]!.ToString()).Order(StringComparer.Ordinal), made.Tasks.Values.Select(t => t.Id).Order(StringComparer.Ordinal));
    }

    private static Task<PlanCreation> CreateAsync(DemoBench demo, PlanOrder order, PlanMade made, Action<PlanMade> keep) => CreateAsync(demo, order, made, m =>
    {
        keep(m);
        return Task.CompletedTask;
    });

    private static Task<PlanCreation> CreateAsync(DemoBench demo, PlanOrder order, PlanMade made, Func<PlanMade, Task> keep) =>
        demo.Bench.Get<IPlanWriter>().CreateAsync(DemoBench.Mara, order, made, keep, default);

    private static IReadOnlyList<RemovedTask> Removed(PlanOrder order, PlanMade made) => [.. order.Tasks.Select(t => new RemovedTask(t.Key, made.Tasks[t.Key], t.Notes, t.Checklist))];

    private static async Task<IReadOnlyList<JsonNode>> TasksAsync(DemoBench demo, string plan) =>
        [.. (await demo.GetAsync($"/demo/v1.0/planner/plans/{plan}/tasks"))["value"]!.AsArray().Select(t => t!)];

    private static async Task TouchAsync(DemoBench demo, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", (await demo.GetAsync(path))["@odata.etag"]!.ToString());
        (await demo.Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<PlanOrder> OrderAsync(DemoBench demo, int tasks)
    {
        var (_, group) = await demo.PlanAsync("Atlas");
        return new()
        {
            Draft = new() { Id = "0123456789abcdef", Owner = DemoBench.Mara.Person, Template = "t", Name = "Falcon", Goal = "g", Start = new(2026, 3, 9), Currency = "EUR", Roles = [], Phases = [], Tasks = [] },
            Title = "Falcon", GroupId = group, Marker = "01234567", OrderedAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Buckets = ["Discover", "Build", DraftSnapshot.MilestoneBucket],
            Tasks =
            [
                .. Enumerable.Range(1, tasks).Select(i => $"t{i:D3}").Select(key => new OrderedTask(
                    key, $"Task {key}", key[^1] < '5' ? "Discover" : "Build", new(2026, 3, 9), new(2026, 3, 13), new Person(DemoBench.Mara.Person, "Mara"), $"Role: Engineer\n{PlanOrder.MarkOf("01234567", key)}", ["First", "Second"])),
            ],
            Project = new("falcon-0123"), TimeZoneId = "Europe/Berlin", Calendar = WorkingCalendar.Standard, Finish = new(2026, 6, 1),
        };
    }
}
