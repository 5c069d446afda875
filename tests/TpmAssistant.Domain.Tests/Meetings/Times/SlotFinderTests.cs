using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Meetings.Times;

public sealed class SlotFinderTests
{
    // A Monday.
    private static readonly DateTimeOffset From = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddDays(5);

    [Fact]
    public void Find_EverybodyFree_IsInEverybodysHoursOnThreeDays()
    {
        var found = SlotFinder.Find([Of("Ada", "Europe/Berlin"), Of("Priya", "Asia/Kolkata"), Of("Sam", "Europe/London")], 45, From, To);

        // Nine in London is ten in Berlin and half past two in Bengaluru.
        Assert.Equal(["09:00", "09:00", "09:00"], found.Select(o => o.Start.ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(3, found.Select(o => o.Start.Date).Distinct().Count());
        Assert.All(found, o => Assert.Empty(o.Inconveniences));
    }

    [Fact]
    public void Find_TwelveHoursApart_NamesWhoIsInconveniencedAndSparesTheNight()
    {
        var found = SlotFinder.Find([Of("Ada", "Europe/Berlin"), Of("Aroha", "Pacific/Auckland")], 30, From, To);

        Assert.NotEmpty(found);
        Assert.All(found, o => Assert.NotEmpty(o.Inconveniences));
        Assert.All(found, o => Assert.All(o.Inconveniences, i => Assert.Equal(Burden.OutsideHours, i.Burden)));
    }

    [Fact]
    public void Find_SomebodyIsAwayAllWeek_SaysWithoutWhom()
    {
        var away = Of("Priya", "Europe/Berlin", new BusyTime(From, To, BusyKind.Away));

        var found = SlotFinder.Find([Of("Ada", "Europe/Berlin"), Of("Ben", "Europe/Berlin"), away], 30, From, To);

        Assert.All(found, o => Assert.Equal(("Priya", Burden.Away), (Assert.Single(o.Inconveniences).Person.Name, o.Inconveniences[0].Burden)));
    }

    [Fact]
    public void Find_HalfOfThePeopleAlwaysMissing_IsNoMeeting() =>
        Assert.Empty(SlotFinder.Find([Of("Ada", "Europe/Berlin"), Of("Ben", "Europe/Berlin", new BusyTime(From, To, BusyKind.Busy))], 30, From, To));

    [Fact]
    public void Find_Weekend_IsADayOff() => Assert.Empty(SlotFinder.Find([Of("Ada", "UTC"), Of("Ben", "UTC")], 30, From.AddDays(5), From.AddDays(7)));

    [Fact]
    public void Find_TentativeMeeting_GivesWayToAFreeTime() => Assert.Equal(
        new TimeSpan(11, 0, 0),
        SlotFinder.Find([Of("Ada", "UTC", new BusyTime(From.AddHours(9), From.AddHours(11), BusyKind.Tentative))], 60, From, From.AddDays(1))[0].Start.TimeOfDay);

    [Fact]
    public void Find_ClocksChange_KeepsToTheWallTime()
    {
        // Berlin goes to summer time on Sunday, 29 March 2026.
        var friday = new DateTimeOffset(2026, 3, 27, 0, 0, 0, TimeSpan.Zero);
        var found = SlotFinder.Find([Of("Ada", "Europe/Berlin")], 30, friday, friday.AddDays(5));

        Assert.Equal([8, 7, 7], found.Select(o => o.Start.Hour));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(481)]
    public void Find_NoSuchLength_FindsNothing(int minutes) => Assert.Empty(SlotFinder.Find([Of("Ada", "UTC")], minutes, From, To));

    [Fact]
    public void Find_Anything_KeepsItsPromises() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        var found = SlotFinder.Find(c.People, c.Minutes, From, To);
        return found.Count <= SlotFinder.Most
            && found.All(o => o.End - o.Start == TimeSpan.FromMinutes(c.Minutes) && o.Start >= From && o.End <= To)
            && found.SelectMany((a, i) => found.Skip(i + 1).Select(b => a.End <= b.Start || b.End <= a.Start)).All(apart => apart)
            && found.All(o => c.People.All(p => o.Inconveniences.Any(i => i.Person == p.Person && i.IsMissing)
                || !p.Busy.Any(b => b.Kind != BusyKind.Tentative && b.From < o.End && b.To > o.Start)));
    }));

    [Fact]
    public void Find_PeopleReordered_FindsTheSameTimes() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
        SlotFinder.Find(c.People, c.Minutes, From, To).Select(o => o.Start).SequenceEqual(SlotFinder.Find([.. c.People.Reverse()], c.Minutes, From, To).Select(o => o.Start))));

    [Fact]
    public void Find_TimeThatSuitsEverybodyExists_IsProposedFirst() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        var any = Enumerable.Range(0, 5 * 96).Select(q => From.AddMinutes(15 * q)).Where(s => s.AddMinutes(c.Minutes) <= To)
            .Any(s => c.People.All(p => SlotFinder.Find([p], c.Minutes, s, s.AddMinutes(c.Minutes)) is [{ Inconveniences.Count: 0 }]));
        return !any || SlotFinder.Find(c.People, c.Minutes, From, To)[0].Inconveniences.Count == 0;
    }));

    [Fact]
    public void Find_OneMoreMeeting_NeverMakesTheBestTimeCheaper() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        var before = SlotFinder.Find(c.People, c.Minutes, From, To);
        Participant[] busier = [c.People[0] with { Busy = [.. c.People[0].Busy, new BusyTime(From.AddHours(10), From.AddHours(34), BusyKind.Busy)] }, .. c.People.Skip(1)];
        var after = SlotFinder.Find(busier, c.Minutes, From, To);
        return before.Count == 0 || after.Count == 0 || after[0].Cost >= before[0].Cost;
    }));

    private static Arbitrary<Case> Cases { get; } = Arb.From(
        from minutes in Gen.Elements(15, 30, 45, 60, 90)
        from people in (from zone in Gen.Elements("Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "America/New_York")
                        from busy in (from hour in Gen.Choose(0, 110) from length in Gen.Choose(1, 9) from kind in Gen.Elements(BusyKind.Tentative, BusyKind.Busy, BusyKind.Away)
                                      select new BusyTime(From.AddHours(hour), From.AddHours(hour + length), kind)).ListOf(4)
                        select (zone, busy)).ListOf(3)
        select new Case([.. people.Select((p, i) => Of($"P{i}", p.zone, [.. p.busy]))], minutes));

    private static Participant Of(string name, string zone, params BusyTime[] busy) => new(Some.Person(name), WorkingHours.Usual(zone), busy, true);

    public sealed record Case(Participant[] People, int Minutes);
}
