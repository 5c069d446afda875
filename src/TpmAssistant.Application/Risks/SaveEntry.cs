using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>The click on the form of an entry: it is recorded at once.</summary>
public sealed class SaveEntry(RegisterDesk desk)
{
    /// <summary>Records a new entry.</summary>
    /// <param name="asker">Who records it.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="finding">The scan's finding that it is made of, if it is; then the entry goes on following its facts.</param>
    /// <param name="edit">The form's fields.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The entry, or why it was not recorded.</returns>
    public async Task<Answer> AddAsync(Asker asker, string project, int? finding, EntryEdit edit, CancellationToken cancellationToken)
    {
        if (finding is null && EntryText.Of(edit.Title) is null) return RiskErrors.NoTitle;
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (editing, refusal) = EntryEditing.Of(asker, view, edit);
        if (editing is null) return refusal!;

        RegisterKey key = default;
        var changed = await desk.ChangeAsync(
            asker, view,
            (register, hand) =>
            {
                if (finding is not { } number)
                {
                    var entry = new RegisterEntry { Key = default, Origin = EntryOrigin.Person, AddedAt = hand.At, AddedBy = hand.By };
                    return register.Add(edit.Kind ?? RegisterKind.Risk, editing.On(entry), out key);
                }

                return register.Finding(number) is null ? null : register.Keep(number, hand.By, hand.At, out key).Change(key, editing.On, hand.By, hand.At);
            },
            FunctionNames.ListRisks, cancellationToken);
        return changed is null ? RiskErrors.FindingGone
            : RegisterDesk.EntryAnswer(view, changed.After, key, new RegisterDone(RegisterAct.Added, [key], 1, changed.Undo));
    }

    /// <summary>Changes an entry, unless somebody else did since the form was shown: then it shows what stands now.</summary>
    /// <param name="asker">Who changes it.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="key">The entry.</param>
    /// <param name="revision">The entry's revision that the form showed.</param>
    /// <param name="edit">The form's fields.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The entry as it then stands.</returns>
    public async Task<Answer> ChangeAsync(Asker asker, string project, RegisterKey key, int revision, EntryEdit edit, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (editing, refusal) = EntryEditing.Of(asker, view, edit);
        if (editing is null) return refusal!;

        var changed = await desk.ChangeAsync(
            asker, view,
            (register, hand) => register.Find(key) is { } entry && entry.Revision == revision ? register.Change(key, editing.On, hand.By, hand.At) : null,
            FunctionNames.ListRisks, cancellationToken);
        if (changed is not null)
        {
            var isSame = changed.After.Find(key)!.Revision == revision;
            return RegisterDesk.EntryAnswer(
                view, changed.After, key, new RegisterDone(isSame ? RegisterAct.NothingChanged : RegisterAct.Changed, [key], 1, isSame ? null : changed.Undo));
        }

        var now = await desk.ReadAsync(asker, view, cancellationToken);
        return now.Find(key) is null ? RiskErrors.NoSuchEntry(key.ToString(), view.Now.Project.Name)
            : RegisterDesk.EntryAnswer(view, now, key, new RegisterDone(RegisterAct.Outrun, [key], 1));
    }
}
