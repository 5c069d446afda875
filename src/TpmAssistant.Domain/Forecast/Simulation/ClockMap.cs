using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>A calendar's working stretches over some years laid out in arrays, for adding working time quickly. Minutes count from an origin.</summary>
internal sealed class ClockMap
{
    private const int Day = 1440;

    private readonly List<double> from = [];
    private readonly List<double> to = [];
    private readonly List<double> before = [];
    private readonly int[] firstOfDay;
    private readonly double pace;

    public ClockMap(WorkClock clock, long origin, int days)
    {
        var firstDay = origin / Day;
        var shift = (firstDay * Day) - origin;
        firstOfDay = new int[days];
        double worked = 0;
        for (var day = 0; day < days; day++)
        {
            firstOfDay[day] = from.Count;
            foreach (var (begin, end) in clock.TimesOn(firstDay + day))
            {
                from.Add(shift + ((double)day * Day) + begin);
                to.Add(shift + ((double)day * Day) + end);
                before.Add(worked);
                worked += end - begin;
            }
        }

        Worked = worked;
        End = shift + ((double)days * Day);
        Shift = shift;
        pace = worked > 0 ? days * (double)Day / worked : 1;
    }

    private double Worked { get; }

    private double End { get; }

    private double Shift { get; }

    /// <summary>Where work that is due to start at an instant really begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector512<float> FirstWork(Vector512<float> instants)
    {
        Span<float> values = stackalloc float[Lanes.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (float)StartOf(Count(instants[i]));
        return Vector512.Create<float>(values);
    }

    /// <summary>When so much work is finished that begins at an instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector512<float> Finish(Vector512<float> starts, Vector512<float> minutes)
    {
        Span<float> values = stackalloc float[Lanes.Count];
        for (var i = 0; i < values.Length; i++) values[i] = minutes[i] <= 0 ? starts[i] : (float)FinishOf(Count(starts[i]) + minutes[i]);
        return Vector512.Create<float>(values);
    }

    /// <summary>When so much work must begin that finishes at an instant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector512<float> StartFor(Vector512<float> finishes, Vector512<float> minutes)
    {
        Span<float> values = stackalloc float[Lanes.Count];
        for (var i = 0; i < values.Length; i++) values[i] = minutes[i] <= 0 ? finishes[i] : (float)StartOf(Count(finishes[i]) - minutes[i]);
        return Vector512.Create<float>(values);
    }

    /// <summary>The instants so much working time after others, or before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector512<float> After(Vector512<float> instants, float minutes)
    {
        Span<float> values = stackalloc float[Lanes.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (float)(minutes > 0 ? FinishOf(Count(instants[i]) + minutes) : StartOf(Count(instants[i]) + minutes));
        return Vector512.Create<float>(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Count(double instant)
    {
        if (instant >= End) return Worked + ((instant - End) / pace);
        if (instant <= Shift) return (instant - Shift) / pace;
        var at = firstOfDay[(int)((instant - Shift) / Day)];
        while (at < from.Count && to[at] < instant) at++;
        return at == from.Count ? Worked : before[at] + Math.Max(0, instant - from[at]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double FinishOf(double count)
    {
        if (count > Worked) return End + ((count - Worked) * pace);
        var at = Find(count, after: false);
        return at < 0 ? Shift + (count * pace) : from[at] + (count - before[at]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StartOf(double count)
    {
        if (count >= Worked) return End + ((count - Worked) * pace);
        var at = Find(count, after: true);
        return at < 0 ? Shift + (count * pace) : from[at] + (count - before[at]);
    }

    /// <summary>The last stretch that begins before a count, or at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(double count, bool after)
    {
        var (low, high) = (0, before.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (after ? before[middle] <= count : before[middle] < count) low = middle + 1;
            else high = middle;
        }

        return count < 0 ? -1 : Math.Max(low - 1, before.Count == 0 ? -1 : 0);
    }
}
