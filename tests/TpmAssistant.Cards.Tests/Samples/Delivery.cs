using TpmAssistant.Application.Flow;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Flow and defects: too little to say, the usual, sprints, and a thousand items with hostile names.</summary>
internal static class Delivery
{
    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("flow", "1-none", Answer(Empty));
        yield return new Sample("flow", "2-usual", Answer(Usual));
        yield return new Sample("flow", "3-sprints", Answer(Usual with { Bottleneck = null, Sprints = Sprints("Sprint 5", "Beta 2 with five hundred customers", [Atlas.LoadTest, Atlas.Cutover]) }));
        yield return new Sample("flow", "4-most", Answer(Usual with
        {
            InProgress = [.. Extremes.ThousandTasks.Select(t => Item(t, 999))],
            Bottleneck = new BucketFlow(Extremes.Hostile, 9999, 1, [.. Extremes.ThousandTasks.Select(t => new WaitingItem(t, 999))], 500),
            Sprints = Sprints(Extremes.Hostile, Extremes.LongTitle, Extremes.ThousandTasks),
        }));
        yield return new Sample("quality", "1-unmarked", Answer(Calm with { IsMarked = false }));
        yield return new Sample("quality", "2-none", Answer(Calm));
        yield return new Sample("quality", "3-usual", Answer(Calm with
        {
            All = 9, Open = [Item(Atlas.LoadTest with { Priority = TaskPriority.Urgent }, 11), Item(Atlas.Rollback, 6)], Closed = 7, MedianDaysToClose = 4,
            Weeks = [.. Enumerable.Range(0, 8).Select(i => new DefectWeek(Atlas.Today.AddDays(7 * (i - 7)), 1 + (i % 2), i % 2, 1 + (i / 3)))],
        }));
        yield return new Sample("quality", "4-most", Answer(Calm with { All = 2000, Open = [.. Extremes.ThousandTasks.Select(t => Item(t, 400))], Weeks = [.. Enumerable.Range(0, 8).Select(i => new DefectWeek(Atlas.Today.AddDays(7 * (i - 7)), 99, 9, 1000))] }));
    }

    private static FlowReport Empty { get; } = new()
    {
        From = Atlas.Today.AddDays(-56), Finished = [], MedianDays = null, Days85 = null, Weeks = [], InProgress = [], Buckets = [], Bottleneck = null, Little = null, Sprints = null,
    };

    private static FlowReport Usual { get; } = Empty with
    {
        Finished = [.. Enumerable.Range(1, 14).Select(i => Item(Atlas.Dns, i))], MedianDays = 5, Days85 = 9,
        Weeks = [.. Enumerable.Range(0, 8).Select(i => new FlowWeek(Atlas.Today.AddDays(7 * (i - 7)), 2 + (i % 4), 1 + (i % 3)))],
        InProgress = [Item(Atlas.Firewall, 14), Item(Atlas.LoadTest, 4)],
        Bottleneck = new BucketFlow("Network and vendor", 9, 4, [new WaitingItem(Atlas.Firewall, 14), new WaitingItem(Atlas.Cutover, 9), new WaitingItem(Atlas.LoadTest, 4)], 9),
        Little = new LittlesLaw(5.9, 3.2),
    };

    private static QualityReport Calm { get; } = new() { IsMarked = true, Open = [], All = 0, Weeks = [], MedianDaysToClose = null, Closed = 0 };

    private static SprintReport Sprints(string name, string goal, IReadOnlyList<ProjectTask> open)
    {
        Sprint Of(int number) => new()
        {
            Number = number, Name = name, Start = Atlas.Today.AddDays(-8), End = Atlas.Today.AddDays(4), Goal = goal, Committed = 9, Added = 1, Done = 7, Total = 10, Open = open,
            BurnDown = [.. Enumerable.Range(0, 6).Select(i => new BurnPoint(Atlas.Today.AddDays(i - 8), 10 - i, 9 - (1.5 * i)))],
        };
        return new SprintReport(Of(5), [Of(2), Of(3), Of(4)], InPoints: false);
    }

    private static FlowItem Item(ProjectTask task, int days) => new(task, Atlas.Today.AddDays(-30), Atlas.Today.AddDays(-days), StartOrigin.Planned, null) { Days = days };

    private static FlowAnswer Answer(FlowReport flow) => new(Atlas.Project, Atlas.Today, flow, Atlas.Coverage);

    private static QualityAnswer Answer(QualityReport quality) => new(Atlas.Project, Atlas.Today, quality, Atlas.Coverage);
}
