using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Options;

public class OptionFinderTests
{
    private static readonly ForecastSettings Few = new(Iterations: 200);

    private static Snapshot Chain(params Milestone[] milestones) => Some.Snapshot(
        Some.Project() with
        {
            Start = Some.Day(-40), TargetFinish = Some.Day(10), Milestones = milestones,
            Members = [new(Some.Person(), "Engineer"), new(Some.Person("Ben Ott"), "Engineer", WeeklyHours: 20), new(Some.Person("Cleo Ray"), "Sponsor", Audience.Executive)],
            Budget = [new("p", "People", 100_000, 60_000, 60_000, Some.Day(0))],
            Estimates = [.. new[] { "1", "2", "3" }.Select(id => new TaskEstimate(Some.Ref(id), 3, 5, 9, Origin.Entered))],
            Dependencies = [new(Some.Ref("1"), Some.Ref("2")), new(Some.Ref("2"), Some.Ref("3"))],
        },
        Some.Task("1"), Some.Task("2"), Some.Task("3"));

    private static IReadOnlyList<ProjectOption> Find(Snapshot now, Situation situation) => OptionFinder.Find(new ChangeSimulator(now, [], Few), now, situation);

    [Fact]
    public void Find_Late_OffersEachForceOnceAndTimeLast()
    {
        var options = Find(Chain(), new(SituationKind.Late));

        Assert.Equal([OptionKind.Money, OptionKind.Risk, OptionKind.Scope], options.SkipLast(1).Select(o => o.Kind).OrderBy(k => k.ToString()));
        Assert.Equal(OptionKind.Time, options[^1].Kind);
        Assert.All(options.SkipLast(1), o => Assert.True(o.After.P80 < options[^1].After.P80));
    }

    [Fact]
    public void Find_MoreWork_CountsItAndCanBeDeclined()
    {
        var now = Chain();
        var options = Find(now, new(SituationKind.More, Days: 10));

        var decline = Assert.Single(options, o => o.Kind == OptionKind.Decline);
        Assert.True(options[^1].After.P80 >= now.Project.Calendar.Later(decline.After.P80!.Value, 9));
        Assert.DoesNotContain(options, o => o.Kind == OptionKind.Scope && o.About.Contains(new ChangeSimulator(now, [], Few).Path[0]));
    }

    [Fact]
    public void Find_MoreWork_MakesAPersonMoreWorthHalfOfIt()
    {
        var options = Find(Chain(), new(SituationKind.More, Days: 10));

        // 10 days upon 15, shared by two: what is shared must hold the new work as well.
        Assert.InRange(options.Single(o => o.Kind == OptionKind.Money).HandDays, 11, 16);
    }

    [Fact]
    public void Find_PersonLost_IsLaterThanWithThem()
    {
        var now = Chain();
        var options = Find(now, new(SituationKind.Lost, Some.Person().Id));

        Assert.True(options[^1].After.P80 > new ChangeSimulator(now, [], Few).Before.P80);
        Assert.Contains(options, o => o.Kind == OptionKind.Money);
    }

    [Fact]
    public void Find_TaskThatAMilestonePromises_IsNotLeftOut()
    {
        var options = Find(Chain(Some.Milestone("all", null, Some.Day(20), "1", "2", "3")), new(SituationKind.Late));

        Assert.DoesNotContain(options, o => o.Kind == OptionKind.Scope);
    }

    [Fact]
    public void Find_NoLinks_HasNothing() => Assert.Empty(Find(Some.Snapshot(Some.Task("1")), new(SituationKind.Late)));

    [Fact]
    public void Of_PeopleLine_IsSpentOverDaysAndPeople()
    {
        var project = Chain().Project;
        var cost = DayCost.Of(project)!;

        var days = project.Calendar.WorkingDaysIn(Some.Day(-40), Some.Day(0));
        Assert.Equal(60_000m / days, cost.Team);
        Assert.Equal(cost.Team / 1.5m, cost.Person);
    }

    [Fact]
    public void Of_NoLineForPeople_IsUnknown() =>
        Assert.Null(DayCost.Of(Chain().Project with { Budget = [new("c", "Cloud", 10, 5, 5, Some.Day(0))] }));
}

file static class Calendars
{
    public static DateOnly Later(this TpmAssistant.Domain.Calendars.WorkingCalendar calendar, DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            if (calendar.IsWorkingDay(day)) days--;
        }

        return day;
    }
}
