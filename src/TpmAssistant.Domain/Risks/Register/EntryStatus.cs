namespace TpmAssistant.Domain.Risks.Register;

/// <summary>Where an entry stands.</summary>
public enum EntryStatus
{
    /// <summary>Being dealt with.</summary>
    Open,

    /// <summary>Nothing to do but to look at it now and then.</summary>
    Watching,

    /// <summary>Over; the entry says why.</summary>
    Closed,

    /// <summary>It happened; the entry names the issue it became.</summary>
    BecameIssue,
}

/// <summary>Whether a risk harms or helps.</summary>
public enum RiskDirection
{
    /// <summary>It would harm.</summary>
    Threat,

    /// <summary>It would help.</summary>
    Opportunity,
}

/// <summary>How an entry came into the register.</summary>
public enum EntryOrigin
{
    /// <summary>A person wrote it.</summary>
    Person,

    /// <summary>A scan proposed it and a person kept it.</summary>
    Scan,

    /// <summary>It was said in a meeting.</summary>
    Meeting,

    /// <summary>It came with an imported file.</summary>
    Imported,
}
