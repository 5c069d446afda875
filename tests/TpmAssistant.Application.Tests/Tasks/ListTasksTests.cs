using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Tasks;

public sealed class ListTasksTests
{
    private static readonly ProjectTask[] Tasks =
    [
        Some.Task("overdue", Some.Day(-1)),
        Some.Task("today", Some.Today),
        Some.Task("sunday", Some.Today.AddDays(6)),
        Some.Task("next-monday", Some.Today.AddDays(7)),
        Some.Blocked("blocked", Some.Day(20)),
        Some.Unowned("unowned"),
        Some.Done("done", Some.Day(-5)),
        Some.Task("of-ben", Some.Day(2)) with { Assignees = [ProjectWorld.Ben] },
    ];

    [Theory]
    [InlineData(TaskFilter.Overdue, "overdue")]
    [InlineData(TaskFilter.DueThisWeek, "today,of-ben,sunday")]
    [InlineData(TaskFilter.Blocked, "blocked")]
    [InlineData(TaskFilter.Unassigned, "unowned")]
    [InlineData(TaskFilter.All, "overdue,today,of-ben,sunday,next-monday,blocked,unowned")]
    public async Task RunAsync_Filter_ListsThoseTasksByDate(TaskFilter filter, string expected)
    {
        var answer = Assert.IsType<TaskListAnswer>(await Use(new ProjectWorld(Tasks)).RunAsync(Askers.Ada(), "Atlas", null, filter, default));

        Assert.Equal(expected, string.Join(',', answer.Tasks.Select(t => t.Task.Ref.Id)));
    }

    [Fact]
    public async Task RunAsync_SomeProjectsMayNotBeShown_SaysHowMany()
    {
        var elsewhere = ProjectWorld.Owned("Borealis") with { Sources = [new ProjectSource(SourceKinds.Planner, "plan-2", "group-2")] };
        var world = new ProjectWorld([ProjectWorld.Owned("Atlas"), elsewhere], Tasks);

        var answer = Assert.IsType<TaskListAnswer>(
            await Use(world).RunAsync(Askers.Ada(ConversationScope.Group, "19:chat"), null, null, TaskFilter.All, default));

        Assert.Equal(1, answer.Hidden);
        Assert.All(answer.Tasks, t => Assert.Equal("Atlas", t.ProjectName));
    }

    [Fact]
    public async Task RunAsync_NoProjectMayBeShown_NamesNone()
    {
        var world = new ProjectWorld([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Tasks);
        world.Directory.Groups["group-1"] = [ProjectWorld.Ada];

        var refusal = Assert.IsType<Refusal>(
            await Use(world).RunAsync(Askers.Ada(ConversationScope.Group, "19:chat"), null, null, TaskFilter.All, default));

        Assert.Equal(("not-for-everybody-here", ""), (refusal.Code, refusal.Details["project"]));
    }

    [Theory]
    [InlineData("Ben")]
    [InlineData("ben example")]
    [InlineData("BEN@example.test")]
    public async Task RunAsync_Assignee_IsFoundByNameWordOrAddress(string asked)
    {
        var answer = Assert.IsType<TaskListAnswer>(await Use(new ProjectWorld(Tasks)).RunAsync(Askers.Ada(), null, asked, TaskFilter.All, default));

        Assert.Equal(["of-ben"], answer.Tasks.Select(t => t.Task.Ref.Id));
        Assert.Equal("Ben Example", answer.Assignee?.Name);
    }

    [Fact]
    public async Task RunAsync_Me_IsTheAsker()
    {
        var answer = Assert.IsType<TaskListAnswer>(await Use(new ProjectWorld(Tasks)).RunAsync(Askers.Ben(), null, "me", TaskFilter.All, default));

        Assert.Equal(["of-ben"], answer.Tasks.Select(t => t.Task.Ref.Id));
    }

    [Theory]
    [InlineData("Zoe", "no-such-person")]
    [InlineData("Example", "ambiguous-person")]
    public async Task RunAsync_NobodyOrSeveral_Refuses(string asked, string code) =>
        Assert.Equal(code, Assert.IsType<Refusal>(await Use(new ProjectWorld(Tasks)).RunAsync(Askers.Ada(), null, asked, TaskFilter.All, default)).Code);

    [Fact]
    public async Task RunAsync_NoProjectNamed_GathersAllOfTheAskers()
    {
        var world = new ProjectWorld([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task("1"));

        var answer = Assert.IsType<TaskListAnswer>(await Use(world).RunAsync(Askers.Ada(), null, null, TaskFilter.All, default));

        Assert.Equal(["Atlas", "Borealis"], answer.Tasks.Select(t => t.ProjectName));
        Assert.Equal(2, answer.Coverage.Sources.Count);
    }

    [Fact]
    public async Task RunAsync_UnknownProject_Refuses() =>
        Assert.Equal("no-such-project", Assert.IsType<Refusal>(await Use(new ProjectWorld(Tasks)).RunAsync(Askers.Ada(), "Zephyr", null, TaskFilter.All, default)).Code);

    private static ListTasks Use(ProjectWorld world) => new(world.Finder, world.Viewer, world.Clock);
}
