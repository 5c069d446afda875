using TpmAssistant.Application.Planning;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Planning;

public sealed class GoalLinesTests
{
    private static readonly TemplateLibrary Library = new();

    [Fact]
    public void Apply_Lines_ComeAfterWhatTheyFollowWithTheirDays()
    {
        var (draft, added, left) = new GoalLines("Certify the tablets; 4 6 9; load test\n- Offline maps; 5 days; screens of the first journey", null).Apply(App());

        Assert.Equal((2, 0), (added, left));
        var certify = Assert.Single(draft.Tasks, t => t.Title == "Certify the tablets");
        Assert.Equal((4, 6, 9), (certify.Optimistic, certify.MostLikely, certify.Pessimistic));
        Assert.Equal(["perf"], certify.After);
        Assert.Equal(5, Assert.Single(draft.Tasks, t => t.Title == "Offline maps").MostLikely);
    }

    [Fact]
    public void Apply_WorkTheGoalRulesOut_LeavesAndGatesStay()
    {
        var (draft, added, left) = new GoalLines(null, "notifications by push\ngo or no-go\nsomething that is not there").Apply(App());

        Assert.Equal((0, 1), (added, left));
        Assert.DoesNotContain(draft.Tasks, t => t.Key == "notify");
        Assert.Contains(draft.Tasks, t => t.Key == "g-live");
    }

    [Theory]
    [InlineData("; 5; kick-off")]
    [InlineData("Kick-off: goal, measures of success, who decides; 3; kick-off")]
    [InlineData("\u202e\u200f")]
    [InlineData("")]
    public void Apply_NoTitleOrOneThatIsThere_ChangesNothing(string add) => Assert.Equal(0, new GoalLines(add, null).Apply(App()).Added);

    [Theory]
    [InlineData("Train the pilots; many; nowhere")]
    [InlineData("Train the pilots")]
    [InlineData("Train the pilots; 0")]
    [InlineData("Train the pilots; 99999 days; ")]
    public void Apply_NoDaysOrNoPlace_IsThreeDaysWhereMostWorkLies(string add)
    {
        var line = Assert.Single(new GoalLines(add, null).Apply(App()).Draft.Tasks, t => t.Title == "Train the pilots");

        Assert.Equal((3, "Build"), (line.MostLikely, line.Phase));
    }

    [Fact]
    public void Apply_FarTooMany_AreBoundedAndThePlanStillSchedulesWithoutAFinding()
    {
        var (draft, added, left) = new GoalLines(
            string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"Extra {i}; {i % 9}; screens")), string.Join('\n', App().Tasks.Select(t => t.Title))).Apply(App());
        var figures = DraftFigures.Of(
            draft, new(Askers.Tenant, "Europe/Berlin", WorkingCalendar.Standard, Some.Today), [], new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), new ForecastSettings(200));

        Assert.Equal(12, added);
        Assert.InRange(left, 1, 12);
        Assert.Empty(figures.Outlook.Schedule.Problems);
        Assert.Single(figures.Outlook.Schedule.OpenEnds);
    }

    private static PlanDraft App() => DraftBuilder.Build(Library.Find("application")!, TemplateTests.Frame("an app"));
}
