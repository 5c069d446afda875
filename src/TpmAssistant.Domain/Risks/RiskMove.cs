using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Risks;

/// <summary>How a risk compares with an earlier day.</summary>
public enum RiskMovement
{
    /// <summary>As it was.</summary>
    Same,

    /// <summary>Was not there.</summary>
    New,

    /// <summary>Its exposure rose.</summary>
    Grew,

    /// <summary>Its exposure fell.</summary>
    Eased,

    /// <summary>Is not there any more.</summary>
    Gone,
}

/// <summary>A risk beside what it was on an earlier day.</summary>
/// <param name="Risk">The risk now; for one that is gone, as it was.</param>
/// <param name="Movement">How it moved.</param>
/// <param name="Before">Its exposure then, 1 to 25; <see langword="null"/> when it was not there.</param>
public sealed record RiskMove(RiskCandidate Risk, RiskMovement Movement, int? Before = null)
{
    /// <summary>Compares two scans: each risk of the later one in its order, then those that are gone. The same rule about the same first item is the same risk.</summary>
    public static IReadOnlyList<RiskMove> Between(IReadOnlyList<RiskCandidate> before, IReadOnlyList<RiskCandidate> now)
    {
        var earlier = before.DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        var there = now.Select(Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(r => earlier.TryGetValue(Key(r), out var was) ? new RiskMove(r, Compare(was, r), was.RiskExposure) : new RiskMove(r, RiskMovement.New)),
            .. before.Where(r => !there.Contains(Key(r))).Select(r => new RiskMove(r, RiskMovement.Gone, r.RiskExposure)),
        ];
    }

    /// <summary>What makes two candidates of two days one risk.</summary>
    internal static string Key(RiskCandidate risk) => risk is { Rule: RiskPicture.Written, Key: { } key }
        ? key.ToString() : $"{risk.Rule} {(risk.Evidence.Count > 0 ? risk.Evidence[0].Item : default)}";

    private static RiskMovement Compare(RiskCandidate before, RiskCandidate now) => now.RiskExposure.CompareTo(before.RiskExposure) switch
    {
        > 0 => RiskMovement.Grew,
        < 0 => RiskMovement.Eased,
        _ => RiskMovement.Same,
    };
}
