using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Plans;

public class FilePlanTests
{
    private const string FileId = "0123456789abcdef0123456789abcdef";

    private static readonly DateOnly Today = new(2026, 3, 12);

    [Fact]
    public void ToProject_Row_BelongsToWhoBroughtTheFile()
    {
        var project = Adopt(Reading(Task("1")));

        Assert.Equal((Askers.Tenant, Askers.AdaId, "Europe/Berlin"), (project.Tenant, project.Owner!.Value, project.TimeZoneId));
        Assert.Equal([new ProjectSource(SourceKinds.File, FileId, Askers.AdaId.Value)], project.Sources);
        Assert.Equal(("Bell tower", "bell-tower-01234567"), (project.Name, project.Id.Value));
    }

    [Theory]
    [InlineData("Prüfung & Größe", "prufung-gro-e-01234567")]
    [InlineData("  ///  ", "plan-01234567")]
    [InlineData("灯", "plan-01234567")]
    [InlineData("half \uD83E pair", "half-pair-01234567")]
    public void ToProject_AnyName_GivesAReadableKey(string name, string expected) =>
        Assert.Equal(expected, Adopt(Reading(Task("1")) with { Name = name }).Id.Value);

    [Fact]
    public void ToProject_PlanDates_WinOverTheTasksOwn()
    {
        var tasks = Reading(Task("1") with { Start = new(2026, 3, 2), Due = new(2026, 3, 6) }, Task("2") with { Due = new(2026, 4, 1) });

        var bare = Adopt(tasks);
        var stated = Adopt(tasks with { Start = new DateTime(2026, 2, 1, 8, 0, 0), Finish = new DateTime(2026, 5, 1, 17, 0, 0) });

        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1)), (bare.Start!.Value, bare.TargetFinish!.Value));
        Assert.Equal((new DateOnly(2026, 2, 1), new DateOnly(2026, 5, 1)), (stated.Start!.Value, stated.TargetFinish!.Value));
    }

    [Fact]
    public void ToProject_Baseline_PromisesItsFinishAndScope()
    {
        var project = Adopt(Reading(
            Baselined("1", new DateTime(2026, 3, 6, 17, 0, 0)),
            Baselined("2", new DateTime(2026, 3, 20, 17, 0, 0)) with { Labels = [PlanLabels.Milestone] },
            Baselined("3", new DateTime(2026, 6, 1)) with { Schedule = new TaskSchedule { Summary = true, BaselineFinish = new DateTime(2026, 6, 1) } },
            Task("4")) with { Start = new DateTime(2026, 3, 2), StatusDate = new DateOnly(2026, 3, 9) });

        Assert.Equal(new DateOnly(2026, 3, 20), project.Baseline!.Finish);
        Assert.Equal(new DateOnly(2026, 3, 20), project.TargetFinish);
        Assert.Equal(new DateOnly(2026, 3, 2), project.Baseline.SetOn);
        Assert.Equal(["1"], project.Baseline.Tasks.Select(t => t.Id));
    }

    [Fact]
    public void ToProject_WithoutBaselines_HasNone() => Assert.Null(Adopt(Reading(Task("1"))).Baseline);

    [Fact]
    public void ToProject_Milestones_StandInDateOrderWithWhatTheyWaitFor()
    {
        var late = Baselined("9", new DateTime(2026, 3, 20, 17, 0, 0)) with { Title = "Ring", Due = new(2026, 3, 27), Labels = [PlanLabels.Milestone] };
        var early = Task("8") with { Title = "Hang", Due = new(2026, 3, 6), CompletedOn = new(2026, 3, 5), Labels = ["Meilenstein", "internal"] };
        var reading = Reading(Task("1"), late, early) with { Dependencies = [new(Ref("1"), Ref("9"))] };

        var milestones = Adopt(reading).Milestones;

        Assert.Equal(["Hang", "Ring"], milestones.Select(m => m.Name));
        Assert.Equal((new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 27)), (milestones[1].Baseline!.Value, milestones[1].Current!.Value));
        Assert.Equal(["1", "9"], milestones[1].Tasks.Select(t => t.Id));
        Assert.Equal(new DateOnly(2026, 3, 5), milestones[0].Reached);
        Assert.Equal([false, true], milestones.Select(m => m.External));
        Assert.Equal(Origin.Imported, milestones[0].Origin);
    }

    [Fact]
    public void ToProject_SwitchedOffMilestone_IsNone() =>
        Assert.Empty(Adopt(Reading(Task("1") with { Labels = [PlanLabels.Milestone], Schedule = new TaskSchedule { Inactive = true } })).Milestones);

    [Fact]
    public void ToProject_People_BecomeMembersWithTheirHours()
    {
        var (ida, bo) = (new Person(new("file:ida"), "Ida"), new Person(new("file:bo"), "Bo"));

        var members = Adopt(Reading(Task("1")) with { People = [ida, bo], WeeklyHours = new Dictionary<PersonId, double> { [ida.Id] = 20 } }).Members;

        Assert.Equal(["Ada Example", "Ida", "Bo"], members.Select(m => m.Person.Name));
        Assert.Equal([40, 20, 40], members.Select(m => m.WeeklyHours));
    }

    [Fact]
    public void ToProject_LabelsAndBuckets_GetTheirGuessedMeaning()
    {
        var labels = Adopt(Reading(Task("1") with { Labels = ["Bug", "pretty"], Bucket = "Blocked" }, Task("2") with { Labels = ["Vendor"] })).Labels;

        Assert.Equal(
            [("Blocked", LabelMeaning.Blocked), ("Bug", LabelMeaning.Defect), ("Vendor", LabelMeaning.External)],
            labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => (l.Key, l.Value)));
    }

    [Fact]
    public void ToProject_Links_StayWithTheFile() =>
        Assert.Empty(Adopt(Reading(Task("1"), Task("2")) with { Dependencies = [new(Ref("1"), Ref("2"))] }).Dependencies);

    [Fact]
    public void ToProject_Calendar_IsThePlansElseStandard()
    {
        var own = WorkingCalendar.Standard with { Exceptions = [new(Today, Today, "", [])] };

        Assert.Same(own, Adopt(Reading(Task("1")) with { Calendar = own }).Calendar);
        Assert.Same(WorkingCalendar.Standard, Adopt(Reading(Task("1"))).Calendar);
    }

    private static Project Adopt(PlanReading reading) => FilePlan.ToProject(reading, FileId, Askers.Ada(), Today);

    private static PlanReading Reading(params ProjectTask[] tasks) => new() { Format = "Table", Name = "Bell tower", Tasks = tasks };

    private static ItemRef Ref(string id) => new(SourceKinds.File, id);

    private static ProjectTask Task(string id) => new() { Ref = Ref(id), Title = $"Task {id}" };

    private static ProjectTask Baselined(string id, DateTime finish) => Task(id) with { Schedule = new TaskSchedule { BaselineFinish = finish } };
}
