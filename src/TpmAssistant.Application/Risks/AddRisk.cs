using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Prepares a new entry of the register from words, for one click to record it.</summary>
public sealed class AddRisk(RegisterDesk desk)
{
    private const int ReviewDays = 14;

    /// <summary>Shows the entry as a form; nothing is written yet.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="entry">What is known of the entry.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RegisterFormAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, EntryEdit entry, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (editing, refusal) = EntryEditing.Of(asker, view, entry);
        if (editing is null) return refusal!;
        return Form(view, editing.On(New(view, entry.Kind ?? RegisterKind.Risk)), null);
    }

    /// <summary>Shows the form of an entry that is in the register, or of a finding that is not yet.</summary>
    /// <returns>A <see cref="RegisterFormAnswer"/>, or why there is none.</returns>
    public async Task<Answer> EditAsync(Asker asker, string? project, RegisterKey? key, int? finding, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var register = (await desk.ReadAsync(asker, view, cancellationToken)).SeenWith(view.Now.Tasks);
        if (key is { } known)
            return register.Find(known) is { } entry ? Form(view, entry, null) : RiskErrors.NoSuchEntry(known.ToString(), view.Now.Project.Name);
        if (finding is not { } number) return Form(view, New(view, RegisterKind.Risk), null);
        if (register.Finding(number) is not { } found) return RiskErrors.FindingGone;
        return Form(
            view,
            New(view, RegisterKind.Risk) with
            {
                Probability = found.Latest.Probability, Impact = found.Latest.Impact, Response = found.Latest.Response, Proximity = found.Latest.Proximity,
                Evidence = found.Latest.Evidence, Scan = found, Origin = EntryOrigin.Scan,
            },
            number);
    }

    private static RegisterFormAnswer Form(ProjectView view, RegisterEntry draft, int? finding) =>
        new(view.Now.Project, view.Now.StatusDate, draft, finding, RegisterOwner.People(view));

    private static RegisterEntry New(ProjectView view, RegisterKind kind) => new()
    {
        Key = new(kind, 0), Origin = EntryOrigin.Person, AddedAt = view.Now.TakenAt, ReviewOn = view.Now.StatusDate.AddDays(ReviewDays),
    };
}
