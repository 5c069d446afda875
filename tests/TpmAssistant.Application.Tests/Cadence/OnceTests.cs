using System.Globalization;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

/// <summary>Every scheduled run happens once, over both changes of the clock in six zones.</summary>
public sealed class OnceTests
{
    private static readonly string[] Cadences =
    [
        "every Friday at 16:00", "every working day at 08:30", "every day at 02:30", "every day at 00:00", "every Sunday at 02:00",
        "every other Tuesday at 09:00 from 2018-01-01", "the first working day of the month at 09:00", "the last day of the month at 17:00",
        "every Monday and Thursday at 03:00 skipping holidays",
    ];

    public static TheoryData<string, string> Changes => new()
    {
        { "Europe/Berlin", "2026-03-29" }, { "Europe/Berlin", "2026-10-25" },
        { "America/New_York", "2026-03-08" }, { "America/New_York", "2026-11-01" },
        { "Australia/Sydney", "2026-04-05" }, { "Australia/Sydney", "2026-10-04" },
        { "America/Sao_Paulo", "2018-11-04" }, { "America/Sao_Paulo", "2019-02-17" },
        { "Asia/Kolkata", "2026-03-29" }, { "Asia/Kolkata", "2026-10-25" },
        { "Australia/Lord_Howe", "2026-04-05" }, { "Australia/Lord_Howe", "2026-10-04" },
        { "Africa/Casablanca", "2026-02-15" }, { "Africa/Casablanca", "2026-03-22" },
        { "America/Santiago", "2026-04-05" }, { "America/Santiago", "2026-09-06" },
        { "Pacific/Auckland", "2026-04-05" }, { "Pacific/Auckland", "2026-09-27" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task WakeAsync_WeeksAroundTheChangeWithTwoReplicas_RunsEachTimeOnceAndOnTime(string zone, string change)
    {
        var (from, to) = Weeks(change);
        foreach (var cadence in Cadences)
        {
            var service = await StartAsync(zone, cadence, from);
            await service.RunUntilAsync(to);

            Assert.Equal(Expected(zone, cadence, from, to), service.Done.Select(f => f.Run.Due));
            Assert.All(service.Done, f => Assert.False(f.IsLate || f.Missed > 0, $"{cadence} in {zone}: {f.Run.Due} was late"));
            Assert.Equal(service.Done.Select(f => f.Run.Due), await service.Store.FinishedAsync(Askers.Tenant, Id, default));
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task WakeAsync_ProcessEndsInTheMiddleOfEveryRun_EachIsTakenUpOnceAgain(string zone, string change)
    {
        var (from, to) = Weeks(change);
        foreach (var cadence in Cadences)
        {
            var service = await StartAsync(zone, cadence, from);
            service.Outcome = f => f.Run.Attempt == 1 ? null : RunOutcome.Done;
            await service.RunUntilAsync(to.AddHours(1));

            Assert.Equal(Expected(zone, cadence, from, to.AddHours(1) - RunSchedule.Lease), service.Done.Select(f => f.Run.Due));
            Assert.All(service.Done, f => Assert.Equal(2, f.Run.Attempt));
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task WakeAsync_ServiceWasDownOverTheChange_IsMadeUpForOnceAndLabelled(string zone, string change)
    {
        var (from, to) = Weeks(change);
        var (down, up) = (from.AddDays(10), from.AddDays(20));
        foreach (var cadence in Cadences)
        {
            var service = await StartAsync(zone, cadence, from, down);
            var missed = Expected(zone, cadence, down, up);
            Assert.Equal(Expected(zone, cadence, from, down), service.Done.Select(f => f.Run.Due));
            service.Clock.Advance(up - service.Clock.GetUtcNow());
            await service.Service.StartAsync();
            await service.RunUntilAsync(to);

            var after = service.Done.Skip(Expected(zone, cadence, from, down).Count).ToList();
            Assert.Equal([.. missed.TakeLast(1), .. Expected(zone, cadence, up, to)], after.Select(f => f.Run.Due));
            if (missed.Count == 0) continue;
            Assert.Equal((true, missed.Count - 1), (after[0].IsLate, after[0].Missed));
            Assert.All(after.Skip(1), f => Assert.False(f.IsLate));
        }
    }

    private static ScheduleId Id => new("s1");

    private static (DateTimeOffset From, DateTimeOffset To) Weeks(string change)
    {
        var middle = new DateTimeOffset(DateTime.Parse(change, CultureInfo.InvariantCulture), TimeSpan.Zero).AddHours(5).AddMinutes(55);
        return (middle.AddDays(-15), middle.AddDays(20));
    }

    private static List<DateTimeOffset> Expected(string zone, string cadence, DateTimeOffset from, DateTimeOffset to) =>
    [
        .. CadencePlan.Upcoming(CadenceText.Read(cadence, default)!, TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingCalendar.Standard, from)
            .Select(o => o.Due).TakeWhile(d => d <= to),
    ];

    private static async Task<Simulated> StartAsync(string zone, string cadence, DateTimeOffset from, DateTimeOffset? until = null)
    {
        var clock = new FakeClock(from);
        var service = new SimulatedService(clock, Some.Project(), replicas: 2);
        var schedule = new TpmAssistant.Application.Cadence.Schedule
        {
            Id = Id, Kind = "report", Owner = Askers.Ada(zone: zone), Project = Some.Project().Id, ProjectName = "Atlas",
            Rule = CadenceText.Read(cadence, default)!, TimeZoneId = zone,
        };
        await service.Store.SaveAsync(schedule with { NextDue = await service.Planner.NextAsync(schedule, from, default) }, default);
        await service.StartAsync();
        if (until is { } end) await service.RunUntilAsync(end);
        return new Simulated(clock, service);
    }

    private sealed record Simulated(FakeClock Clock, SimulatedService Service)
    {
        public List<Firing> Done => Service.Done;

        public InMemoryScheduleStore Store => Service.Store;

        public Func<Firing, RunOutcome?> Outcome
        {
            set => Service.Outcome = value;
        }

        public Task RunUntilAsync(DateTimeOffset until) => Service.RunUntilAsync(until);
    }
}
