using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Nudges;

public sealed class ScheduledNudgesTests
{
    private readonly InMemoryScheduleStore _schedules = new();
    private readonly FakeWaker _waker = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly ProjectWorld _world = new();
    private readonly NotificationBook _book = new(new InMemoryRecords());
    private readonly InMemoryUndoStore _undo = new();
    private List<ProjectTask> _mine = [];
    private MeetingOccurrence[] _meetings = [];

    [Fact]
    public async Task Change_On_WakesAtTheBeginningOfTheHoursAndInTheirMiddle()
    {
        await ChangeAsync(new NotificationWish { Nudges = true });
        Assert.Equal([At(5, 12), At(6, 8)], _waker.Wakes.Values.Order());

        await ChangeAsync(new NotificationWish { From = new TimeOnly(14, 0) });
        Assert.Equal(At(5, 13), Assert.Single(_waker.Wakes).Value);

        var off = Assert.IsType<NotificationsAnswer>(await ChangeAsync(new NotificationWish { Nudges = false }));
        Assert.Empty(_waker.Wakes);
        Assert.False(off.NudgesRun);
    }

    [Fact]
    public async Task Change_Mute_CanBeTakenBackOnce()
    {
        var muted = Assert.IsType<NotificationsAnswer>(await ChangeAsync(new NotificationWish { Mute = true, Topic = NudgeTopic.Budget, Project = "atlas" }));
        Assert.Equal(new NudgeMute(NudgeTopic.Budget, new ProjectId("atlas"), "Atlas"), Assert.Single(muted.Settings.Muted));

        var undone = Assert.IsType<NotificationsAnswer>(await Undo.RunAsync(Askers.Ada(), muted.Done!.Undo!.Value, default));
        Assert.Empty(undone.Settings.Muted);
        Assert.Equal(UndoErrors.Gone, await Undo.RunAsync(Askers.Ada(), muted.Done.Undo.Value, default));
    }

    [Fact]
    public async Task Change_Nonsense_IsRefusedAndChangesNothing()
    {
        Assert.Equal(NudgeErrors.BadCap, await ChangeAsync(new NotificationWish { Cap = 0 }));
        Assert.Equal(NudgeErrors.BadHours, await ChangeAsync(new NotificationWish { From = new TimeOnly(18, 0) }));
        Assert.Equal("no-such-project", Assert.IsType<Refusal>(await ChangeAsync(new NotificationWish { Mute = true, Project = "Zephyr" })).Code);
        Assert.Equal(Errors.PersonalChatOnly, await Wishes.ChangeAsync(Askers.Ada(ConversationScope.Channel), new NotificationWish { Nudges = true }, default));
        Assert.True(Notifications.Same(new NudgeSettings(), await _book.ReadAsync(Askers.Ada(), default)));
    }

    [Fact]
    public async Task Fire_TaskDue_TellsItOnceAndSettlesItInPlace()
    {
        await ChangeAsync(new NotificationWish { Nudges = true });
        _mine = [Some.Task("1", Some.Today)];
        Assert.Equal(RunOutcome.Done, await FireAsync());
        Assert.Equal(RunOutcome.Done, await FireAsync());
        var first = Assert.Single(_notifier.Told);
        Assert.Equal("nudges:20260105", first.Topic);
        Assert.Equal(NudgeReason.TaskDue, Assert.Single(Assert.IsType<NudgesAnswer>(first.Answer).Lines).Nudge.Reason);

        _mine = [];
        _world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(RunOutcome.Done, await FireAsync());

        Assert.Equal(2, _notifier.Told.Count);
        Assert.Equal("nudges:20260105", _notifier.Told[1].Topic);
        Assert.NotNull(Assert.Single(Assert.IsType<NudgesAnswer>(_notifier.Told[1].Answer).Lines).SettledOn);
    }

    [Theory]
    [InlineData("away")]
    [InlineData("evening")]
    [InlineData("holiday")]
    [InlineData("off")]
    [InlineData("muted")]
    public async Task Fire_NotTheTimeForIt_SaysNothing(string why)
    {
        await ChangeAsync(new NotificationWish { Nudges = why != "off" });
        _mine = [Some.Task("1", Some.Today)];
        if (why == "away") _meetings = [Some.Meeting("On holiday", 24) with { IsAllDay = true, IsAway = true }];
        if (why == "muted") await ChangeAsync(new NotificationWish { Mute = true, Topic = NudgeTopic.Work });
        if (why == "holiday")
        {
            var atlas = ProjectWorld.Owned("Atlas");
            await _world.Projects.PutAsync(atlas with { Calendar = WorkingCalendar.Standard with { Exceptions = [new(Some.Today, Some.Today, "Bridge day", [])] } }, default);
        }

        Assert.Equal(RunOutcome.Done, await FireAsync(why == "evening" ? TimeSpan.FromHours(9) : TimeSpan.Zero));

        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task Fire_AtMidday_ChangesTheDaysCardAndSendsNoSecondOne()
    {
        await ChangeAsync(new NotificationWish { Nudges = true });
        _mine = [Some.Task("1", Some.Today)];
        await FireAsync();

        _mine = [.. _mine, Some.Task("2", Some.Today)];
        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.FromHours(3), midday: true));

        Assert.Equal(["nudges:20260105", "nudges:20260105"], _notifier.Told.Select(t => t.Topic));
        Assert.Equal(2, Assert.IsType<NudgesAnswer>(_notifier.Told[1].Answer).Lines.Count);
    }

    [Theory]
    [InlineData("late")]
    [InlineData("stopped")]
    public async Task Fire_AtMiddayAndTheFirstLookDidNotRun_SaysNothing(string why)
    {
        await ChangeAsync(new NotificationWish { Nudges = true });
        _mine = [Some.Task("1", Some.Today)];
        if (why == "stopped")
        {
            var first = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default)).Single(s => s.Id.Value.StartsWith("nudges:", StringComparison.Ordinal));
            await _schedules.SaveAsync(first with { State = ScheduleState.NoConsent, NextDue = null }, default);
        }

        Assert.Equal(RunOutcome.Done, await FireAsync(TimeSpan.FromHours(3), midday: true, delay: why == "late" ? TimeSpan.FromHours(1) : TimeSpan.Zero));

        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task Fire_MoreThanTheCapForDays_TellsEachInTheEndAndNeverMoreThanTheCap()
    {
        await ChangeAsync(new NotificationWish { Nudges = true, Cap = 1 });
        _mine = [.. Enumerable.Range(1, 4).Select(i => Some.Task($"{i}", Some.Today))];
        for (var day = 0; day < 4; day++)
        {
            await FireAsync();
            _world.Clock.Advance(TimeSpan.FromDays(1));
        }

        var told = (await _book.ReadLogAsync(Askers.Ada(), default)).Told;
        Assert.Equal(4, told.Count);
        Assert.Equal(4, told.Select(t => t.On).Distinct().Count());
    }

    [Fact]
    public async Task Fire_ChatGone_SaysSoAndKeepsNothing()
    {
        await ChangeAsync(new NotificationWish { Nudges = true });
        _mine = [Some.Task("1", Some.Today)];
        _notifier.Gone.Add("a:ada");

        Assert.Equal(RunOutcome.NoChat, await FireAsync());
        Assert.Empty((await _book.ReadLogAsync(Askers.Ada(), default)).Told);
    }

    [Fact]
    public async Task Show_MutedTopic_IsCountedAndNotShown()
    {
        _mine = [Some.Task("1", Some.Today)];
        var show = new ShowNudges(Reader, _book, Wishes, _world.Clock);
        Assert.Single(Assert.IsType<NudgesAnswer>(await show.RunAsync(Askers.Ada(), default)).Lines);

        var muted = Assert.IsType<NudgesAnswer>(await show.ChangeAsync(Askers.Ada(), null, new NotificationWish { Mute = true, Topic = NudgeTopic.Work }, default));

        Assert.Empty(muted.Lines);
        Assert.Equal((1, NotificationAct.Muted), (muted.Muted, muted.Done!.Act));
    }

    private SchedulePlanner Planner => new(_world.Projects);

    private NudgeSchedule Schedule => new(_schedules, Planner, _waker, _world.Clock);

    private Notifications Wishes => new(
        _book, Schedule, new MorningBrief(_schedules, Planner, _waker, _world.Clock), _world.Finder, new UndoDesk(_undo, _world.Clock));

    private UndoChange Undo => new(_undo, [new NotificationsUndoable(_book, Schedule, Wishes)], _world.Clock);

    private NudgeReader Reader
    {
        get
        {
            var work = new Mock<IPersonalWorkSource>();
            work.Setup(w => w.ReadAsync(It.IsAny<Asker>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => new PersonalReading(_mine, [], [], Some.Coverage()));
            return new NudgeReader(_world.Finder, _world.Viewer, work.Object, new ExperimentShelf(_world.Viewer, new ExperimentRecords(_world.Records, new UndoDesk(new InMemoryUndoStore(), _world.Clock))), _world.Clock);
        }
    }

    private Task<Answer> ChangeAsync(NotificationWish wish) => Wishes.ChangeAsync(Askers.Ada(), wish, default);

    private static DateTimeOffset At(int day, int hour) => new(2026, 1, day, hour, 0, 0, TimeSpan.Zero);

    private async Task<RunOutcome> FireAsync(TimeSpan after = default, bool midday = false, TimeSpan delay = default)
    {
        var due = _world.Clock.GetUtcNow() + after;
        var now = due + delay;
        var schedule = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default)).FirstOrDefault(s => s.Id.Value.StartsWith(midday ? "nudges-midday:" : "nudges:", StringComparison.Ordinal))
            ?? new Application.Cadence.Schedule
            {
                Id = new("n"), Kind = "nudges", Owner = Askers.Ada(), TimeZoneId = "Europe/Berlin",
                Rule = new() { Days = Domain.Cadence.CadenceDays.Workdays, At = new TimeOnly(9, 0) },
            };
        return await new ScheduledNudges(Reader, _book, Schedule, new DaysOff(new FakeCalendar(_meetings)), _world.Finder, _notifier)
            .RunAsync(new Firing(schedule, new ScheduleRun(due, 1, null), now, 0), default);
    }
}
