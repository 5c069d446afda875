namespace TpmAssistant.Testing;

/// <summary>A clock that begins at a chosen moment, runs on, and is set forward by hand; what waits for a span of time waits for as long as it says.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();
    private long _moved;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_began) + TimeSpan.FromTicks(Interlocked.Read(ref _moved));

    /// <summary>Sets it forward to an instant, as a machine does that slept.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        var by = (instant - GetUtcNow()).Ticks;
        if (by < 0) throw new InvalidOperationException($"It is past {instant} already.");
        Interlocked.Add(ref _moved, by);
    }
}
