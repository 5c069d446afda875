using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

public sealed class SnapshotCadenceTests
{
    private readonly InMemoryScheduleStore _schedules = new();
    private readonly FakeWaker _waker = new();
    private readonly InMemoryForecastStore _forecasts = new();
    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task());

    [Fact]
    public async Task Ensure_OwnerSpeaks_EachProjectIsReadDailyAtATimeOfItsOwn()
    {
        await Cadence.EnsureAsync(Askers.Ada(), default);

        var daily = await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default);
        Assert.Equal(["snapshot:atlas", "snapshot:borealis"], daily.Select(s => s.Id.Value));
        Assert.All(daily, s => Assert.Equal(SnapshotCadence.Hour, s.Rule.At.Hour));
        Assert.NotEqual(daily[0].Rule.At, daily[1].Rule.At);
        Assert.Equal(2, _waker.Wakes.Count);
    }

    [Fact]
    public async Task Ensure_SomebodyElseOrInAChannel_BeginsNothing()
    {
        await Cadence.EnsureAsync(Askers.Ben(), default);
        await Cadence.EnsureAsync(Askers.Ada(ConversationScope.Channel), default);

        Assert.Empty(_waker.Wakes);
    }

    [Fact]
    public async Task Ensure_StoppedForWantOfSignIn_BeginsAgainWhenTheOwnerSpeaks()
    {
        await Cadence.EnsureAsync(Askers.Ada(), default);
        var atlas = (await _schedules.FindAsync(Askers.Tenant, new("snapshot:atlas"), default))!;
        await _schedules.SaveAsync(atlas with { State = ScheduleState.NoConsent, NextDue = null }, default);

        await Cadence.EnsureAsync(Askers.Ada(), default);

        Assert.Equal(ScheduleState.Active, (await _schedules.FindAsync(Askers.Tenant, new("snapshot:atlas"), default))!.State);
    }

    [Fact]
    public async Task Fire_Reading_IsKeptForItsReader()
    {
        Assert.Equal(RunOutcome.Done, await FireAsync(Askers.Ada()));

        var kept = Assert.Single(await _world.Snapshots.ListAsync(Askers.Tenant, new ProjectId("atlas"), Askers.BenId, DateOnly.MinValue, DateOnly.MaxValue, default));
        Assert.Equal(Askers.AdaId, kept.Reader);
    }

    [Fact]
    public async Task Fire_CannotRead_SaysWhy()
    {
        _world.Source.Failures[Askers.AdaId] = ReadFailure.NotSignedIn;
        Assert.Equal(RunOutcome.NoConsent, await FireAsync(Askers.Ada()));
        _world.Source.Failures[Askers.AdaId] = ReadFailure.Unavailable;
        Assert.Equal(RunOutcome.Again, await FireAsync(Askers.Ada()));
        Assert.Equal(RunOutcome.NoProject, await FireAsync(Askers.Ben()));
    }

    private SnapshotCadence Cadence => new(_world.Finder, _schedules, new SchedulePlanner(_world.Projects), _waker, _world.Clock);

    private Task<RunOutcome> FireAsync(Asker owner)
    {
        var schedule = new TpmAssistant.Application.Cadence.Schedule
        {
            Id = new("snapshot:atlas"), Kind = "snapshot", Owner = owner, Project = new ProjectId("atlas"), TimeZoneId = "UTC",
            Rule = new() { Days = Domain.Cadence.CadenceDays.Daily, At = new TimeOnly(5, 0) },
        };
        var work = new ScheduledSnapshot(new TakeSnapshot(_world.Finder, _world.Viewer, new ForecastKeeper(_forecasts)));
        return work.RunAsync(new Firing(schedule, new ScheduleRun(Some.Now, 1, null), Some.Now, 0), default);
    }
}
