using TpmAssistant.Application.Access;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Where a change of a register stands: who makes it, of which day.</summary>
internal sealed record Hand(Person By, DateTimeOffset At, DateOnly Today);

/// <summary>A register changed: as it was, as it is, and how to take it back.</summary>
internal sealed record RegisterChanged(RiskRegister Before, RiskRegister After, UndoId? Undo);

/// <summary>Opens a project's register with the asker's rights and changes it, so that nothing that somebody else stored meanwhile is lost.</summary>
public sealed class RegisterDesk(ProjectViewer viewer, IRiskRegisterStore registers, UndoDesk undo, TimeProvider clock)
{
    internal Task<ProjectViewResult> ViewAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        viewer.ViewAsync(asker, project, cancellationToken);

    internal ValueTask<RiskRegister> ReadAsync(Asker asker, ProjectView view, CancellationToken cancellationToken) =>
        registers.ReadAsync(asker.Tenant, view.Now.Project.Id, cancellationToken);

    /// <summary>Changes it, reading again where somebody was faster. <see langword="null"/> when the act says that it cannot be done now.</summary>
    /// <param name="asker">Who acts.</param>
    /// <param name="view">The project as they see it.</param>
    /// <param name="act">The change; given the register as stored, it returns the next one, or <see langword="null"/>.</param>
    /// <param name="show">The function to show after the change is taken back; <see langword="null"/> for a change nobody takes back.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    internal async Task<RegisterChanged?> ChangeAsync(
        Asker asker, ProjectView view, Func<RiskRegister, Hand, RiskRegister?> act, string? show, CancellationToken cancellationToken)
    {
        var hand = new Hand(new Person(asker.Person, asker.Name), clock.GetUtcNow(), view.Now.StatusDate);
        var changed = await registers.ChangeAsync(asker.Tenant, view.Now.Project.Id, register => act(register, hand), cancellationToken);
        if (changed is not var (before, after)) return null;
        UndoId? id = show is null ? null : await undo.OfferAsync(
            asker, RegisterUndoable.Name, new RegisterUndoPayload(before.Project, RegisterUndo.Between(before, after), show), cancellationToken);
        return new RegisterChanged(before, after, id);
    }

    internal static RegisterEntryAnswer EntryAnswer(ProjectView view, RiskRegister register, RegisterKey key, RegisterDone? done = null)
    {
        var seen = register.SeenWith(view.Now.Tasks);
        return new RegisterEntryAnswer(
            view.Now.Project, view.Now.StatusDate, seen.Find(key)!, [.. RegisterReview.Of(register, view.Now).Where(n => n.Key == key)], done);
    }
}
