using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class HolidayAheadRuleTests
{
    private readonly HolidayAheadRule rule = new();

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(10, 11, 3)]
    [InlineData(10, 12, 4)]
    [InlineData(10, 13, 4)]
    [InlineData(8, 14, 4)]
    public void Scan_DaysOffBeforeTheMilestone_ProbabilityByDaysLost(int from, int to, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Context(from, to, milestone: 16))?.Probability);

    [Fact]
    public void Scan_DaysOffOverAWeekend_CountsOnlyWorkingDays()
    {
        var candidate = rule.Candidate(Context(9, 10, milestone: 14));

        Assert.Equal(new Figure.Days(2), candidate!.Figures["days"]);
        Assert.Equal(new Figure.Date(Some.Day(9)), candidate.Figures["from"]);
        Assert.Equal(new Figure.Date(Some.Day(10)), candidate.Figures["to"]);
        Assert.Equal((4, RiskResponse.Avoid, Some.Day(9)), (candidate.Impact, candidate.Response, candidate.Proximity));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Scan_LongBeforeTheMilestone_DoesNotCount(int milestone, bool found) => Assert.Equal(found, rule.Candidate(Context(2, 3, milestone)) is not null);

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Scan_MilestoneFarAway_DoesNotCount(int milestone, bool found) =>
        Assert.Equal(found, rule.Candidate(Context(26, 28, milestone)) is not null);

    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public void Scan_RoomForTheDaysLost_FindsNothing(int due, bool found)
    {
        var context = Context(10, 11, 16);

        Assert.Equal(found, rule.Candidate(Some.Context(context.Now with { Tasks = [Some.Task("a", Some.Day(due + 2))] })) is not null);
    }

    [Fact]
    public void Scan_NothingOpen_FindsNothing()
    {
        var context = Context(10, 13, 16);

        Assert.Null(rule.Candidate(Some.Context(context.Now with { Tasks = [Some.Done("a")] })));
    }

    [Fact]
    public void Scan_ShorterDaysButWorked_AreNotLost() => Assert.Null(rule.Candidate(Context(10, 13, 16, new WorkingTime(540, 720))));

    private static HealthContext Context(int from, int to, int milestone, params WorkingTime[] times)
    {
        ProjectTask task = Some.Task("a", Some.Day(milestone));
        var project = Some.Project() with
        {
            Calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Day(from), Some.Day(to), "", times)] },
            Milestones = [Some.Milestone("m", null, Some.Day(milestone), "a")],
        };
        return Some.Context(Some.Snapshot(project, task));
    }
}
