using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class WorkLeftTests
{
    /// <summary>Ten days of work by its hours, all of them spent: nobody knows what is still in it.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 9)]
    [InlineData(40, WorkLeft.MostLate)]
    public void DaysOf_NothingLeftAndClearlyLate_AsLongAgain(int late, int days)
    {
        var task = Some.InProgress("a", Some.Day(-late)) with { EffortHours = 80, SpentHours = 80 };

        Assert.Equal(days, Left(Some.Context(Some.Snapshot(task))));
    }

    [Fact]
    public void DaysOf_LateButMuchLeft_TakesWhatIsLeft()
    {
        var task = Some.InProgress("a", Some.Day(-12)) with { EffortHours = 80, SpentHours = 40 };

        Assert.Equal(5, Left(Some.Context(Some.Snapshot(task))));
    }

    /// <summary>Percentages that only say "begun" tell nothing of ten days of work; ticked items do, also where nobody has said that it has begun.</summary>
    [Theory]
    [InlineData(TaskState.InProgress, 50, 2, 8)]
    [InlineData(TaskState.InProgress, 50, 5, 4)]
    [InlineData(TaskState.NotStarted, 0, 5, 4)]
    [InlineData(TaskState.NotStarted, 0, 0, 10)]
    public void DaysOf_ItemsTicked_TakesWhatIsNotTicked(TaskState state, int percent, int ticked, int days)
    {
        var task = Some.InProgress("a", Some.Day(9)) with { State = state, PercentComplete = percent, EffortHours = 80, ChecklistDone = ticked, ChecklistTotal = 8 };
        var others = Enumerable.Range(0, 5).Select(i => Some.InProgress($"o{i}", Some.Day(9)));

        Assert.Equal(days, Left(Some.Context(Some.Snapshot([task, .. others]))));
    }

    /// <summary>Moved once its new date is believed, moved twice its first one counts.</summary>
    [Theory]
    [InlineData(-12, 4)]
    [InlineData(-5, 12)]
    public void DaysOf_DateMovedOften_IsLateSinceTheFirst(int between, int days)
    {
        var now = Some.Snapshot(Some.InProgress("a", Some.Day(3)) with { EffortHours = 80, SpentHours = 80 });

        Assert.Equal(days, Left(Some.Context(now, Due(now, -12).On(Some.Day(-20)), Due(now, between).On(Some.Day(-10)))));
    }

    /// <summary>Two days are left by the hours. Its owner's new date counts where that is further off and was given once the work was under way, and not once it has passed.</summary>
    [Theory]
    [InlineData(TaskState.InProgress, 5, 6)]
    [InlineData(TaskState.NotStarted, 5, 2)]
    [InlineData(TaskState.InProgress, 0, 2)]
    [InlineData(TaskState.InProgress, -1, 2)]
    public void DaysOf_DateMovedUnderWay_TakesUntilThen(TaskState when, int due, int days)
    {
        var now = Some.Snapshot(Some.InProgress("a", Some.Day(due)) with { EffortHours = 80, SpentHours = 64 });
        var moved = now with { Tasks = [.. now.Tasks.Select(t => t with { State = when })] };

        Assert.Equal(days, Left(Some.Context(now, Due(moved, -4).On(Some.Day(-10)), moved.On(Some.Day(-5)))));
    }

    /// <summary>A date that was moved says when, not how long.</summary>
    [Fact]
    public void DaysOf_DateMoved_IsAsLongAsFirstPlanned()
    {
        var now = Some.Snapshot(Some.Task("a", Some.Day(8)) with { Start = Some.Day(0) });

        Assert.Equal(9, Left(Some.Context(now)));
        Assert.Equal(4, Left(Some.Context(now, Due(now, 3).On(Some.Day(-5)))));
    }

    /// <summary>Three things on the same ten days look like three days each, but alone a task takes six here.</summary>
    [Theory]
    [InlineData(4, 3)]
    [InlineData(5, 6)]
    public void DaysOf_ManyOnTheSameDays_NoShorterThanWhatWorkTakesHere(int others, int days)
    {
        ProjectTask[] crowded = [.. Enumerable.Range(0, 3).Select(i => Some.Task(i == 0 ? "a" : $"c{i}", Some.Day(9)) with { Start = Some.Day(0) })];
        var alone = Enumerable.Range(1, others).Select(i => Some.Task($"o{i}", Some.Day(5)) with { Start = Some.Day(0), Assignees = [Some.Person($"P{i}")] });

        Assert.Equal(days, Left(Some.Context(Some.Snapshot([.. crowded, .. alone]))));
    }

    private static Domain.Snapshots.Snapshot Due(Domain.Snapshots.Snapshot now, int day) => now with { Tasks = [.. now.Tasks.Select(t => t with { Due = Some.Day(day) })] };

    private static int Left(HealthContext context) => context.View.Left.DaysOf(context.Now.Tasks[0]);
}
