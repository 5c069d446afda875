namespace TpmAssistant.Domain.Risks.Register;

/// <summary>How grave an exposure is.</summary>
public enum ExposureBand
{
    /// <summary>Live with it.</summary>
    Low,

    /// <summary>Watch it.</summary>
    Medium,

    /// <summary>Act on it.</summary>
    High,

    /// <summary>Somebody has to decide.</summary>
    Severe,
}

/// <summary>From which exposure (probability times impact, 1 to 25) each band begins. A project may set its own.</summary>
public sealed record ExposureBands
{
    /// <summary>Bands with 2 ≤ medium &lt; high &lt; severe ≤ 25.</summary>
    /// <exception cref="ArgumentException">They are not in that order.</exception>
    public ExposureBands(int mediumFrom = 6, int highFrom = 12, int severeFrom = 20)
    {
        if (mediumFrom < 2 || highFrom <= mediumFrom || severeFrom <= highFrom || severeFrom > 25)
            throw new ArgumentException($"Exposure bands must rise from 2 to 25; {mediumFrom}, {highFrom}, {severeFrom} do not.", nameof(severeFrom));
        (MediumFrom, HighFrom, SevereFrom) = (mediumFrom, highFrom, severeFrom);
    }

    /// <summary>The bands of a project that set none: 6, 12 and 20.</summary>
    public static ExposureBands Default { get; } = new();

    /// <summary>Where medium begins. Default 6.</summary>
    public int MediumFrom { get; }

    /// <summary>Where high begins. Default 12.</summary>
    public int HighFrom { get; }

    /// <summary>Where severe begins. Default 20.</summary>
    public int SevereFrom { get; }

    /// <summary>The band of an exposure.</summary>
    public ExposureBand Of(int exposure) =>
        exposure >= SevereFrom ? ExposureBand.Severe
        : exposure >= HighFrom ? ExposureBand.High
        : exposure >= MediumFrom ? ExposureBand.Medium
        : ExposureBand.Low;
}
