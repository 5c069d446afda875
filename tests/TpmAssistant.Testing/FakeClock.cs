namespace TpmAssistant.Testing;

/// <summary>A clock that stands until it is moved by hand; timers fire when it passes them.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>Monday, 5 January 2026, 09:00 UTC.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait: lets a test advance only once somebody waits.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _timers.Count(t => t.DueAt is not null);
        }
    }

    /// <summary>
    /// How long until the next thing that somebody waits for; <see langword="null"/> while nobody waits. The deadline of work under
    /// way is no such thing: a clock that went on to it would end the work for being slow.
    /// </summary>
    public TimeSpan? NextWait
    {
        get
        {
            lock (_gate) return _timers.Where(t => t is { DueAt: not null, IsDeadline: false }).Min(t => t.DueAt) - _now;
        }
    }

    /// <summary>
    /// Whether work under way can run out of its time. Without it a test may move the clock by hours while something is still on its way, which on a slow machine it is
    /// at any moment.
    /// </summary>
    public bool EndsWork { get; init; } = true;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_gate) _timers.Add(timer);
        return timer;
    }

    /// <summary>Moves the clock, firing what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (true)
        {
            HandTimer? next;
            lock (_gate)
            {
                next = _timers.Where(t => t.DueAt <= target && (EndsWork || !t.IsDeadline)).MinBy(t => t.DueAt);
                var reached = next?.DueAt ?? target;
                if (_now < reached) _now = reached;
                next?.Rearm();
            }

            if (next is null) return;
            next.Fire();
        }
    }

    private sealed class HandTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? DueAt { get; private set; }

        public bool IsDeadline => state is CancellationTokenSource;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }

            return true;
        }

        /// <summary>Sets it to its next time, if it has one; the clock holds its lock.</summary>
        public void Rearm() => DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                DueAt = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
