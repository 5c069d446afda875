using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Register;

/// <summary>Registers and scans that are valid and dull.</summary>
internal static class Registers
{
    public static readonly Person Ada = Some.Person();

    public static RiskRegister Empty { get; } = new() { Project = new("atlas") };

    public static RiskCandidate Candidate(string rule = "late-chain", int probability = 3, int impact = 3, string? subject = null, params string[] items) => new()
    {
        Rule = rule,
        Subject = subject,
        Probability = probability,
        Impact = impact,
        Response = RiskResponse.Mitigate,
        Evidence = [.. items.Select(i => new Evidence(Some.Ref(i), $"Task {i}", null))],
    };

    public static RiskRegister Scanned(this RiskRegister register, int day, params RiskCandidate[] found) =>
        register.After(found, Some.Today.AddDays(day), Some.Now.AddDays(day));

    public static RiskRegister Kept(this RiskRegister register, int finding = 1) => register.Keep(finding, Ada, Some.Now, out _);

    public static RegisterKey R(int number) => new(RegisterKind.Risk, number);

    /// <summary>All of it in one line, for comparing.</summary>
    public static string Told(this RiskRegister register) => string.Join(
        '\n',
        [
            $"{register.LastScan:o} {register.LastFinding} {string.Join(',', register.LastNumbers)}",
            .. register.Entries.Select(e =>
                $"{e.Key} {e.Title} {e.Probability}x{e.Impact} {e.Owner?.Name} {e.Response} {e.Status} {e.Reason} {e.ReviewOn:o} {e.Proximity:o} {Told(e.Scan)} "
                + string.Join(';', e.History.Select(h => $"{h.At:o} {h.By?.Name} {h.Field} {h.From}>{h.To}"))),
            .. register.Findings.OrderBy(f => f.Number).Select(Told),
        ]);

    private static string Told(ScanFinding? finding) => finding is null ? ""
        : $"#{finding.Number} {finding.Latest.Rule} {finding.Latest.Subject} {finding.Latest.Probability}x{finding.Latest.Impact} "
            + $"{string.Join(',', finding.Latest.Evidence.Select(e => e.Item))} {finding.FirstSeen:o}/{finding.SeenSince:o}/{finding.LastSeen:o} {finding.Settled?.Reason}";
}
