using System.Text;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Projects;

public sealed class ProjectFileFormatTests
{
    private static readonly Project Full = ProjectWorld.Owned("Atlas") with
    {
        Calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Today, Some.Today, "Holiday", [])] },
        Milestones = [Some.Milestone("go", Some.Day(10), Some.Day(12), "1")],
        Dependencies = [new TaskDependency(Some.Ref("1"), Some.Ref("2"), DependencyType.StartToStart, new Lag(480), Origin.Imported)],
        Estimates = [new TaskEstimate(Some.Ref("1"), 1, 2, 4, Origin.Entered)],
        Baseline = new Baseline(Some.Today, Some.Day(20), [Some.Ref("1")]),
        Budget = [new BudgetLine("cloud", "Cloud", 1000.50m, 400, 500, Some.Today)],
        Decisions = [new OpenDecision("d", "Which?", Some.Day(3), ProjectWorld.Ada, ["A", "B"])],
        Labels = new Dictionary<string, LabelMeaning> { ["Bug"] = LabelMeaning.Defect },
        Conversations = [new ProjectConversation("19:x", true)],
        MeetingSeries = [new MeetingSeries("s", "Weekly")],
    };

    [Fact]
    public void Read_WhatWasWritten_IsTheSameFile()
    {
        var file = new ProjectFile(Full, [Some.Snapshot(Full, Some.Task("1", Some.Day(2)), Some.Done("2") with { Schedule = new TaskSchedule { DurationMinutes = 480 } })]);

        var bytes = ProjectFileFormat.Write(file);
        var again = ProjectFileFormat.Write(ProjectFileFormat.Read(bytes));

        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(again));
        Assert.Contains("\"predecessor\":\"planner:1\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("isOpen", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BandsOfItsOwn_AreKept()
    {
        var own = Full with { Tolerances = new Tolerances { Exposure = new ExposureBands(5, 10, 15) } };

        Assert.Equal(new ExposureBands(5, 10, 15), ProjectFileFormat.Read(ProjectFileFormat.Write(new ProjectFile(own, []))).Project.Tolerances.Exposure);
    }

    [Theory]
    [InlineData("{}", 6, 12, 20)]
    [InlineData("{\"highFrom\":10}", 6, 10, 20)]
    public void Read_BandsLeftOut_AreTheUsualOnes(string bands, int medium, int high, int severe) =>
        Assert.Equal(new ExposureBands(medium, high, severe), ProductJson.Deserialize<Tolerances>($"{{\"exposure\":{bands}}}").Exposure);

    [Fact]
    public void Read_BandsThatDoNotRise_AreRefused() =>
        Assert.Throws<System.Text.Json.JsonException>(() => ProductJson.Deserialize<Tolerances>("{\"exposure\":{\"mediumFrom\":14}}"));

    [Theory]
    [InlineData("", "not a project file")]
    [InlineData("[]", "not a project file")]
    [InlineData("{\"version\":1,\"project\":{\"tenant\":\"t\"}}", "not a project file")]
    public void Read_SomethingElse_SaysWhatIsWrong(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ProjectFileFormat.Read(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_LaterVersion_NamesBothVersions()
    {
        var text = Encoding.UTF8.GetString(ProjectFileFormat.Write(new ProjectFile(Full, []))).Replace("\"version\":1", "\"version\":7", StringComparison.Ordinal);

        Assert.Equal("This project file has version 7; this build reads version 1.", Assert.Throws<FormatException>(() => ProjectFileFormat.Read(Encoding.UTF8.GetBytes(text))).Message);
    }

    [Fact]
    public async Task ImportThenExport_AnotherTenant_OwnsTheCopy()
    {
        var (projects, snapshots) = (new InMemoryProjectStore(), new InMemorySnapshotStore());
        var transfer = new ProjectTransfer(projects, snapshots, new InMemoryRiskRegisterStore(), new DecisionBook(new InMemoryRecords()), new InMemoryRecords());
        var tenant = new TenantId("other");

        await transfer.ImportAsync(tenant, new ProjectFile(Full, [Some.Snapshot(Full, Some.Task())]), default);
        var exported = (await transfer.ExportAsync(tenant, Full.Id, Some.Person().Id, default))!;

        Assert.Equal(tenant, exported.Project.Tenant);
        Assert.Equal(tenant, Assert.Single(exported.Snapshots).Project.Tenant);
        Assert.Empty(await projects.ListAsync(Askers.Tenant, default));
        Assert.Null(await transfer.ExportAsync(Askers.Tenant, Full.Id, Some.Person().Id, default));
    }

    [Fact]
    public void Read_FileFromBeforeThereWereBands_TakesTheOrdinaryOnes()
    {
        var text = Encoding.UTF8.GetString(ProjectFileFormat.Write(new ProjectFile(Full, [])));
        var before = System.Text.RegularExpressions.Regex.Replace(
            text, ",\"exposure\":\\{[^}]*\\}", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.NotEqual(text, before);

        Assert.Equal(12, ProjectFileFormat.Read(Encoding.UTF8.GetBytes(before)).Project.Tolerances.Exposure.HighFrom);
    }
}
