using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Shows a project's register.</summary>
public sealed class ListRisks(RegisterDesk desk)
{
    private const int Top = 5;

    /// <summary>Shows what the asker may see of it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RegisterAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, RegisterFilter filter, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, filter, null, cancellationToken) : instead;
    }

    internal async Task<Answer> ShowAsync(Asker asker, ProjectView view, RegisterFilter filter, RegisterDone? done, CancellationToken cancellationToken)
    {
        var stored = await desk.ReadAsync(asker, view, cancellationToken);
        var needs = RegisterReview.Of(stored, view.Now);
        var register = stored.SeenWith(view.Now.Tasks);
        return new RegisterAnswer(
            view.Now.Project, view.Now.StatusDate, filter, Filtered(register, filter, needs, asker), register, needs, view.Now.Coverage, done);
    }

    private static IReadOnlyList<RegisterEntry> Filtered(RiskRegister register, RegisterFilter filter, IReadOnlyList<ReviewNeed> needs, Asker asker) => filter switch
    {
        RegisterFilter.Top => [.. register.Open.Where(e => e is { RiskExposure: not null, Direction: RiskDirection.Threat, Key.Kind: RegisterKind.Risk or RegisterKind.Issue }).Take(Top)],
        RegisterFilter.Risks or RegisterFilter.Matrix => [.. register.Open.Where(e => e.Key.Kind == RegisterKind.Risk)],
        RegisterFilter.Issues => [.. register.Open.Where(e => e.Key.Kind == RegisterKind.Issue)],
        RegisterFilter.Assumptions => [.. register.Open.Where(e => e.Key.Kind == RegisterKind.Assumption)],
        RegisterFilter.Dependencies => [.. register.Open.Where(e => e.Key.Kind == RegisterKind.Dependency)],
        RegisterFilter.Opportunities => [.. register.Open.Where(e => e.Direction == RiskDirection.Opportunity)],
        RegisterFilter.Mine => [.. register.Open.Where(e => e.Owner?.Id == asker.Person)],
        RegisterFilter.Due => [.. needs.Select(n => n.Key).Distinct().Select(k => register.Find(k)!)],
        RegisterFilter.Closed => [.. register.Entries.Where(e => !e.IsOpen).OrderByDescending(e => e.History.Count == 0 ? e.AddedAt : e.History[^1].At).ThenBy(e => e.Key.Number)],
        RegisterFilter.Csv => [.. register.Entries.OrderBy(e => e.Key.Kind).ThenBy(e => e.Key.Number)],
        _ => [.. register.Open],
    };
}
