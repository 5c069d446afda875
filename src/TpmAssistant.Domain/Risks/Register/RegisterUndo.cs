using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What an act changed in a register, enough to take it back.</summary>
/// <param name="Entries">Each entry changed or added: as it was (<see langword="null"/> when added), and its revision after the act.</param>
/// <param name="Findings">Each finding settled, unsettled or kept, as it was.</param>
public sealed record RegisterUndo(IReadOnlyList<UndoneEntry> Entries, IReadOnlyList<ScanFinding> Findings)
{
    /// <summary>What lies between two states of a register.</summary>
    public static RegisterUndo Between(RiskRegister before, RiskRegister after) => new(
        [
            .. after.Entries.Where(e => !Equals(before.Find(e.Key), e)).Select(e => new UndoneEntry(e.Key, before.Find(e.Key), e.Revision)),
        ],
        [.. before.Findings.Where(f => !Equals(after.Finding(f.Number), f))]);

    /// <summary>Takes the act back; <see langword="null"/> when somebody changed an entry since. A change taken back is a line of history too.</summary>
    public RiskRegister? On(RiskRegister register, Person by, DateTimeOffset at)
    {
        foreach (var undone in Entries)
        {
            if (register.Find(undone.Key) is not { } now || now.Revision != undone.Revision) return null;
            register = undone.Before is { } before
                ? register.Put(Restored(now, before, by, at))
                : register with { Entries = [.. register.Entries.Where(e => e.Key != undone.Key)] };
        }

        foreach (var finding in Findings)
        {
            register = register.Finding(finding.Number) is { } now
                ? register.Put(now with { Settled = finding.Settled })
                : register with { Findings = [.. register.Findings, finding] };
        }

        return register;
    }

    private static RegisterEntry Restored(RegisterEntry now, RegisterEntry before, Person by, DateTimeOffset at)
    {
        var restored = EntryFields.All.Aggregate(now, (entry, field) => field.Take(entry, before));
        if (restored.Scan is { } scan) restored = restored with { Scan = scan with { Settled = before.Scan?.Settled } };
        return RegisterEdits.Written(now, restored, by, at);
    }
}

/// <summary>An entry that an act changed.</summary>
/// <param name="Key">Which.</param>
/// <param name="Before">As it was; <see langword="null"/> when the act added it.</param>
/// <param name="Revision">Its revision after the act.</param>
public sealed record UndoneEntry(RegisterKey Key, RegisterEntry? Before, int Revision);
