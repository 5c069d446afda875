namespace TpmAssistant.Graph.Tests.Fakes;

/// <summary>Moves on by itself instead of waiting: a wait of up to a minute is over at once and written down. Longer ones are limits, which run out only when told to.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<LimitTimer> _limits = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The waits, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <summary>Moves the clock; limits that end by then run out.</summary>
    public void Advance(TimeSpan by)
    {
        List<LimitTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _limits.Where(timer => timer.Due <= _now)];
            _limits.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var timer = new LimitTimer(this, callback, state, _now + dueTime);
            if (dueTime == Timeout.InfiniteTimeSpan) return timer;
            if (dueTime > LongestWait)
            {
                _limits.Add(timer);
                return timer;
            }

            Waits.Add(dueTime);
            _now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => timer.Fire());
            return timer;
        }
    }

    private sealed class LimitTimer(ImpatientClock clock, TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset Due { get; } = due;

        public void Fire()
        {
            if (!_disposed) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            _disposed = true;
            lock (clock._lock) clock._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
