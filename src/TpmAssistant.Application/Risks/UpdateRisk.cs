using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Shows an entry of the register, or changes it as words say: at once, with a way back.</summary>
public sealed class UpdateRisk(RegisterDesk desk)
{
    /// <summary>Changes what the edit says; an empty edit only shows the entry.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="risk">The entry: <c>R-7</c>, or a number alone for a risk.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RegisterEntryAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string risk, EntryEdit edit, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var register = await desk.ReadAsync(asker, view, cancellationToken);
        if (Key(risk) is not { } key || register.Find(key) is null) return RiskErrors.NoSuchEntry(risk, view.Now.Project.Name);
        if (edit.IsEmpty) return RegisterDesk.EntryAnswer(view, register, key);
        var responses = EntryEditing.Responses(edit.Direction ?? register.Find(key)!.Direction);
        if (edit.Response is { } response && !responses.Contains(response)) return RiskErrors.NoSuchResponse(key, register.Find(key)!.Direction, response);
        var (editing, refusal) = EntryEditing.Of(asker, view, edit);
        if (editing is null) return refusal!;

        var act = RegisterAct.Changed;
        IReadOnlyList<RegisterKey> keys = [key];
        var changed = await desk.ChangeAsync(
            asker, view,
            (before, hand) =>
            {
                if (before.Find(key) is not { } was) return null;
                var after = before.Change(key, editing.On, hand.By, hand.At);
                (after, act, keys) = Moved(after, was, key, edit, hand);
                return after;
            },
            FunctionNames.ListRisks, cancellationToken);
        if (changed is null) return RiskErrors.NoSuchEntry(risk, view.Now.Project.Name);
        var isSame = changed.After.Find(key)!.Revision == changed.Before.Find(key)!.Revision;
        return RegisterDesk.EntryAnswer(
            view, changed.After, keys[^1], new RegisterDone(isSame ? RegisterAct.NothingChanged : act, keys, 1, isSame ? null : changed.Undo));
    }

    /// <summary>Reads a key, or a number alone as that of a risk.</summary>
    public static RegisterKey? Key(string text)
    {
        if (RegisterKey.TryParse(text, out var key)) return key;
        return int.TryParse(text.AsSpan().Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new RegisterKey(RegisterKind.Risk, number) : null;
    }

    private static (RiskRegister After, RegisterAct Act, IReadOnlyList<RegisterKey> Keys) Moved(
        RiskRegister register, RegisterEntry was, RegisterKey key, EntryEdit edit, Hand hand)
    {
        switch (edit.Status)
        {
            case EntryStatus.Closed when was.Status != EntryStatus.Closed || EntryText.Of(edit.Reason) is not null:
                return (register.Close(key, EntryText.Of(edit.Reason), hand.By, hand.At, hand.Today), RegisterAct.Closed, [key]);
            case EntryStatus.BecameIssue when was.Status != EntryStatus.BecameIssue && key.Kind != RegisterKind.Issue:
                var happened = register.BecomeIssue(key, hand.By, hand.At, hand.Today, out var issue);
                return (happened, RegisterAct.BecameIssue, [key, issue]);
            case EntryStatus.Open or EntryStatus.Watching when was.Status != edit.Status:
                return (register.Reopen(key, edit.Status.Value, hand.By, hand.At), was.IsOpen ? RegisterAct.Changed : RegisterAct.Reopened, [key]);
            default:
                return (register, RegisterAct.Changed, [key]);
        }
    }
}
