namespace TpmAssistant.Domain.Risks.Register;

/// <summary>
/// Brings what a scan found together with the register. It adds no entry, closes none and changes no field that a person edited; doing it
/// twice changes nothing more, and the order of what was found does not matter.
/// </summary>
public static class ScanReconciliation
{
    /// <summary>Days without a sighting after which a finding counts as gone, so that seeing it again is news.</summary>
    public const int GoneDays = 14;

    /// <summary>Days without a sighting after which a finding that nobody decided on is forgotten.</summary>
    public const int ForgottenDays = 60;

    private static readonly EntryField[] Followed = [EntryField.Probability, EntryField.Impact, EntryField.Proximity, EntryField.Response];

    /// <summary>The register after a scan.</summary>
    /// <param name="register">The register before.</param>
    /// <param name="found">All that the scan found.</param>
    /// <param name="today">The day scanned.</param>
    /// <param name="at">When, for the history.</param>
    public static RiskRegister After(this RiskRegister register, IReadOnlyList<RiskCandidate> found, DateOnly today, DateTimeOffset at)
    {
        List<RegisterEntry> followed = [.. register.Entries.Where(e => e is { Scan: not null, Key.Kind: RegisterKind.Risk })];
        List<ScanFinding> known = [.. followed.Select(e => e.Scan!), .. register.Findings];
        var pairs = ScanIdentity.Pair(known, found);
        ScanFinding Now(int index) => pairs.TryGetValue(index, out var candidate) && today >= known[index].LastSeen ? known[index].SeenOn(today, found[candidate]) : known[index];

        var entries = new Dictionary<RegisterKey, RegisterEntry>();
        for (var i = 0; i < followed.Count; i++) entries.Add(followed[i].Key, Follow(followed[i], Now(i), at));
        List<ScanFinding> findings =
        [
            .. Enumerable.Range(followed.Count, register.Findings.Count).Select(Now)
                .Where(f => f.Settled is not null || today.DayNumber - f.LastSeen.DayNumber <= ForgottenDays),
        ];
        var number = register.LastFinding;
        var strangers = Enumerable.Range(0, found.Count).Except(pairs.Values).Select(i => found[i])
            .OrderByDescending(c => c.RiskExposure).ThenBy(ScanIdentity.Text, StringComparer.Ordinal);
        findings.AddRange(strangers.Select(c => new ScanFinding { Number = ++number, Latest = c, FirstSeen = today, SeenSince = today, LastSeen = today }));

        return register with
        {
            Entries = [.. register.Entries.Select(e => entries.GetValueOrDefault(e.Key, e))],
            Findings = findings,
            LastFinding = number,
            LastScan = register.LastScan is { } last && last > today ? last : today,
        };
    }

    /// <summary>An open entry follows its facts in every field that nobody edited.</summary>
    private static RegisterEntry Follow(RegisterEntry entry, ScanFinding finding, DateTimeOffset at)
    {
        if (ReferenceEquals(entry.Scan, finding)) return entry;
        var after = entry with { Scan = finding };
        if (!entry.IsOpen) return after;
        var facts = after with
        {
            Probability = finding.Latest.Probability, Impact = finding.Latest.Impact, Proximity = finding.Latest.Proximity,
            Response = finding.Latest.Response,
        };
        after = Followed.Where(f => !entry.IsEdited(f)).Aggregate(after with { Evidence = finding.Latest.Evidence }, (e, f) => EntryFields.Of(f).Take(e, facts));
        return RegisterEdits.Written(entry, after, by: null, at);
    }
}
