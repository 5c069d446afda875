using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Meetings.Minutes;

public sealed class TaskTwinsTests
{
    private static readonly string[] Titles =
    [
        "Escalate the delay to Northgate's account lead", "Load test over the private line", "Write infrastructure modules for services", "Firewall rules for hybrid routing",
        "Test", "Write down the new rollback plan",
    ];

    [Theory]
    [InlineData("Action for Jonas: escalate the delay to Northgate's account lead, by Friday", 0)]
    [InlineData("escalating Northgate delay", 0)]
    [InlineData("Run the load test over the line", 1)]
    [InlineData("hybrid routing: firewall rules", 3)]
    [InlineData("test", 4)]
    [InlineData("Test the firewall", null)]
    [InlineData("Ask Northgate for a date", null)]
    [InlineData("Write the newsletter", null)]
    [InlineData("the by of and", null)]
    [InlineData("", null)]
    public void Find_Action_FindsTheTaskThatSaysTheSame(string action, int? expected) => Assert.Equal(
        expected is { } i ? Titles[i] : null, TaskTwins.Find(action, Titles.Select((t, n) => Some.Task($"{n}") with { Title = t }))?.Title);

    [Fact]
    public void Find_TaskIsDone_IsNoTwin() =>
        Assert.Null(TaskTwins.Find(Titles[0], [Some.Done("1") with { Title = Titles[0] }]));

    [Fact]
    public void Find_TasksReordered_FindsTheSame()
    {
        var tasks = Titles.Select((t, n) => Some.Task($"{n}") with { Title = t }).ToList();

        Assert.Equal(TaskTwins.Find("load test line", tasks)?.Ref, TaskTwins.Find("load test line", Enumerable.Reverse(tasks))?.Ref);
    }
}
