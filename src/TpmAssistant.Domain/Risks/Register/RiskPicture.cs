using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>All risks of a project together: the open ones of its register as people scored them, and what the scan sees beside them.</summary>
public static class RiskPicture
{
    /// <summary>The rule of a risk that a person wrote.</summary>
    public const string Written = "written";

    /// <summary>
    /// The open threats of the register, and what the scan finds that nobody has decided on or whose facts grew worse since; highest exposure first.
    /// Without a register, what the scan finds.
    /// </summary>
    public static IReadOnlyList<RiskCandidate> Of(HealthContext context)
    {
        var found = RiskScan.Find(context);
        if (context.Now.Register is not { } register) return found;
        var seen = register.After(found, context.StatusDate, context.Now.TakenAt).Findings
            .Where(f => f.LastSeen >= context.StatusDate && (f.Settled is null || f.WhyBack.Count > 0)).Select(f => f.Latest);
        return Sorted(Registered(register).Concat(seen));
    }

    /// <summary>The open threats of a register that are scored, highest exposure first.</summary>
    public static IReadOnlyList<RiskCandidate> Of(RiskRegister register) => Sorted(Registered(register));

    private static IEnumerable<RiskCandidate> Registered(RiskRegister register) => register.Entries
        .Where(e => e is { IsOpen: true, Key.Kind: RegisterKind.Risk, Direction: RiskDirection.Threat, Probability: not null, Impact: not null })
        .Select(e => new RiskCandidate
        {
            Key = e.Key,
            Title = e.Title,
            Rule = e.Scan?.Latest.Rule ?? Written,
            Subject = e.Scan?.Latest.Subject,
            Probability = e.Probability!.Value,
            Impact = e.Impact!.Value,
            Proximity = e.Proximity,
            Response = e.Response ?? RiskResponse.Mitigate,
            Figures = e.Scan?.Latest.Figures ?? new Dictionary<string, Figure>(),
            Evidence = e.Evidence.Count > 0 ? e.Evidence : [new(ItemRef.Register(e.Key), e.Title ?? e.Key.ToString(), null)],
        });

    private static IReadOnlyList<RiskCandidate> Sorted(IEnumerable<RiskCandidate> risks) =>
    [
        .. risks.OrderByDescending(c => c.RiskExposure).ThenByDescending(c => c.Impact).ThenBy(c => c.Proximity ?? DateOnly.MaxValue)
            .ThenBy(c => c.Key?.Number ?? int.MaxValue).ThenBy(c => c.Rule, StringComparer.Ordinal),
    ];
}
