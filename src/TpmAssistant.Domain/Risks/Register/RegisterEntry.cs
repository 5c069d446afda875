using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>An entry of the register: a risk, an assumption, an issue or a dependency.</summary>
public sealed record RegisterEntry
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int MostText = 500;

    /// <summary>Its name within the project.</summary>
    public required RegisterKey Key { get; init; }

    /// <summary>Threat or opportunity; only a risk can be the latter.</summary>
    public RiskDirection Direction { get; init; }

    /// <summary>What it is, in a person's words; <see langword="null"/> while the words of its scan rule stand.</summary>
    public string? Title { get; init; }

    /// <summary>How likely, 1 to 5; <see langword="null"/> when not scored. Of an assumption: how likely it is wrong.</summary>
    public int? Probability { get; init; }

    /// <summary>How bad, or good, 1 to 5; <see langword="null"/> when not scored.</summary>
    public int? Impact { get; init; }

    /// <summary>Who looks after it.</summary>
    public Person? Owner { get; init; }

    /// <summary>What is done about it.</summary>
    public RiskResponse? Response { get; init; }

    /// <summary>The actions of the response.</summary>
    public string? Actions { get; init; }

    /// <summary>What is done if it happens.</summary>
    public string? Contingency { get; init; }

    /// <summary>The sign that it begins to happen.</summary>
    public RiskTrigger? Trigger { get; init; }

    /// <summary>When to look at it again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>When it would strike.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>Where it stands.</summary>
    public EntryStatus Status { get; init; }

    /// <summary>Why it was closed.</summary>
    public string? Reason { get; init; }

    /// <summary>The issue that it became.</summary>
    public RegisterKey? Became { get; init; }

    /// <summary>The risk that became this issue.</summary>
    public RegisterKey? CameFrom { get; init; }

    /// <summary>How it came into the register.</summary>
    public required EntryOrigin Origin { get; init; }

    /// <summary>The scan's finding behind it, which follows the facts; of an issue a copy for its words.</summary>
    public ScanFinding? Scan { get; init; }

    /// <summary>The items it rests on.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether the client sees it.</summary>
    public bool ShownToClient { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public Person? AddedBy { get; init; }

    /// <summary>Every change since, oldest first.</summary>
    public IReadOnlyList<EntryChange> History { get; init; } = [];

    /// <summary>
    /// Probability times impact, 1 to 25; an issue has happened, so its probability counts as 5. <see langword="null"/> when not scored.
    /// </summary>
    public int? RiskExposure => (Key.Kind == RegisterKind.Issue ? 5 : Probability) * Impact;

    /// <summary>Whether it is still to be dealt with or looked at.</summary>
    public bool IsOpen => Status is EntryStatus.Open or EntryStatus.Watching;

    /// <summary>Counts the changes, so that an edit can tell whether it was made on what stands now.</summary>
    public int Revision => History.Count;

    /// <summary>Whether a person ever changed the field; then scans leave it alone.</summary>
    public bool IsEdited(EntryField field) => History.Any(c => c.Field == field && c.By is not null);
}
