namespace TpmAssistant.Domain.Schedule;

/// <summary>Wall time as minutes from the beginning of the year 1.</summary>
internal static class Wall
{
    private static readonly long Most = DateTime.MaxValue.Ticks / TimeSpan.TicksPerMinute;

    public static long Minutes(DateTime time) => time.Ticks / TimeSpan.TicksPerMinute;

    public static long? Minutes(DateTime? time) => time is { } known ? Minutes(known) : null;

    public static DateTime Time(long minutes) => new(Math.Clamp(minutes, 0, Most) * TimeSpan.TicksPerMinute);
}
