using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

public sealed class RunScheduleTests : IDisposable
{
    /// <summary>Monday, 5 January 2026, 09:00 UTC.</summary>
    private readonly FakeClock _clock = new();
    private readonly SimulatedService _service;

    public RunScheduleTests() => _service = new SimulatedService(_clock, Some.Project(), replicas: 1);

    public void Dispose() => _service.Dispose();

    private static ScheduleId Id => new("s1");

    [Theory]
    [InlineData(RunOutcome.NoConsent, ScheduleState.NoConsent, true)]
    [InlineData(RunOutcome.NoProject, ScheduleState.NoProject, true)]
    [InlineData(RunOutcome.NoChat, ScheduleState.NoChat, false)]
    public async Task WakeAsync_SomethingItNeedsIsGone_StopsAndTellsTheOwnerOnce(RunOutcome outcome, ScheduleState state, bool told)
    {
        _service.Outcome = _ => outcome;
        await StartAsync("every working day at 10:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(14));

        var schedule = (await _service.Store.FindAsync(Askers.Tenant, Id, default))!;
        Assert.Equal((state, null), (schedule.State, schedule.NextDue));
        Assert.Single(_service.Begun);
        Assert.Equal(told ? 1 : 0, _service.Notifier.Told.Count);
        if (told) Assert.Equal(state, Assert.IsType<ScheduleStoppedAnswer>(_service.Notifier.Told[0].Answer).Schedule.State);
    }

    [Fact]
    public async Task WakeAsync_SourceOutForAWhile_IsTriedAgainAndDoneOnce()
    {
        _service.Outcome = f => f.Run.Attempt < 3 ? RunOutcome.Again : RunOutcome.Done;
        await StartAsync("every Friday at 16:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(7));

        Assert.Equal(3, _service.Begun.Count);
        Assert.Single(_service.Done);
        Assert.Empty(_service.Notifier.Told);
    }

    [Fact]
    public async Task WakeAsync_SourceStaysOut_SaysSoAndGoesOnNextTime()
    {
        var first = true;
        _service.Outcome = f =>
        {
            first &= f.Run.Due.Day == 9;
            return first ? RunOutcome.Again : RunOutcome.Done;
        };
        await StartAsync("every Friday at 16:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(14));

        var failed = Assert.IsType<ScheduleFailedAnswer>(Assert.Single(_service.Notifier.Told).Answer);
        Assert.Equal((9, 16), (failed.Due.Day, failed.Next!.Value.Day));
        Assert.Equal([16], _service.Done.Select(f => f.Run.Due.Day));
    }

    [Fact]
    public async Task WakeAsync_WorkThrows_IsTriedAgain()
    {
        _service.Outcome = f => f.Run.Attempt == 1 ? throw new InvalidOperationException("Broken.") : RunOutcome.Done;
        await StartAsync("every Friday at 16:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(7));

        Assert.Equal((2, 1), (_service.Begun.Count, _service.Done.Count));
    }

    [Fact]
    public async Task WakeAsync_OwnerAway_WaitsForTheirFirstWorkingDayBackAndGoesOn()
    {
        // Away from Friday the 9th to Tuesday the 13th.
        _service.Outcome = f => f.Now.Day is >= 9 and <= 13 ? RunOutcome.Away : RunOutcome.Done;
        await StartAsync("every Friday at 16:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(14));

        Assert.Equal([9, 12, 13, 14, 16], _service.Begun.Select(d => d.Day));
        Assert.Equal([14, 16], _service.Done.Select(f => f.Run.Due.Day));
        var regular = await Task.WhenAll(_service.Done.Select(f => _service.Planner.IsRegularAsync(f.Schedule, f.Run.Due, default)));
        Assert.Equal([false, true], regular);
        Assert.Empty(_service.Notifier.Told);
    }

    [Fact]
    public async Task WakeAsync_OwnerAwayAndDaysOffSkipped_LeavesThatOneOut()
    {
        _service.Outcome = f => f.Now.Day == 9 ? RunOutcome.Away : RunOutcome.Done;
        await StartAsync("every Friday at 16:00 skipping holidays");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(14));

        Assert.Equal([16], _service.Done.Select(f => f.Run.Due.Day));
    }

    [Theory]
    [InlineData(RunOutcome.NoConsent, ScheduleState.NoConsent)]
    [InlineData(RunOutcome.Again, ScheduleState.Active)]
    public async Task WakeAsync_QuietWorkInTrouble_TellsNobody(RunOutcome outcome, ScheduleState state)
    {
        _service.IsQuiet = true;
        _service.Outcome = _ => outcome;
        await StartAsync("every day at 5:00");
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(2));

        Assert.Equal(state, (await _service.Store.FindAsync(Askers.Tenant, Id, default))!.State);
        Assert.Empty(_service.Notifier.Told);
    }

    [Fact]
    public async Task WakeAsync_PausedMeanwhile_DoesNothing()
    {
        await StartAsync("every Friday at 16:00");
        await _service.Store.SaveAsync((await _service.Store.FindAsync(Askers.Tenant, Id, default))! with { State = ScheduleState.Paused, NextDue = null }, default);
        await _service.RunUntilAsync(_clock.GetUtcNow().AddDays(30));

        Assert.Empty(_service.Begun);
    }

    private async Task StartAsync(string cadence)
    {
        var schedule = new TpmAssistant.Application.Cadence.Schedule
        {
            Id = Id, Kind = "report", Owner = Askers.Ada(), Project = Some.Project().Id, ProjectName = "Atlas",
            Rule = CadenceText.Read(cadence, Some.Today)!, TimeZoneId = "Europe/Berlin",
        };
        await _service.Store.SaveAsync(schedule with { NextDue = await _service.Planner.NextAsync(schedule, _clock.GetUtcNow(), default) }, default);
        await _service.StartAsync();
    }
}
