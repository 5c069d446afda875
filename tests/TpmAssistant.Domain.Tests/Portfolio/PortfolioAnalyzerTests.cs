using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Portfolio;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Portfolio;

public sealed class PortfolioAnalyzerTests
{
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];

    [Fact]
    public void People_WorkInTwoProjects_CountedOnceWithTheLoadOfBoth()
    {
        var ada = Some.Person();
        var atlas = Snapshot("Atlas", Heavy("a1"), Heavy("a2"));
        var borealis = Snapshot("Borealis", Heavy("b1"), Some.Task("b2", Some.Day(2)) with { Assignees = [Some.Person("Bo Lind")] });

        var shared = Assert.Single(PortfolioAnalyzer.People([atlas, borealis], NoCalendars));

        Assert.Equal(ada.Id, shared.Person.Id);
        Assert.Equal([("Atlas", 2), ("Borealis", 1)], shared.Shares.Select(s => (s.Name, s.OpenTasks)));
        Assert.True(shared.PeakLoad > 1);
    }

    [Fact]
    public void People_WorkDoneElsewhere_IsNoSharing() => Assert.Empty(
        PortfolioAnalyzer.People([Snapshot("Atlas", Some.Task("a")), Snapshot("Borealis", Some.Done("b"))], NoCalendars));

    [Fact]
    public void Links_TaskOfAnotherProject_SaysWhoWaitsAndWhatIsLate()
    {
        var atlas = Snapshot("Atlas", Some.Task("a", Some.Day(-2)));
        var borealis = Snapshot("Borealis", Some.Task("b", Some.Day(5))) with { Dependencies = [new TaskDependency(Some.Ref("a"), Some.Ref("b"))] };

        var link = Assert.Single(PortfolioAnalyzer.Links([atlas, borealis]));

        Assert.Equal(("Borealis", "Atlas", "Task a", Some.Day(-2), true), (link.WaitingName, link.OnName, link.About.Title, link.By, link.IsLate));
    }

    [Theory]
    [InlineData("Borealis delivers the feed", true)]
    [InlineData("The feed of BOREALIS's team", true)]
    [InlineData("Subborealis delivers the feed", false)]
    [InlineData("Atlas delivers the feed", false)]
    public void Links_RegisterNamesAnotherProject_IsOne(string title, bool isLink)
    {
        var entry = new RegisterEntry { Key = new(RegisterKind.Dependency, 1), Title = title, Origin = EntryOrigin.Person, AddedAt = Some.Now, Proximity = Some.Day(3) };
        var atlas = Snapshot("Atlas") with { Register = new() { Project = new("atlas"), Entries = [entry, entry with { Key = new(RegisterKind.Dependency, 2), Status = EntryStatus.Closed }] } };

        Assert.Equal(isLink ? 1 : 0, PortfolioAnalyzer.Links([atlas, Snapshot("Borealis")]).Count);
    }

    [Fact]
    public void Finish_DefaultSpreadsAlone_IsThePlanAndSaysSo()
    {
        var now = Snapshot("Atlas", Some.Task("1", Some.Day(10)) with { Start = Some.Today }, Some.Task("2", Some.Day(20))) with
        {
            Dependencies = [new TaskDependency(Some.Ref("1"), Some.Ref("2"))],
        };
        var forecast = ProjectForecaster.Forecast(now, []);
        Assert.True(forecast.IsIndicative);

        var finish = PortfolioAnalyzer.Finish(forecast, new FinishOutlook(Some.Day(20), null, Some.Day(18), 0), now.Project)!;

        Assert.Equal((Some.Day(20), false, 2), (finish.Expected, finish.IsForecast, finish.Days));
    }

    private static ProjectTask Heavy(string id) => Some.Task(id, Some.Day(3)) with { Start = Some.Today, EffortHours = 30 };

    private static Snapshot Snapshot(string project, params ProjectTask[] tasks) => Some.Snapshot(Some.Project(project), tasks);
}
