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

    /// <summary>Of an opportunity: make sure that it happens.</summary>
    Exploit,

    /// <summary>Of an opportunity: make it likelier or better.</summary>
    Enhance,

    /// <summary>Of an opportunity: let somebody take part who can make more of it.</summary>
    Share,
}

/// <summary>A risk that a scan proposes, in cause-event-effect form: the words are found by <see cref="Rule"/>.</summary>
public sealed record RiskCandidate
{
    /// <summary>The scan rule, as in <c>late-vendor</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Its entry, for one that is in the register.</summary>
    public Register.RegisterKey? Key { get; init; }

    /// <summary>What it is, in a person's words, for one that is in the register; text from outside.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// What makes it this one and not another of its rule, where its items come and go: a milestone's key, a person's id, the cause's id.
    /// <see langword="null"/> where its items say it.
    /// </summary>
    public string? Subject { get; init; }

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
