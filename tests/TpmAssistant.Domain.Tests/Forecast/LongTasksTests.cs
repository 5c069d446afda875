using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Tasks of absurd length: a typing error in a plan is told of, and no forecast ends before the plan itself does.</summary>
public class LongTasksTests
{
    [Theory]
    [InlineData(4_000_000, true, true)]
    [InlineData(4_000_000, false, true)]
    [InlineData(ScheduleProblem.MostHours, true, false)]
    [InlineData(ScheduleProblem.MostHours, false, false)]
    [InlineData(800_000, false, false)]
    public void Simulate_TaskOfManyYears_EndsAfterThePlanAndNamesWhatCannotBeMeant(int hours, bool oneCalendar, bool told)
    {
        var input = Input(hours, oneCalendar);

        var (plan, forecast) = (CriticalPath.Calculate(input.Schedule), MonteCarlo.Simulate(input));

        Assert.True(forecast.Finish.At(.8)[0] > plan.Finish, $"P80 {forecast.Finish.At(.8)[0]:d}, plan {plan.Finish:d}");
        Assert.All([plan.Problems, forecast.Problems], problems => Assert.Equal(told ? [("too-long", Some.Ref("long"))] : [], problems.Select(p => (p.Code, p.Tasks[0]))));
    }

    [Fact]
    public void Calculate_DoneTaskOfManyYears_IsNotTold() =>
        Assert.Empty(CriticalPath.Calculate(Input(4_000_000, true, task => task with { State = TaskState.Completed }).Schedule).Problems);

    private static ForecastInput Input(double hours, bool oneCalendar, Func<ProjectTask, ProjectTask>? change = null)
    {
        var task = Some.Task("long") with { Schedule = new() { DurationMinutes = hours * 60 } };
        var night = Some.Task("night") with { Schedule = new() { DurationMinutes = 480, CalendarKey = oneCalendar ? null : "night" } };
        return new()
        {
            Schedule = new()
            {
                Tasks = [change?.Invoke(task) ?? task, night], Start = Some.Day(0).ToDateTime(new TimeOnly(8, 0)),
                Calendars = new Dictionary<string, WorkingCalendar> { ["night"] = new([.. Enumerable.Repeat<IReadOnlyList<WorkingTime>>([new(0, 360)], 7)], []) },
            },
            Iterations = 2_000,
        };
    }
}
