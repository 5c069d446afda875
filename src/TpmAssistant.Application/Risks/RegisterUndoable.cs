using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Risks;

/// <summary>Takes back what was done to a register.</summary>
public sealed class RegisterUndoable(RegisterDesk desk, FlagRisks flag, ListRisks list) : IUndoable
{
    internal const string Name = "register";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var undone = ProductJson.Deserialize<RegisterUndoPayload>(payload);
        var result = await desk.ViewAsync(asker, undone.Project.Value, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var changed = await desk.ChangeAsync(asker, view, (register, hand) => undone.Change.On(register, hand.By, hand.At), show: null, cancellationToken);
        if (changed is null) return UndoErrors.ChangedSince;

        var done = new RegisterDone(RegisterAct.Undone, [.. undone.Change.Entries.Select(e => e.Key)], 1);
        if (undone.Show == FunctionNames.FlagRisks) return await flag.ShowAsync(asker, view, done, cancellationToken);
        return undone.Change.Entries is [{ Before: not null, Key: var key }]
            ? RegisterDesk.EntryAnswer(view, changed.After, key, done)
            : await list.ShowAsync(asker, view, RegisterFilter.All, done, cancellationToken);
    }
}
