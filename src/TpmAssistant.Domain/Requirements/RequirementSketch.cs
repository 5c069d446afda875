namespace TpmAssistant.Domain.Requirements;

/// <summary>A stakeholder's request taken apart.</summary>
/// <param name="Stories">What is wanted, in the request's order.</param>
/// <param name="Background">Sentences that want nothing: how things are today, why it matters. In the request's words.</param>
/// <param name="Questions">Questions that were asked in the request itself, in its words.</param>
/// <param name="Left">Wishes beyond <see cref="RequirementSketcher.MostStories"/> that were not taken apart.</param>
public sealed record RequirementSketch(IReadOnlyList<RequirementStory> Stories, IReadOnlyList<string> Background, IReadOnlyList<string> Questions, int Left);

/// <summary>Something that is wanted: who, what, what for, and what is left to say.</summary>
/// <param name="Role">Who wants it; <see langword="null"/> where the request does not say.</param>
/// <param name="Want">What, in the request's own words.</param>
/// <param name="Benefit">What for; <see langword="null"/> where the request does not say.</param>
/// <param name="Weight">How much it is wanted.</param>
/// <param name="Criteria">What the request itself says that can be checked.</param>
/// <param name="Topics">What kinds of work it touches; each brings a criterion and a question that such work usually needs.</param>
/// <param name="Gaps">What has to be asked before it can be built.</param>
public sealed record RequirementStory(
    string? Role, string Want, string? Benefit, RequirementWeight Weight, IReadOnlyList<RequirementCriterion> Criteria, IReadOnlyList<RequirementTopic> Topics, IReadOnlyList<RequirementGap> Gaps)
{
    /// <summary>Whether a quality of something is wanted ("the portal must be fast") rather than something that somebody does.</summary>
    public bool IsQuality { get; init; }
}

/// <summary>How much something is wanted, by the verb that says so.</summary>
/// <remarks>The words are those of RFC 2119 (S. Bradner, 1997), as people use them.</remarks>
public enum RequirementWeight
{
    /// <summary>No verb says so.</summary>
    Unsaid,

    /// <summary>"must", "has to", "shall".</summary>
    Must,

    /// <summary>"should", "want", "need".</summary>
    Should,

    /// <summary>"could", "nice to have".</summary>
    Could,
}

/// <summary>Something in a request that can be checked.</summary>
/// <param name="Kind">What kind of statement.</param>
/// <param name="Text">What must hold, in the request's words.</param>
/// <param name="When">Under which condition, in the request's words; <see langword="null"/> for always.</param>
public sealed record RequirementCriterion(CriterionKind Kind, string Text, string? When = null);

/// <summary>What kind of statement a criterion is.</summary>
public enum CriterionKind
{
    /// <summary>What happens under a condition.</summary>
    Condition,

    /// <summary>A number with its unit.</summary>
    Measure,

    /// <summary>What must never happen.</summary>
    Never,
}

/// <summary>What a request leaves open.</summary>
/// <param name="Kind">What kind of gap.</param>
/// <param name="Word">The word that causes it; <see langword="null"/> where something is missing altogether.</param>
public sealed record RequirementGap(GapKind Kind, string? Word = null);

/// <summary>What kind of thing a request leaves open.</summary>
public enum GapKind
{
    /// <summary>Nobody is said to want it.</summary>
    Who,

    /// <summary>Nothing says what it is good for.</summary>
    Why,

    /// <summary>Nothing in it can be checked.</summary>
    Measure,

    /// <summary>Several wishes in one sentence.</summary>
    Several,

    /// <summary>"fast", "quickly": no figure.</summary>
    Speed,

    /// <summary>"easy", "user-friendly": nobody can test it.</summary>
    Ease,

    /// <summary>"many", "large": no number.</summary>
    Amount,

    /// <summary>"soon", "regularly": no time.</summary>
    Time,

    /// <summary>"secure", "robust", "better": no yardstick.</summary>
    Quality,

    /// <summary>"etc.", "as appropriate": no end.</summary>
    Scope,
}

/// <summary>What kinds of work a request speaks of.</summary>
public enum RequirementTopic
{
    /// <summary>Signing in, permissions, roles.</summary>
    Access,

    /// <summary>Data that is taken in, kept or given out.</summary>
    Data,

    /// <summary>Figures, lists, reports.</summary>
    Report,

    /// <summary>Messages to people.</summary>
    Notice,

    /// <summary>Another system.</summary>
    Interface,

    /// <summary>Money.</summary>
    Payment,

    /// <summary>Finding things.</summary>
    Search,

    /// <summary>Speed or numbers of users.</summary>
    Load,

    /// <summary>Data about people.</summary>
    Privacy,

    /// <summary>Work without a connection, or on a phone.</summary>
    Mobile,
}
