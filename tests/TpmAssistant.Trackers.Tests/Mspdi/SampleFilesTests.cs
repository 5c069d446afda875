using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Trackers.Tests.Mspdi;

/// <summary>Files that Microsoft Project itself wrote.</summary>
public class SampleFilesTests
{
    private const string Folder = "perf/schedule/data/mspdi";

    [TheoryIfShared(Folder)]
    [InlineData("mspdirelations.xml", "mspdirelations", 5, 4, 0, "2006-09-21", "2006-09-25", "2009-01-09")]
    [InlineData("sample.xml", "sample", 19, 6, 2, "2003-01-07", "2003-03-18", "2003-02-19")]
    [InlineData("sample1.xml", "MPXJ Sample", 22, 6, 2, "2003-01-07", "2003-03-18", "2003-12-01")]
    [InlineData("task-links-project2019-mspdi.xml", "task-links-project2019-mspdi", 16, 8, 0, "2018-10-18", "2018-11-02", "2018-10-18")]
    public void Read_FileOfProjectItself_ArrivesWhole(
        string file, string name, int tasks, int links, int people, string start, string finish, string statusDate)
    {
        var plan = Read(file);

        Assert.Equal("Microsoft Project XML", plan.Format);
        Assert.Equal(name, plan.Name);
        Assert.Equal(tasks, plan.Tasks.Count);
        Assert.Equal(links, plan.Dependencies.Count);
        Assert.Equal(people, plan.People.Count);
        Assert.Equal(DateTime.Parse(start, null), plan.Start!.Value.Date);
        Assert.Equal(DateTime.Parse(finish, null), plan.Finish!.Value.Date);
        Assert.Equal(DateOnly.Parse(statusDate, null), plan.StatusDate);
        Assert.Equal(40, plan.Calendar!.Week.Sum(d => d.Sum(t => t.Minutes)) / 60);
        Assert.Null(plan.Mapping);
        Assert.Empty(plan.Problems);
        Assert.All(plan.Tasks, t => Assert.NotNull(t.Schedule!.DurationMinutes));
    }

    [FactIfShared(Folder)]
    public void Read_EveryLinkType_KeepsTypeAndLag() =>
        Assert.Equal(["1>2 FS", "2>3 SS+480", "3>4 FF", "4>5 SF"], Read("mspdirelations.xml").Links());

    [FactIfShared(Folder)]
    public void Read_LagsInDaysAndWeeks_AreMinutesOfWork() => Assert.Equal(
        ["1>2 FS", "3>4 FS+480", "5>6 FS+960", "7>8 FS+2400", "9>10 FS+4800", "11>12 SF+960", "13>14 SS+960", "15>16 FF+960"],
        Read("task-links-project2019-mspdi.xml").Links());

    [FactIfShared(Folder)]
    public void Read_OutlineAndDates_AreProjectsOwn()
    {
        var plan = Read("sample1.xml");

        var assigned = plan.Task("24");
        Assert.Equal("Assigned Task 2", assigned.Title);
        Assert.Equal(["Second Resource"], assigned.Names());
        Assert.Equal(40, assigned.EffortHours);
        Assert.Equal(new DateTime(2003, 1, 7, 23, 0, 0), assigned.Schedule!.Start);
        Assert.Equal(new DateTime(2003, 1, 14, 8, 0, 0), assigned.Schedule.Finish);
        Assert.Equal(new DateTime(2003, 3, 18, 8, 0, 0), assigned.Schedule.Deadline);
        Assert.Equal(3, assigned.Schedule.OutlineLevel);
        Assert.Equal("22", assigned.Parent!.Value.Id);
        Assert.Equal("19", plan.Task("22").Parent!.Value.Id);
        Assert.Null(plan.Task("19").Parent);
        Assert.True(plan.Task("22").Schedule!.Summary);
        Assert.False(assigned.Schedule.Summary);

        var constrained = plan.Task("21");
        Assert.Equal(ConstraintType.StartNoEarlierThan, constrained.Schedule!.Constraint);
        Assert.Equal(new DateTime(2003, 1, 6, 8, 0, 0), constrained.Schedule.ConstraintDate);
    }

    [FactIfShared(Folder)]
    public void Read_SharedWork_TellsUnitsAndMilestones()
    {
        var plan = Read("sample.xml");

        Assert.Equal(["First Resource", "Second Resource"], plan.Task("2").Names());
        Assert.Equal([0.5, 0.75], plan.Assignments.Select(a => a.Units));
        Assert.Equal([200, 300], plan.Assignments.Select(a => a.WorkHours ?? 0));
        Assert.Equal(500, plan.Task("2").EffortHours);
        Assert.Equal([PlanLabels.Milestone], plan.Task("3").Labels);
        Assert.Equal(TimeSpan.FromHours(800).TotalMinutes, plan.Task("2").Schedule!.DurationMinutes);
    }

    [FactIfShared(Folder)]
    public void Read_NightShift_ReachesItsResource()
    {
        var plan = Read("sample.xml");

        var night = plan.Calendars[plan.People[1].Id.Value];
        Assert.Equal([(0, 180), (240, 480), (1380, 1440)], night.TimesOn(new DateOnly(2003, 1, 7)).Select(t => (t.FromMinute, t.ToMinute)));
        Assert.Equal(40, plan.WeeklyHours[plan.People[1].Id]);
        Assert.NotEqual(night.Week[1], plan.Calendars["1"].Week[1]);
    }

    private static PlanReading Read(string file) => Plan.Read(File.ReadAllBytes(Repository.Shared($"{Folder}/{file}")!), file);
}
