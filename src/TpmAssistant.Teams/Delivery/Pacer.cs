using System.Collections.Concurrent;

namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// Keeps sends to one conversation below Teams' published limits (7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour): a burst of 4
/// refilled at 1.8 a second, and within the hour a burst of 1,000 refilled at 0.2 a second. What still meets a 429 waits as told.
/// </summary>
internal sealed class Pacer(TimeProvider clock)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private static readonly Bucket Short = new(4, TimeSpan.FromSeconds(1 / 1.8));
    private static readonly Bucket Hourly = new(1000, TimeSpan.FromSeconds(5));

    private readonly ConcurrentDictionary<string, Marks> marks = new(StringComparer.Ordinal);
    private long nextSweep;

    /// <summary>How many conversations are remembered.</summary>
    public int Remembered => marks.Count;

    /// <summary>Books one send to a conversation; the answer is how long it has to wait.</summary>
    public TimeSpan Book(string conversation)
    {
        Sweep(clock.GetUtcNow());
        var mark = marks.GetOrAdd(conversation, static _ => new Marks());
        lock (mark)
        {
            var now = clock.GetUtcNow();
            var start = Max(now, Max(Short.Earliest(mark.Short), Hourly.Earliest(mark.Hourly)));
            mark.Short = Short.Book(mark.Short, start);
            mark.Hourly = Hourly.Book(mark.Hourly, start);
            return start - now;
        }
    }

    /// <summary>Forgets conversations that could send at full pace again.</summary>
    private void Sweep(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref nextSweep);
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref nextSweep, (now + BetweenSweeps).UtcTicks, due) != due)
        {
            return;
        }

        foreach (var (conversation, mark) in marks)
        {
            lock (mark)
            {
                if (mark.Hourly <= now)
                {
                    marks.TryRemove(conversation, out _);
                }
            }
        }
    }

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>Each send moves the mark on by one interval; a send may start while the mark is less than a burst ahead.</summary>
    private sealed record Bucket(int Burst, TimeSpan Interval)
    {
        public DateTimeOffset Earliest(DateTimeOffset mark) =>
            mark == default ? default : mark - ((Burst - 1) * Interval);

        public DateTimeOffset Book(DateTimeOffset mark, DateTimeOffset start) => Max(mark, start) + Interval;
    }

    private sealed class Marks
    {
        public DateTimeOffset Short { get; set; }
        public DateTimeOffset Hourly { get; set; }
    }
}
