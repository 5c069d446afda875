using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Domain.Forecast;

/// <summary>What a forecast of a project was made from.</summary>
public enum ForecastMethod
{
    /// <summary>Neither links nor enough completed work.</summary>
    None,

    /// <summary>The network of tasks, played through many times.</summary>
    Network,

    /// <summary>The number of items completed day by day.</summary>
    Flow,
}

/// <summary>When a milestone not yet reached is to be expected.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Planned">The day it is planned for, else the one promised.</param>
/// <param name="P50">The day by which it is reached in half of all cases.</param>
/// <param name="P80">The same in eight of ten.</param>
/// <param name="Chance">How likely it is reached by the day planned, 0 to 1.</param>
public sealed record MilestoneForecast(Milestone Milestone, DateOnly? Planned, DateOnly P50, DateOnly P80, double? Chance);

/// <summary>When a project finishes, and on what that rests.</summary>
public sealed record ProjectForecast
{
    /// <summary>How it was made.</summary>
    public required ForecastMethod Method { get; init; }

    /// <summary>The day looked from.</summary>
    public required DateOnly StatusDate { get; init; }

    /// <summary>The day promised: the project's target, else its baseline's.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>The finish as planned, when nothing takes longer or shorter; only for a network.</summary>
    public DateOnly? Planned { get; init; }

    /// <summary>The days by which it is finished with 10, 50, 80 and 90 of a hundred; empty where there is no forecast.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>How likely it is finished by the day promised, 0 to 1.</summary>
    public double? ChanceOfPromise { get; init; }

    /// <summary>The milestones not reached, in date order; only for a network.</summary>
    public IReadOnlyList<MilestoneForecast> Milestones { get; init; } = [];

    /// <summary>The simulation behind it; only for a network.</summary>
    public ForecastResult? Simulation { get; init; }

    /// <summary>The plan behind it.</summary>
    public required SnapshotPlan Plan { get; init; }

    /// <summary>The flow, wherever there is enough completed work.</summary>
    public FlowForecast? Flow { get; init; }

    /// <summary>The shares that <see cref="Days"/> are for.</summary>
    public static IReadOnlyList<double> Shares { get; } = [.1, .5, .8, .9];

    /// <summary>Whether it may be shown only: default spreads alone stand under it, so that it sets no colour, starts no nudge and goes into no executive sentence.</summary>
    public bool IsIndicative => Method == ForecastMethod.Network && Simulation is { Basis.IsIndicative: true };

    /// <summary>The day by which it is finished in half of all cases.</summary>
    public DateOnly? P50 => Days.Count > 1 ? Days[1] : null;

    /// <summary>The day by which it is finished in eight of ten.</summary>
    public DateOnly? P80 => Days.Count > 2 ? Days[2] : null;

    /// <summary>The day by which it is finished with a share of all cases, 0 to 1; <see langword="null"/> without a forecast.</summary>
    public DateOnly? DayOf(double share) => Method switch
    {
        ForecastMethod.Network => DateOnly.FromDateTime(Simulation!.Finish.At(share)[0]),
        ForecastMethod.Flow => Flow!.When(Flow.Left, share)[0],
        _ => null,
    };

    /// <summary>How likely it is finished by the end of a day, 0 to 1; <see langword="null"/> without a forecast.</summary>
    public double? ChanceBy(DateOnly day) => Method switch
    {
        ForecastMethod.Network => Simulation!.Finish.ChanceBy(day),
        ForecastMethod.Flow => Flow!.ChanceOf(Flow.Left, day),
        _ => null,
    };
}
