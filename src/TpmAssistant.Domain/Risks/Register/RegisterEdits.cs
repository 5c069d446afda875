using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What people do to a register. Nothing is stored here; each returns the register as it then is.</summary>
public static class RegisterEdits
{
    /// <summary>Adds an entry; its key is given here.</summary>
    /// <param name="register">The register.</param>
    /// <param name="kind">What the entry is.</param>
    /// <param name="entry">The entry; whatever key it has is replaced.</param>
    /// <param name="key">The key it got.</param>
    public static RiskRegister Add(this RiskRegister register, RegisterKind kind, RegisterEntry entry, out RegisterKey key)
    {
        key = new(kind, register.LastNumbers.GetValueOrDefault(kind) + 1);
        return register with
        {
            Entries = [.. register.Entries, Checked(entry with { Key = key })],
            LastNumbers = new Dictionary<RegisterKind, int>(register.LastNumbers) { [kind] = key.Number },
        };
    }

    /// <summary>Changes an entry; each field that differs afterwards becomes a line of its history.</summary>
    /// <exception cref="ArgumentException">There is no such entry, or a score is not 1 to 5.</exception>
    public static RiskRegister Change(
        this RiskRegister register, RegisterKey key, Func<RegisterEntry, RegisterEntry> edit, Person? by, DateTimeOffset at)
    {
        var before = register.Find(key) ?? throw new ArgumentException($"There is no entry {key}.", nameof(key));
        return register.Put(Written(before, edit(before), by, at));
    }

    /// <summary>Closes an entry. What the scan then sees is weighed against what was known now.</summary>
    public static RiskRegister Close(this RiskRegister register, RegisterKey key, string? reason, Person by, DateTimeOffset at, DateOnly today)
    {
        var closed = register.Change(key, e => e with { Status = EntryStatus.Closed, Reason = reason, Became = null }, by, at);
        var entry = closed.Find(key)!;
        return entry.Scan is { } scan
            ? closed.Put(entry with { Scan = scan with { Settled = new(today, by, reason ?? "", scan.Latest) } })
            : closed;
    }

    /// <summary>Opens an entry again, or only watches it.</summary>
    public static RiskRegister Reopen(this RiskRegister register, RegisterKey key, EntryStatus status, Person by, DateTimeOffset at)
    {
        var open = register.Change(key, e => e with { Status = status, Reason = null, Became = null }, by, at);
        var entry = open.Find(key)!;
        return entry.Scan is { Settled: not null } scan ? open.Put(entry with { Scan = scan with { Settled = null } }) : open;
    }

    /// <summary>A risk, assumption or dependency has happened: it becomes an issue of its own number.</summary>
    public static RiskRegister BecomeIssue(this RiskRegister register, RegisterKey key, Person by, DateTimeOffset at, DateOnly today, out RegisterKey issue)
    {
        var risk = register.Find(key) ?? throw new ArgumentException($"There is no entry {key}.", nameof(key));
        var added = register.Add(
            RegisterKind.Issue,
            risk with
            {
                Direction = RiskDirection.Threat, Probability = null, Status = EntryStatus.Open, Reason = null, CameFrom = key, Became = null, Trigger = null,
                Proximity = null, Origin = EntryOrigin.Person, AddedAt = at, AddedBy = by, History = [],
            },
            out issue);
        var key2 = issue;
        var changed = added.Change(key, e => e with { Status = EntryStatus.BecameIssue, Became = key2 }, by, at);
        var entry = changed.Find(key)!;
        return entry.Scan is { } scan ? changed.Put(entry with { Scan = scan with { Settled = new(today, by, "", scan.Latest) } }) : changed;
    }

    /// <summary>Takes a finding into the register as a risk that goes on following the facts.</summary>
    /// <exception cref="ArgumentException">There is no such finding.</exception>
    public static RiskRegister Keep(this RiskRegister register, int finding, Person by, DateTimeOffset at, out RegisterKey key, DateOnly? review = null)
    {
        var kept = register.Finding(finding) ?? throw new ArgumentException($"There is no finding {finding}.", nameof(finding));
        var without = register with { Findings = [.. register.Findings.Where(f => f.Number != finding)] };
        return without.Add(
            RegisterKind.Risk,
            new()
            {
                Key = default,
                Probability = kept.Latest.Probability,
                Impact = kept.Latest.Impact,
                Proximity = kept.Latest.Proximity,
                Response = kept.Latest.Response,
                ReviewOn = review,
                Evidence = kept.Latest.Evidence,
                Origin = EntryOrigin.Scan,
                Scan = kept with { Settled = null },
                AddedAt = at,
                AddedBy = by,
            },
            out key);
    }

    /// <summary>Sets a finding aside. It stays aside until its facts change.</summary>
    /// <exception cref="ArgumentException">There is no such finding.</exception>
    public static RiskRegister Dismiss(this RiskRegister register, int finding, string reason, Person by, DateOnly today)
    {
        var known = register.Finding(finding) ?? throw new ArgumentException($"There is no finding {finding}.", nameof(finding));
        return register.Put(known with { Settled = new(today, by, reason, known.Latest) });
    }

    /// <summary>Puts a finding that was set aside before the person again.</summary>
    public static RiskRegister BringBack(this RiskRegister register, int finding) =>
        register.Finding(finding) is { } known ? register.Put(known with { Settled = null }) : register;

    internal static RiskRegister Put(this RiskRegister register, RegisterEntry entry) =>
        register with { Entries = [.. register.Entries.Select(e => e.Key == entry.Key ? entry : e)] };

    internal static RiskRegister Put(this RiskRegister register, ScanFinding finding) =>
        register with { Findings = [.. register.Findings.Select(f => f.Number == finding.Number ? finding : f)] };

    internal static RegisterEntry Written(RegisterEntry before, RegisterEntry after, Person? by, DateTimeOffset at)
    {
        List<EntryChange> changes =
        [
            .. EntryFields.All.Select(f => new EntryChange(at, by, f.Field, f.Text(before), f.Text(after))).Where(c => c.From != c.To),
        ];
        return Checked(after with { Key = before.Key, History = changes.Count == 0 ? before.History : [.. before.History, .. changes] });
    }

    private static RegisterEntry Checked(RegisterEntry entry) => entry is { Probability: null or (>= 1 and <= 5), Impact: null or (>= 1 and <= 5) }
        ? entry
        : throw new ArgumentException($"Scores are 1 to 5; {entry.Key} has {entry.Probability} and {entry.Impact}.", nameof(entry));
}
