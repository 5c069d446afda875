using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Forecast;

/// <summary>A date that was forecast.</summary>
/// <param name="Target">The key of a milestone; <see cref="Finish"/> for the whole.</param>
/// <param name="P50">The day that was said with 50%.</param>
/// <param name="P80">The day that was said with 80%.</param>
public sealed record KeptDate(string Target, DateOnly P50, DateOnly P80)
{
    /// <summary>The target that stands for the whole project.</summary>
    public const string Finish = "";
}

/// <summary>What was forecast of a project on a day, kept to be held against what happened.</summary>
/// <param name="Project">The project.</param>
/// <param name="Day">The day it was shown.</param>
/// <param name="Seed">What its random numbers began from.</param>
/// <param name="Dates">The dates shown.</param>
public sealed record KeptForecast(ProjectId Project, DateOnly Day, ulong Seed, IReadOnlyList<KeptDate> Dates)
{
    /// <summary>What of a forecast is kept; <see langword="null"/> where there was none.</summary>
    public static KeptForecast? Of(ProjectId project, ProjectForecast forecast, ulong seed) => forecast is not { P50: { } p50, P80: { } p80 } ? null
        : new(project, forecast.StatusDate, seed, [new(KeptDate.Finish, p50, p80), .. forecast.Milestones.Select(m => new KeptDate(m.Milestone.Key, m.P50, m.P80))]);
}
