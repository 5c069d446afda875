using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>
/// What a person wants changed of an entry, or wants a new one to be. What is <see langword="null"/> stays; an empty text takes the value away.
/// </summary>
public sealed record EntryEdit
{
    /// <summary>What it is.</summary>
    public string? Title { get; init; }

    /// <summary>What kind a new entry is.</summary>
    public RegisterKind? Kind { get; init; }

    /// <summary>Threat or opportunity.</summary>
    public RiskDirection? Direction { get; init; }

    /// <summary>How likely, 1 to 5; 0 takes the score away.</summary>
    public int? Probability { get; init; }

    /// <summary>How bad or good, 1 to 5; 0 takes the score away.</summary>
    public int? Impact { get; init; }

    /// <summary>A name, an id, <c>me</c> or <c>nobody</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>What is done about it.</summary>
    public RiskResponse? Response { get; init; }

    /// <summary>Whether the response is taken away.</summary>
    public bool DropsResponse { get; init; }

    /// <summary>The actions of the response.</summary>
    public string? Actions { get; init; }

    /// <summary>What is done if it happens.</summary>
    public string? Contingency { get; init; }

    /// <summary>The sign that it begins: a day, "spend above 90000", a task that is late, a milestone that slips, or words.</summary>
    public string? Trigger { get; init; }

    /// <summary>When to look at it again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>When it would strike.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>Where it is to stand.</summary>
    public EntryStatus? Status { get; init; }

    /// <summary>Why it is closed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the client sees it.</summary>
    public bool? ShownToClient { get; init; }

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsEmpty => this == new EntryEdit();
}
