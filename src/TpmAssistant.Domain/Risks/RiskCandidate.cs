using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Risks;

/// <summary>What may be done about a risk.</summary>
public enum RiskResponse
{
    /// <summary>Change the plan so that it cannot happen.</summary>
    Avoid,

    /// <summary>Make it less likely or less bad.</summary>
    Mitigate,

    /// <summary>Let somebody else carry it.</summary>
    Transfer,

    /// <summary>Live with it.</summary>
    Accept,

    /// <summary>Ask for a decision above.</summary>
    Escalate,
}

/// <summary>A risk that a scan proposes, in cause-event-effect form: the words are found by <see cref="Rule"/>.</summary>
public sealed record RiskCandidate
{
    /// <summary>The scan rule, as in <c>late-vendor</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How likely, 1 to 5.</summary>
    public required int Probability { get; init; }

    /// <summary>How bad, 1 to 5.</summary>
    public required int Impact { get; init; }

    /// <summary>When it would strike, where known.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>The suggested response.</summary>
    public required RiskResponse Response { get; init; }

    /// <summary>The figures by name.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; init; } = new Dictionary<string, Figure>();

    /// <summary>The items it rests on.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Probability times impact, 1 to 25.</summary>
    public int RiskExposure => Probability * Impact;
}
