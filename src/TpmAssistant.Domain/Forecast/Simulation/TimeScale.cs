using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Instants as the simulation's minutes: working minutes where one calendar holds for all, else minutes of the clock.</summary>
/// <param name="Origin">The instant of minute 0, in minutes from the beginning of the year 1.</param>
/// <param name="Clock">The one calendar; <see langword="null"/> where there are several.</param>
internal sealed record TimeScale(long Origin, WorkClock? Clock)
{
    private readonly long begun = Clock?.Count(Origin) ?? 0;

    /// <summary>An instant's minutes.</summary>
    public float Minutes(long instant) => Clock is null ? instant - Origin : Clock.Count(instant) - begun;

    /// <summary>A time's minutes.</summary>
    public float Minutes(DateTime time) => Minutes(Wall.Minutes(time));

    /// <summary>The time at which work is finished after so many minutes.</summary>
    public DateTime Time(double minutes)
    {
        var whole = (long)Math.Clamp(Math.Round(minutes), -1e12, 1e12);
        return Wall.Time(Clock is null ? Origin + whole : whole == 0 ? Origin : Clock.Finish(begun + whole));
    }
}
