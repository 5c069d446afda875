using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>Networks as chance makes them; a seed repeats.</summary>
public static class ChanceNetworks
{
    private static readonly DateTime Start = Some.Today.ToDateTime(new TimeOnly(8, 0));

    private static readonly DateTime?[] Dates =
        [null, null, null, null, Start, Start.AddDays(3), Start.AddDays(-9).AddHours(9), Start.AddDays(40).AddHours(-3), Start.AddDays(90), DateTime.MinValue, DateTime.MaxValue];

    private static readonly double?[] Minutes = [0, 60, 480, 480, 960, 2400, 7, null, double.NaN, double.NegativeInfinity, -5, 1e300];

    private static readonly Lag[] Lags = [default, default, default, new(480), new(-240), new(90), new(int.MaxValue), new(int.MinValue, true), new(720, true), new(0, false, 50), new(0, false, double.NaN)];

    private static readonly WorkingCalendar[] Calendars =
    [
        WorkingCalendar.Standard,
        new([.. Enumerable.Repeat<IReadOnlyList<WorkingTime>>([new(0, 1440)], 7)], []),
        new(WorkingCalendar.Standard.Week, [new(Some.Day(3), Some.Day(9), "", []), new(Some.Day(12).AddDays(1), Some.Day(12).AddDays(1), "", [new(600, 660)])]),
        new([[], [new(1380, 1440)], [new(0, 180), new(240, 480)]], []),
        new([], []),
        new([[new(5, 5)], [new(1400, 3000)]], [new(DateOnly.MinValue, DateOnly.MaxValue, "", []), new(DateOnly.MaxValue, DateOnly.MinValue, "", [])]),
    ];

    /// <summary>Tasks on one calendar, as soon as possible, linked from earlier to later in all four ways: what a plan is at its best.</summary>
    public static ScheduleInput Plain(int seed, int most = 30)
    {
        var random = new Random(seed);
        var count = random.Next(most + 1);
        return new()
        {
            Tasks = [.. Enumerable.Range(0, count).Select(i => Some.Task($"{i}") with { Schedule = new()
            {
                DurationMinutes = Minutes[random.Next(7)],
                Constraint = random.Next(5) == 0 ? ConstraintType.StartNoEarlierThan : ConstraintType.AsSoonAsPossible,
                ConstraintDate = random.Next(5) == 0 ? Start.AddDays(random.Next(30)) : null,
            } })],
            Links = [.. Enumerable.Range(0, count * 2).Select(_ => (From: random.Next(count), To: random.Next(count))).Where(l => l.From < l.To).Select(l => new TaskDependency(
                Some.Ref($"{l.From}"), Some.Ref($"{l.To}"), (DependencyType)random.Next(4), Lags[random.Next(6)]))],
            Start = Start,
            Calendar = Calendars[random.Next(3)],
        };
    }

    /// <summary>Anything that a file could hold: circles, nothing at all, absurd dates, lags and calendars, summaries within themselves.</summary>
    public static ScheduleInput Absurd(int seed, int most = 20)
    {
        var random = new Random(seed);
        var count = random.Next(most + 1);
        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        ItemRef Ref() => Some.Ref($"{random.Next(count + 1)}");
        ProjectTask Task(int id) => Some.Task($"{id}") with
        {
            State = Any([TaskState.NotStarted, TaskState.NotStarted, TaskState.InProgress, TaskState.Completed, TaskState.Cancelled]),
            PercentComplete = Any([0, 0, 50, 100, int.MinValue, int.MaxValue]),
            Start = random.Next(4) == 0 ? DateOnly.MinValue : null,
            Due = random.Next(4) == 0 ? DateOnly.MaxValue : null,
            Parent = random.Next(3) == 0 ? Ref() : null,
            Meanings = random.Next(9) == 0 ? [LabelMeaning.Milestone] : [],
            Schedule = random.Next(9) == 0 ? null : new()
            {
                DurationMinutes = Any(Minutes), RemainingMinutes = Any(Minutes), ElapsedDuration = random.Next(9) == 0, Summary = random.Next(5) == 0, Manual = random.Next(9) == 0,
                Constraint = (ConstraintType)random.Next(8), ConstraintDate = Any(Dates), Deadline = Any(Dates), Start = Any(Dates), Finish = Any(Dates),
                ActualStart = random.Next(4) == 0 ? Any(Dates) : null, ActualFinish = random.Next(4) == 0 ? Any(Dates) : null, Resume = random.Next(4) == 0 ? Any(Dates) : null,
                CalendarKey = random.Next(6) == 0 ? "own" : null, Inactive = random.Next(12) == 0,
            },
        };
        return new()
        {
            Tasks = [.. Enumerable.Range(0, count).Select(i => Task(random.Next(20) == 0 ? 0 : i))],
            Links = [.. Enumerable.Range(0, random.Next((count * 2) + 1)).Select(_ => new TaskDependency(Ref(), Ref(), (DependencyType)random.Next(4), Any(Lags)))],
            Start = Any(Dates) ?? Start,
            Finish = random.Next(6) == 0 ? Any(Dates) : null,
            Status = random.Next(3) == 0 ? Any(Dates) : null,
            LinksBeforeConstraints = random.Next(2) == 0,
            EveryEndAlone = random.Next(4) == 0,
            Calendar = random.Next(2) == 0 ? WorkingCalendar.Standard : Any(Calendars),
            Calendars = new Dictionary<string, WorkingCalendar> { ["own"] = Any(Calendars) },
            ResourceCalendars = count == 0 ? new() : new Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>> { [Ref()] = [Any(Calendars), Any(Calendars)] },
        };
    }

    /// <summary>A plan of a size: each task after two of the hundred before it, a day to four long.</summary>
    public static ScheduleInput OfSize(int count)
    {
        var random = new Random(count);
        return new()
        {
            Tasks = [.. Enumerable.Range(0, count).Select(i => Some.Task($"{i}") with { Schedule = new() { DurationMinutes = 480 * random.Next(1, 5) } })],
            Links =
            [
                .. Enumerable.Range(1, count - 1).SelectMany(i => new[] { random.Next(Math.Max(0, i - 100), i), random.Next(Math.Max(0, i - 100), i) }.Distinct()
                    .Select(before => new TaskDependency(Some.Ref($"{before}"), Some.Ref($"{i}")))),
            ],
            Start = Start,
        };
    }
}
