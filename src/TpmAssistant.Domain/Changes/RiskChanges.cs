using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Changes;

/// <summary>A risk that moved, with what the register knows of it.</summary>
/// <param name="Move">How it moved.</param>
/// <param name="Entry">Its entry as it stands now, without history.</param>
/// <param name="By">Who changed it last since then; <see langword="null"/> where the facts did.</param>
internal sealed record RiskChange(RiskMove Move, RegisterEntry? Entry, Person? By);

/// <summary>How risks moved between two readings: those of the register as people scored them, and what scans see beside them.</summary>
internal static class RiskChanges
{
    public static IEnumerable<RiskChange> Between(HealthContext then, HealthContext today, RiskRegister? register)
    {
        if (register is null || register.Entries.Count == 0 || then.Now.Register is null) return Scanned(then, today, register);
        return RiskMove.Between(RiskPicture.Of(then), RiskPicture.Of(today)).Where(IsWorthTelling).Select(m => Of(m, then, register));
    }

    /// <summary>Where the register was not looked up then, its entries tell by themselves whether they are new.</summary>
    private static IEnumerable<RiskChange> Scanned(HealthContext then, HealthContext today, RiskRegister? register) =>
        RiskMove.Between(RiskScan.Find(then), RiskScan.Find(today)).Where(IsWorthTelling).Select(m => new RiskChange(m, null, null))
            .Concat(RiskPicture.Of(register ?? new RiskRegister { Project = today.Project.Id })
                .Where(r => r.Rule == RiskPicture.Written && register!.Find(r.Key!.Value)!.AddedAt > then.Now.TakenAt)
                .Select(r => Of(new RiskMove(r, RiskMovement.New), then, register!)));

    private static bool IsWorthTelling(RiskMove move) => move.Movement != RiskMovement.Same && move.Risk.Evidence.Count > 0;

    private static RiskChange Of(RiskMove move, HealthContext then, RiskRegister register)
    {
        var entry = move.Risk.Key is { } key ? register.Find(key) : null;
        var by = entry?.History.LastOrDefault(c => c.At > then.Now.TakenAt && c.By is not null)?.By ?? (entry?.AddedAt > then.Now.TakenAt ? entry.AddedBy : null);
        return new(move, entry is null ? null : entry with { History = [] }, by);
    }
}
