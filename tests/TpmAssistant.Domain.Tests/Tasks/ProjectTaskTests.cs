using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Tasks;

public class ProjectTaskTests
{
    /// <summary>Where the percentage only says "begun", the ticked share of a list of some length is what is done, and never all of it.</summary>
    [Theory]
    [InlineData(50, 3, 8, 37)]
    [InlineData(0, 3, 8, 37)]
    [InlineData(50, 8, 8, ProjectTask.MostByTicks)]
    [InlineData(50, 9, 8, ProjectTask.MostByTicks)]
    [InlineData(50, 1, 3, 33)]
    [InlineData(50, int.MaxValue, int.MaxValue, ProjectTask.MostByTicks)]
    public void DonePercent_TickedItems_TellMoreThanBegun(int percent, int ticked, int items, int done) => Assert.Equal((done, true), Done(percent, ticked, items));

    /// <summary>A finer percentage counts, and so does it where nobody ticks or there is nothing much to tick.</summary>
    [Theory]
    [InlineData(40, 3, 8, 40)]
    [InlineData(50, 0, 8, 50)]
    [InlineData(50, 1, 2, 50)]
    [InlineData(50, -1, -1, 50)]
    [InlineData(100, 3, 8, 100)]
    [InlineData(-5, 0, 0, 0)]
    [InlineData(500, 0, 0, 100)]
    public void DonePercent_TicksThatTellNothing_PercentageCounts(int percent, int ticked, int items, int done) => Assert.Equal((done, false), Done(percent, ticked, items));

    [Fact]
    public void DonePercent_CompletedWithItemsOpen_IsDone() => Assert.Equal(100, (Some.Done() with { ChecklistDone = 3, ChecklistTotal = 8 }).DonePercent);

    /// <summary>What is earned, what is left and how long it takes all go by the same share.</summary>
    [Fact]
    public void DonePercent_Ticked_EntersWhatIsEarnedAndWhatIsLeft()
    {
        var task = Some.InProgress("a", Some.Day(9)) with { EffortHours = 80, ChecklistDone = 2, ChecklistTotal = 8 };

        Assert.Equal(60, Effort.Remaining(task, 80));
        Assert.Equal(0.25, EarnedShare.Of([task], new EffortBook(Some.Project(), [task]), EarningRule.Percent, Some.Today));
        Assert.Equal(0.25, Some.Context(Some.Snapshot(task)).View.DoneShare(task));
    }

    private static (int Percent, bool ByChecklist) Done(int percent, int ticked, int items)
    {
        var task = Some.InProgress() with { PercentComplete = percent, ChecklistDone = ticked, ChecklistTotal = items };
        return (task.DonePercent, task.TellsByChecklist);
    }
}
