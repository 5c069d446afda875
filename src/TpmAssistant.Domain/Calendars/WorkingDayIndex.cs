namespace TpmAssistant.Domain.Calendars;

/// <summary>Counts the working days of a calendar in logarithmic time, however far apart the days are.</summary>
internal sealed class WorkingDayIndex
{
    private const int DaysPerWeek = 7;

    private readonly List<Stretch> stretches = [];
    private readonly int[] monday = new int[DaysPerWeek + 1];

    public WorkingDayIndex(IReadOnlyList<IReadOnlyList<WorkingTime>> week, IReadOnlyList<CalendarException> exceptions)
    {
        (Week, Exceptions) = (week, exceptions);
        for (var i = 0; i < DaysPerWeek; i++)
        {
            var day = (i + 1) % DaysPerWeek;
            monday[i + 1] = monday[i] + (day < week.Count && week[day].Count > 0 ? 1 : 0);
        }

        Cut(exceptions);
    }

    private enum Pattern
    {
        Weekly,
        Off,
        On,
    }

    public IReadOnlyList<IReadOnlyList<WorkingTime>> Week { get; }

    public IReadOnlyList<CalendarException> Exceptions { get; }

    /// <summary>Working days in an ordinary week.</summary>
    public int PerWeek => monday[DaysPerWeek];

    /// <summary>Working days from the beginning of the calendar to a day, that day included.</summary>
    public int CountThrough(int dayNumber)
    {
        if (dayNumber < 0) return 0;
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].From <= dayNumber) low = middle;
            else high = middle - 1;
        }

        var stretch = stretches[low];
        return stretch.Before + Length(stretch.Pattern, stretch.From, dayNumber);
    }

    /// <summary>Cuts time at the ends of the exceptions; where several cover a day, the first listed holds.</summary>
    private void Cut(IReadOnlyList<CalendarException> exceptions)
    {
        var edges = new List<(int Day, int Exception, bool Begins)>();
        for (var i = 0; i < exceptions.Count; i++)
        {
            if (exceptions[i].To < exceptions[i].From) continue;
            edges.Add((exceptions[i].From.DayNumber, i, true));
            edges.Add((exceptions[i].To.DayNumber + 1, i, false));
        }

        edges.Sort();
        var covering = new SortedSet<int>();
        stretches.Add(new(0, 0, Pattern.Weekly));
        foreach (var (day, exception, begins) in edges)
        {
            if (begins) covering.Add(exception);
            else covering.Remove(exception);
            var pattern = covering.Count == 0 ? Pattern.Weekly
                : exceptions[covering.Min].Times.Count > 0 ? Pattern.On : Pattern.Off;
            var last = stretches[^1];
            if (last.From == day) stretches[^1] = last with { Pattern = pattern };
            else stretches.Add(new(day, last.Before + Length(last.Pattern, last.From, day - 1), pattern));
        }
    }

    private int Length(Pattern pattern, int from, int to) => pattern switch
    {
        Pattern.On => to - from + 1,
        Pattern.Off => 0,
        _ => Weekly(to) - Weekly(from - 1),
    };

    /// <summary>Day 0 is a Monday, 1 January of the year 1.</summary>
    private int Weekly(int day) => ((day + 1) / DaysPerWeek * PerWeek) + monday[(day + 1) % DaysPerWeek];

    private readonly record struct Stretch(int From, int Before, Pattern Pattern);
}
