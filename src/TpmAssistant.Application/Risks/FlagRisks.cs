using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Scans a project for risks and shows what is new beside what the register holds.</summary>
public sealed class FlagRisks(RegisterDesk desk, LessonShelf lessons)
{
    /// <summary>Scans what the asker can read now. The scan is remembered when enough could be read; it adds nothing to the register.</summary>
    /// <returns>A <see cref="RisksFoundAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, null, cancellationToken) : instead;
    }

    internal async Task<Answer> ShowAsync(Asker asker, ProjectView view, RegisterDone? done, CancellationToken cancellationToken)
    {
        var now = view.Now;
        var found = RiskScan.Find(view.Context);
        var isKept = now.Coverage.Completeness >= now.Project.Tolerances.CoverageFloor;
        var register = isKept
            ? (await desk.ChangeAsync(asker, view, (r, hand) => r.After(found, hand.Today, hand.At), show: null, cancellationToken))!.After
            : (await desk.ReadAsync(asker, view, cancellationToken)).After(found, now.StatusDate, now.TakenAt);

        var scan = ScanPicture.Of(register.SeenWith(now.Tasks), now.StatusDate);
        var told = scan.ToDecide.Select(f => string.Join(' ', f.Latest.Evidence.Select(e => e.Title).Prepend(f.Latest.Rule)))
            .Concat(scan.Top.Select(e => string.Join(' ', e.Evidence.Select(i => i.Title).Prepend(e.Title ?? e.Scan?.Latest.Rule ?? ""))));
        return new RisksFoundAnswer(now.Project, now.StatusDate, scan, now.Coverage, isKept, done)
        {
            Lessons = await lessons.OfferAsync(asker, now.Project.Id, told, cancellationToken),
        };
    }
}
