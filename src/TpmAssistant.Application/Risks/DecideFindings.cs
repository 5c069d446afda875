using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>What a person says of a scan's findings: keep them, set them aside, or see one again.</summary>
public sealed class DecideFindings(RegisterDesk desk, FlagRisks flag)
{
    /// <summary>Days after which a kept risk asks for a look.</summary>
    private const int ReviewDays = 14;

    /// <summary>Takes findings into the register; those decided on meanwhile are left alone.</summary>
    /// <returns>The scan as it then stands.</returns>
    public Task<Answer> KeepAsync(Asker asker, string project, IReadOnlyList<int> findings, CancellationToken cancellationToken) => DecideAsync(
        asker, project, RegisterAct.Kept, findings, (register, finding, hand) => register.Keep(finding, hand.By, hand.At, out _, hand.Today.AddDays(ReviewDays)), cancellationToken);

    /// <summary>Sets findings aside.</summary>
    /// <returns>The scan as it then stands.</returns>
    public Task<Answer> DismissAsync(Asker asker, string project, IReadOnlyList<int> findings, string? reason, CancellationToken cancellationToken) => DecideAsync(
        asker, project, RegisterAct.Dismissed, findings,
        (register, finding, hand) => register.Dismiss(finding, EntryText.Of(reason) ?? "", hand.By, hand.Today), cancellationToken);

    /// <summary>Shows a finding that was set aside again.</summary>
    /// <returns>The scan as it then stands.</returns>
    public Task<Answer> BringBackAsync(Asker asker, string project, IReadOnlyList<int> findings, CancellationToken cancellationToken) => DecideAsync(
        asker, project, RegisterAct.BroughtBack, findings, (register, finding, _) => register.BringBack(finding), cancellationToken);

    private async Task<Answer> DecideAsync(
        Asker asker, string project, RegisterAct act, IReadOnlyList<int> findings, Func<RiskRegister, int, Hand, RiskRegister> decide,
        CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var count = 0;
        var changed = await desk.ChangeAsync(
            asker, view,
            (register, hand) =>
            {
                var open = findings.Distinct().Where(f => register.Finding(f) is not null).ToList();
                count = open.Count;
                return count == 0 ? null : open.Aggregate(register, (r, f) => decide(r, f, hand));
            },
            FunctionNames.FlagRisks, cancellationToken);
        if (changed is null) return RiskErrors.FindingGone;
        var known = changed.Before.Entries.Select(e => e.Key).ToHashSet();
        var keys = changed.After.Entries.Select(e => e.Key).Where(k => !known.Contains(k)).ToList();
        return await flag.ShowAsync(asker, view, new RegisterDone(act, keys, count, changed.Undo), cancellationToken);
    }
}
