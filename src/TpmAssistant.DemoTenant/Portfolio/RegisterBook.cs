using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>What people have written into a project's register, and what they said of what scans found. Days are working days from the start of the demo.</summary>
internal sealed record RegisterBook
{
    public required IReadOnlyList<Noted> Noted { get; init; }

    /// <summary>Findings of a rule, taken into the register after the scan of a week.</summary>
    public IReadOnlyList<KeptFinding> Kept { get; init; } = [];

    /// <summary>Findings set aside after the scan of a week.</summary>
    public IReadOnlyList<DismissedFinding> Dismissed { get; init; } = [];
}

/// <summary>An entry that somebody wrote on a day.</summary>
internal sealed record Noted(RegisterKind Kind, int Day, string Title, int? Probability, int? Impact, string? Owner)
{
    public RiskDirection Direction { get; init; }

    public RiskResponse? Response { get; init; }

    public string? Actions { get; init; }

    public string? Contingency { get; init; }

    public int? Review { get; init; }

    public int? Strikes { get; init; }

    public int? TriggerDay { get; init; }

    /// <summary>The task whose lateness is the trigger.</summary>
    public string? TriggerTask { get; init; }

    public IReadOnlyList<string> Tasks { get; init; } = [];

    public bool ClientSees { get; init; }

    public EntryOrigin Origin { get; init; } = EntryOrigin.Person;

    public EntryStatus Status { get; init; }

    /// <summary>Scores as they were raised or lowered later.</summary>
    public (int Day, int Probability, int Impact)? Rescored { get; init; }

    /// <summary>Day and reason of the closing.</summary>
    public (int Day, string Reason)? Closed { get; init; }

    /// <summary>Day on which it became an issue.</summary>
    public int? Happened { get; init; }
}

/// <summary>A finding taken into the register.</summary>
internal sealed record KeptFinding(int Week, string Rule, string Owner, RiskResponse Response, int Review, string? Actions = null, int? Probability = null);

/// <summary>A finding of a rule, set aside.</summary>
internal sealed record DismissedFinding(int Week, string Rule, string Reason);
