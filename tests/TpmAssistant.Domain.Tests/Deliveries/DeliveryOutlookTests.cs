using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Deliveries;

public sealed class DeliveryOutlookTests
{
    /// <summary>Ordered on Monday 2 November 2026 with six weeks: Monday 14 December.</summary>
    [Fact]
    public void Arrival_SixWeeks_IsTheSameWeekday() => Assert.Equal(new DateOnly(2026, 12, 14), Weeks(6).Arrival(new DateOnly(2026, 11, 2), WorkingCalendar.Standard));

    [Fact]
    public void Arrival_OnADayOff_IsTheNextWorkingDay() =>
        Assert.Equal(new DateOnly(2026, 1, 12), new LeadTime(5, LeadUnit.Days).Arrival(Some.Today, WorkingCalendar.Standard));

    /// <summary>31 March needs an order by 28 February, a Saturday in 2026: by Friday.</summary>
    [Theory]
    [InlineData("2026-03-31", 1, LeadUnit.Months, "2026-02-27")]
    [InlineData("2026-04-30", 1, LeadUnit.Months, "2026-03-31")]
    [InlineData("2026-12-14", 6, LeadUnit.Weeks, "2026-11-02")]
    [InlineData("2026-12-13", 10, LeadUnit.WorkingDays, "2026-11-27")]
    public void LatestOrder_Cases(string needed, int amount, LeadUnit unit, string expected) =>
        Assert.Equal(Day(expected), new LeadTime(amount, unit).LatestOrder(Day(needed), WorkingCalendar.Standard));

    /// <summary>Three months' notice to the end of the year: 30 September, a Wednesday in 2026.</summary>
    [Fact]
    public void LatestNotice_ThreeMonths_IsTheLastDayOfSeptember() =>
        Assert.Equal(new DateOnly(2026, 9, 30), new LeadTime(3, LeadUnit.Months).LatestNotice(new DateOnly(2026, 12, 31), WorkingCalendar.Standard));

    /// <summary>Ordered on the latest day it is in time, ordered a working day later it is not.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void LatestOrder_IsTheLastDayThatIsInTime(int seed)
    {
        var random = new Random(seed);
        var calendar = WorkingCalendar.Standard with { Exceptions = [new(new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 3), "Closed", [])] };
        for (var i = 0; i < 400; i++)
        {
            var needed = new DateOnly(2026, 6, 1).AddDays(random.Next(500));
            var lead = new LeadTime(random.Next(0, 40), (LeadUnit)random.Next(4));

            var last = lead.LatestOrder(needed, calendar);
            var next = Enumerable.Range(1, 30).Select(last.AddDays).First(calendar.IsWorkingDay);

            Assert.True(calendar.IsWorkingDay(last), $"seed {seed}: {lead} for {needed}");
            Assert.True(lead.Arrival(last, calendar) <= needed, $"seed {seed}: {lead} for {needed}");
            Assert.True(lead.Arrival(next, calendar) > needed, $"seed {seed}: {lead} for {needed}");
        }
    }

    [Fact]
    public void LeadTime_OutOfRange_CannotBeMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadTime(-1, LeadUnit.Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadTime(LeadTime.Most + 1, LeadUnit.Days));
    }

    [Fact]
    public void Arrival_CalendarWithoutWork_ComesToAnEnd()
    {
        var never = new WorkingCalendar([[], [], [], [], [], [], []], []);

        Assert.Equal(Some.Today.AddDays(3), new LeadTime(3, LeadUnit.WorkingDays).Arrival(Some.Today, never));
    }

    [Fact]
    public void Of_PromisedAfterTheTaskBegins_IsLateByTheWorkingDaysBetween()
    {
        var outlook = Of(Owed() with { OrderedOn = Some.Day(-20), PromisedOn = Some.Day(13) });

        Assert.Equal((Some.Day(10), Some.Day(13), -3, DeliveryStanding.Late), (outlook.NeededBy, outlook.Expected, outlook.Float!.Value, outlook.Standing));
        Assert.Equal(ExpectedFrom.Promise, outlook.From);
    }

    [Fact]
    public void Of_PromiseAndLeadTime_ThePromiseCounts()
    {
        var outlook = Of(Owed() with { OrderedOn = Some.Day(-5), LeadTime = Weeks(9), PromisedOn = Some.Day(7) });

        Assert.Equal((3, DeliveryStanding.Fine), (outlook.Float!.Value, outlook.Standing));
    }

    [Fact]
    public void Of_NotOrdered_SaysTheLatestDayToOrder()
    {
        var outlook = Of(Owed() with { LeadTime = new LeadTime(8, LeadUnit.WorkingDays) });

        Assert.Equal((Some.Day(2), Some.Day(8), 2, DeliveryStanding.Soon), (outlook.LatestOrder, outlook.Expected, outlook.Float!.Value, outlook.Standing));
        Assert.Equal(ExpectedFrom.OrderToday, outlook.From);
    }

    [Fact]
    public void Of_PromisePassed_ComesTodayAtTheEarliest()
    {
        var outlook = Of(Owed() with { OrderedOn = Some.Day(-30), PromisedOn = Some.Day(-4) });

        Assert.Equal((Some.Today, 4, 10, DeliveryStanding.Late), (outlook.Expected, outlook.DaysOverdue, outlook.Float!.Value, outlook.Standing));
    }

    [Fact]
    public void Of_Arrived_IsSettled() => Assert.Equal(DeliveryStanding.Settled, Of(Owed() with { PromisedOn = Some.Day(-4), ArrivedOn = Some.Day(-1) }).Standing);

    [Fact]
    public void Of_NothingKnown_IsUnknown() => Assert.Equal(DeliveryStanding.Unknown, Of(Owed()).Standing);

    [Theory]
    [InlineData(TaskState.NotStarted, 10)]
    [InlineData(TaskState.InProgress, 15)]
    [InlineData(TaskState.Completed, null)]
    public void NeedDay_OfATask_IsItsStartUntilItHasBegun(TaskState state, int? day) =>
        Assert.Equal(day is { } expected ? Some.Day(expected) : null, DeliveryOutlook.NeedDay(Owed().Need, World(Owed(), state)));

    [Fact]
    public void NeedDay_OfAMilestone_IsItsDay()
    {
        var now = Some.Snapshot(Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), Some.Day(6))] });

        Assert.Equal(Some.Day(6), DeliveryOutlook.NeedDay(new(ItemRef.Milestone("m"), "M"), now));
    }

    [Theory]
    [InlineData(40, DeliveryStanding.Fine)]
    [InlineData(25, DeliveryStanding.Soon)]
    [InlineData(5, DeliveryStanding.Late)]
    public void Of_Contract_StandsByItsLastDayOfNotice(int ends, DeliveryStanding standing)
    {
        var outlook = Of(new() { Number = 1, Kind = DeliveryKind.Contract, What = "Support", EndsOn = Some.Day(ends), Notice = new LeadTime(10, LeadUnit.WorkingDays) });

        Assert.Equal((Some.Day(ends - 10), standing), (outlook.CancelBy, outlook.Standing));
    }

    [Fact]
    public void Promise_AnotherDay_RemembersTheOneBefore() =>
        Assert.Equal([Some.Day(3), Some.Day(5)], Owed().Promise(Some.Day(3)).Promise(Some.Day(5)).Promise(Some.Day(5)).Promise(Some.Day(9)).EarlierPromises);

    [Theory]
    [InlineData(4, 0, EscalationDegree.Friendly)]
    [InlineData(13, 0, EscalationDegree.Firm)]
    [InlineData(13, 2, EscalationDegree.Management)]
    [InlineData(20, 0, EscalationDegree.Management)]
    public void Fitting_GrowsWithTheDelay(int promised, int earlier, EscalationDegree degree) =>
        Assert.Equal(degree, Escalations.Fitting(Of(Owed() with { PromisedOn = Some.Day(promised), EarlierPromises = [.. Enumerable.Repeat(Some.Today, earlier)] }), 5));

    [Fact]
    public void Scan_ComesTooLate_IsARiskBesideWhateverElseTheTaskSuffers()
    {
        var now = World(Owed() with { From = "Nordnet", PromisedOn = Some.Day(18) }, TaskState.NotStarted);

        var risk = Assert.Single(RiskScan.Find(Some.Context(now)), r => r.Rule == "late-delivery");

        Assert.Equal((5, 5, RiskResponse.Escalate), (risk.Probability, risk.Impact, risk.Response));
        Assert.Equal([ItemRef.Delivery(1), Some.Ref("t")], risk.Evidence.Select(e => e.Item));
    }

    [Theory]
    [InlineData(-2, 10, 0)]
    [InlineData(-2, -1, 1)]
    [InlineData(14, 10, 4)]
    public void Scan_TellsHowFarBeyondTheDayNeeded(int promised, int needed, long late)
    {
        var now = World(Owed() with { PromisedOn = Some.Day(promised), NeededBy = Some.Day(needed) }, TaskState.NotStarted);

        var risk = Assert.Single(RiskScan.Find(Some.Context(now)), r => r.Rule == "late-delivery");

        Assert.Equal(new Figure.Count((int)late), risk.Figures["late"]);
    }

    [Fact]
    public void Scan_ComesInTime_IsNoRisk() =>
        Assert.DoesNotContain(RiskScan.Find(Some.Context(World(Owed() with { PromisedOn = Some.Day(9) }, TaskState.NotStarted))), r => r.Rule == "late-delivery");

    [Theory]
    [InlineData(null, 30, null)]
    [InlineData(4, 8, NudgeReason.DeliveryToOrder)]
    [InlineData(0, -2, NudgeReason.DeliveryOverdue)]
    [InlineData(0, 4, NudgeReason.DeliveryDue)]
    [InlineData(0, 9, null)]
    public void Nudges_TellBeforeTheDay(int? kind, int days, NudgeReason? reason)
    {
        var delivery = kind is null or 0 ? Owed() with { OrderedOn = Some.Day(-9), PromisedOn = Some.Day(days) } : Owed() with { LeadTime = new LeadTime(days, LeadUnit.WorkingDays) };

        var told = DeliveryNudges.Of(World(delivery, TaskState.NotStarted), Some.Day(-5)).ToList();

        Assert.Equal(reason, told.Count == 0 ? null : Assert.Single(told).Reason);
    }

    private static DeliveryEntry Owed() => new() { Number = 1, What = "Switches", From = "Nordnet", Need = new DeliveryNeed(Some.Ref("t"), "Task t") };

    private static Snapshot World(DeliveryEntry delivery, TaskState state) =>
        Some.Snapshot(Some.Task("t", Some.Day(15)) with { Start = Some.Day(10), State = state }) with { Deliveries = [delivery] };

    private static DeliveryOutlook Of(DeliveryEntry delivery) => DeliveryOutlook.Of(delivery, World(delivery, TaskState.NotStarted));

    private static LeadTime Weeks(int weeks) => new(weeks, LeadUnit.Weeks);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
