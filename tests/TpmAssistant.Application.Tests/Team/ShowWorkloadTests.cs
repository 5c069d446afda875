using TpmAssistant.Application.Access;
using TpmAssistant.Application.Team;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Team;

public sealed class ShowWorkloadTests
{
    private readonly ProjectWorld _world = new(
        [ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")],
        Some.Task("a", Some.Day(4)) with { Assignees = [ProjectWorld.Ada], EffortHours = 10 }, Some.Task("b", Some.Day(4)) with { Assignees = [ProjectWorld.Ben], EffortHours = 20 });

    [Fact]
    public async Task Run_ByTheProjectManager_CountsTheOtherProjectsIn()
    {
        var answer = Assert.IsType<WorkloadAnswer>(await Show().RunAsync(Askers.Ada(), "Atlas", CancellationToken.None));

        Assert.Equal(1, answer.OtherProjects);
        Assert.Equal([40, 20], answer.Workload.People.Select(p => p.Weeks.Sum(w => w.AssignedHours)));
        Assert.Equal([20, 10], answer.Workload.People.Select(p => p.Weeks.Sum(w => w.ElsewhereHours)));
    }

    [Fact]
    public async Task Run_ByAMember_ShowsThemAlone()
    {
        var answer = Assert.IsType<WorkloadAnswer>(await Show().RunAsync(Askers.Ben(), "Atlas", CancellationToken.None));

        Assert.Equal([Askers.BenId], answer.Workload.People.Select(p => p.Person.Id));
        Assert.Empty(answer.Workload.Moves);
    }

    [Fact]
    public async Task Run_WhereOthersReadAlong_NamesNobody()
    {
        var answer = Assert.IsType<WorkloadAnswer>(await Show().RunAsync(Askers.Ada(ConversationScope.Channel), "Atlas", CancellationToken.None));

        var team = Assert.Single(answer.Workload.People);
        Assert.Equal(("role:team", 30), (team.Person.Id.Value, team.Weeks.Sum(w => w.AssignedHours)));
        Assert.All(team.Weeks, week => Assert.Empty(week.Tasks));
        Assert.Empty(answer.Workload.Moves);
    }

    private ShowWorkload Show() => new(_world.Finder, _world.Viewer, new FakeCalendar(), _world.Clock);
}
