using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Reports;

public sealed class PortfolioSummaryTests
{
    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task("1", Some.Day(2)));

    [Fact]
    public async Task Run_OwnersOwnChat_NamesThePeopleThatProjectsShare()
    {
        var portfolio = Assert.IsType<PortfolioAnswer>(await Summary.RunAsync(Askers.Ada(), default));

        Assert.Equal((2, 1, 1), (portfolio.Lines.Count, portfolio.SharedPeople, portfolio.People.Count));
        Assert.NotNull(portfolio.Lines[0].Finish);
    }

    [Fact]
    public async Task Run_SharedOrNotTheirManager_CountsThemAndNamesNobody()
    {
        foreach (var asker in new[] { Askers.Ada(ConversationScope.Channel), Askers.Ben() })
        {
            var portfolio = Assert.IsType<PortfolioAnswer>(await Summary.RunAsync(asker, default));

            Assert.Equal(1, portfolio.SharedPeople);
            Assert.Empty(portfolio.People);
        }
    }

    [Fact]
    public async Task Open_ProjectThereIsOrIsNot_ShowsItOrAllOfThem()
    {
        var opened = Assert.IsType<PortfolioProjectAnswer>(await Summary.OpenAsync(Askers.Ada(), new ProjectId("borealis"), default));
        Assert.Equal("Borealis", opened.Line.Report.Project.Name);

        Assert.IsType<PortfolioAnswer>(await Summary.OpenAsync(Askers.Ada(), new ProjectId("zephyr"), default));
        _world.Source.Failures[Askers.AdaId] = ReadFailure.NotSignedIn;
        Assert.IsType<SignInNeeded>(await Summary.OpenAsync(Askers.Ada(), new ProjectId("borealis"), default));
    }

    private PortfolioSummary Summary => new(new PortfolioReader(_world.Finder, _world.Viewer), new FakeCalendar(), _world.Clock);
}
