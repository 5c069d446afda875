namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>What kind of project is drawn. The half that only scores draws from other ranges than the half that thresholds were set on.</summary>
internal sealed record HistoryShape
{
    public required int FewestTasks { get; init; }

    public required int MostTasks { get; init; }

    public required int ShortestWeeks { get; init; }

    public required int LongestWeeks { get; init; }

    /// <summary>Spread of true work around the estimate.</summary>
    public required double Noise { get; init; }

    /// <summary>Chance that no link is known to the board.</summary>
    public required double WithoutLinks { get; init; }

    /// <summary>Chance that the board knows hours.</summary>
    public required double WithHours { get; init; }

    /// <summary>Chance that an owner moves an overdue date in a week.</summary>
    public required double Replans { get; init; }

    /// <summary>Chance that nothing is planted.</summary>
    public required double Healthy { get; init; }

    public required int MostCauses { get; init; }

    public static HistoryShape Building { get; } = new()
    {
        FewestTasks = 10, MostTasks = 160, ShortestWeeks = 11, LongestWeeks = 22, Noise = 0.18, WithoutLinks = 0.35, WithHours = 0.6,
        Replans = 0.3, Healthy = 0.35, MostCauses = 3,
    };

    public static HistoryShape Scoring { get; } = new()
    {
        FewestTasks = 12, MostTasks = 200, ShortestWeeks = 10, LongestWeeks = 24, Noise = 0.21, WithoutLinks = 0.3, WithHours = 0.55,
        Replans = 0.37, Healthy = 0.3, MostCauses = 3,
    };

    /// <summary>
    /// A shape of its own for each seed, from ranges wider than either half's: rules set on many such worlds cannot lean on the habits of one.
    /// </summary>
    public static HistoryShape Drawn(int seed)
    {
        var dice = new Dice(~seed);
        return new()
        {
            FewestTasks = 8, MostTasks = 240, ShortestWeeks = 8, LongestWeeks = 28, Noise = dice.Real(0.12, 0.3), WithoutLinks = 0.35, WithHours = 0.55,
            Replans = dice.Real(0.1, 0.5), Healthy = 0.33, MostCauses = dice.Whole(2, 4),
        };
    }
}
