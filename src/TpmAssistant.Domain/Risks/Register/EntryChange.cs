using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What of an entry can change.</summary>
public enum EntryField
{
    /// <summary>Its words.</summary>
    Title,

    /// <summary>Threat or opportunity.</summary>
    Direction,

    /// <summary>How likely.</summary>
    Probability,

    /// <summary>How bad or good.</summary>
    Impact,

    /// <summary>Who looks after it.</summary>
    Owner,

    /// <summary>What is done about it.</summary>
    Response,

    /// <summary>The actions of the response.</summary>
    Actions,

    /// <summary>What is done if it happens.</summary>
    Contingency,

    /// <summary>The sign that it begins.</summary>
    Trigger,

    /// <summary>When to look at it again.</summary>
    ReviewOn,

    /// <summary>When it would strike.</summary>
    Proximity,

    /// <summary>Where it stands.</summary>
    Status,

    /// <summary>Why it was closed.</summary>
    Reason,

    /// <summary>Whether the client sees it.</summary>
    ShownToClient,
}

/// <summary>A change of one field of an entry.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who; <see langword="null"/> for a scan that followed the facts.</param>
/// <param name="Field">What changed.</param>
/// <param name="From">The value before: a name, a number, a day as yyyy-MM-dd, an enumeration's name; <see langword="null"/> for none.</param>
/// <param name="To">The value after, likewise.</param>
public sealed record EntryChange(DateTimeOffset At, Person? By, EntryField Field, string? From, string? To);
