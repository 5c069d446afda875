using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Team;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
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

    [Fact]
    public async Task Run_CalendarOfAMemberSeen_TakesFromTheirHours()
    {
        var start = _world.Clock.GetUtcNow().Date.AddDays(1);
        _busy.Busy[Askers.BenId] = [new BusyTime(new(start.AddHours(9), TimeSpan.Zero), new(start.AddHours(15), TimeSpan.Zero), BusyKind.Busy)];

        var seen = Assert.IsType<WorkloadAnswer>(await Show().RunAsync(Askers.Ada(), "Atlas", CancellationToken.None));
        _busy.Busy.Clear();
        var unseen = Assert.IsType<WorkloadAnswer>(await Show().RunAsync(Askers.Ada(), "Atlas", CancellationToken.None));

        Assert.Equal((1, 0), (seen.CalendarsSeen, seen.CalendarsUnseen.Count));
        Assert.Equal(6, Hours(unseen) - Hours(seen));
        Assert.Equal([Askers.BenId], unseen.CalendarsUnseen.Select(p => p.Id));

        static double Hours(WorkloadAnswer answer) => answer.Workload.People.Single(p => p.Person.Id == Askers.BenId).Weeks.Sum(w => w.AvailableHours);
    }

    [Fact]
    public async Task Run_ByAMemberOrWhereOthersReadAlong_ReadsNobodysCalendar()
    {
        await Show().RunAsync(Askers.Ben(), "Atlas", CancellationToken.None);
        await Show().RunAsync(Askers.Ada(ConversationScope.Channel), "Atlas", CancellationToken.None);

        Assert.Equal(0, _busy.Reads);
    }

    private readonly FakeBusy _busy = new();

    private ShowWorkload Show() => new(_world.Finder, _world.Viewer, new FakeCalendar(), new TeamCalendars(_busy, _world.Directory), _world.Clock);

    private sealed class FakeBusy : IFreeBusy
    {
        public Dictionary<PersonId, IReadOnlyList<BusyTime>> Busy { get; } = [];

        public int Reads { get; private set; }

        public Task<FreeBusyReading> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(new FreeBusyReading(
                [.. people.Select(p => new Participant(p, WorkingHours.Usual("UTC"), Busy.GetValueOrDefault(p.Id, []), Busy.ContainsKey(p.Id)))], Domain.Snapshots.ReadFailure.None));
        }
    }
}
