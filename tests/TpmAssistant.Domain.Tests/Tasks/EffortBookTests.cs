using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Tasks;

public class EffortBookTests
{
    [Fact]
    public void Of_NothingKnown_IsTheDefault() => Assert.Equal(8, new EffortBook(Some.Project(), [Some.Task("a")]).Of(Some.Task("a")));

    [Fact]
    public void Of_SomeKnown_IsTheirMedian()
    {
        ProjectTask[] tasks = [Hours("a", 4), Hours("b", 20), Hours("c", 900), Some.Task("d")];

        Assert.Equal(20, new EffortBook(Some.Project(), tasks).Of(tasks[3]));
        Assert.Equal(4, new EffortBook(Some.Project(), tasks).Of(tasks[0]));
    }

    [Fact]
    public void Of_EvenNumber_LiesBetweenTheTwoInTheMiddle() =>
        Assert.Equal(12, new EffortBook(Some.Project(), [Hours("a", 4), Hours("b", 20)]).Usual);

    [Fact]
    public void Of_OwnEstimate_CountsItsExpectedValue()
    {
        var task = Some.Task("a");
        var project = Some.Project() with { Estimates = [new TaskEstimate(task.Ref, 1, 2, 9, Origin.Entered)] };

        Assert.Equal((1 + 8 + 9) / 6.0 * 8, new EffortBook(project, [task]).Of(Some.Task("b")));
    }

    private static ProjectTask Hours(string id, double hours) => Some.Task(id) with { EffortHours = hours };
}
