using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

public sealed class MorningBriefTests
{
    private readonly InMemoryScheduleStore _schedules = new();
    private readonly FakeWaker _waker = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly ProjectWorld _world = new();

    [Fact]
    public async Task Start_ThenStop_WakesOnWorkingDaysAndNoMore()
    {
        var brief = new MorningBrief(_schedules, new SchedulePlanner(_world.Projects), _waker, _world.Clock);

        await brief.StartAsync(Askers.Ada(), default);
        await brief.StartAsync(Askers.Ada(), default);
        Assert.Equal(new DateTimeOffset(2026, 1, 6, 7, 30, 0, TimeSpan.Zero), Assert.Single(_waker.Wakes).Value);
        await brief.StopAsync(Askers.Ada(), default);
        Assert.Empty(_waker.Wakes);
        Assert.Equal(ScheduleState.Paused, Assert.Single(await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default)).State);
    }

    [Fact]
    public async Task Fire_DayWithAMeeting_TellsItOnceToItsOwner()
    {
        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.Zero, Some.Meeting()));

        var told = Assert.Single(_notifier.Told);
        Assert.Equal((Askers.Ada(), 1), (told.Person, Assert.IsType<MorningBriefAnswer>(told.Answer).Day.Meetings.Count));
    }

    [Fact]
    public async Task Fire_ClearDayOrAwayOrTooLate_SaysNothing()
    {
        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.Zero));
        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.Zero, Some.Meeting() with { IsAllDay = true, IsAway = true }, Some.Meeting("Other")));
        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.FromHours(4), Some.Meeting()));
        Assert.Empty(_notifier.Told);
    }

    private async Task<RunOutcome> FireAsync(TimeSpan late, params MeetingOccurrence[] meetings)
    {
        var work = new Mock<IPersonalWorkSource>();
        work.Setup(w => w.ReadAsync(It.IsAny<Asker>(), It.IsAny<CancellationToken>())).ReturnsAsync(new PersonalReading([], [], [], Some.Coverage()));
        var day = new MyDay(new FakeCalendar(meetings), work.Object, _world.Finder, Mock.Of<IGroupLabels>(l => l.ReadAsync(It.IsAny<Asker>(), It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<SensitivityLabel>>(new List<SensitivityLabel>())), new FakeMeetingLabels(), _world.Clock);
        await new MorningBrief(_schedules, new SchedulePlanner(_world.Projects), _waker, _world.Clock).StartAsync(Askers.Ada(), default);
        var schedule = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default))[0];
        var due = schedule.NextDue!.Value;
        return await new ScheduledBrief(day, _notifier).RunAsync(new Firing(schedule, new ScheduleRun(due, 1, null), due + late, 0), default);
    }
}
