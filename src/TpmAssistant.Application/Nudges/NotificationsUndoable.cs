using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>A change of somebody's wishes.</summary>
/// <param name="Before">As they were.</param>
/// <param name="After">As they became.</param>
internal sealed record NotificationsUndoPayload(NudgeSettings Before, NudgeSettings After);

/// <summary>Takes back a change of one's notifications, unless they were changed since.</summary>
internal sealed class NotificationsUndoable(NotificationBook book, NudgeSchedule nudges, Notifications notifications) : IUndoable
{
    public const string Name = "notifications";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<NotificationsUndoPayload>(payload);
        if (!Notifications.Same(await book.ReadAsync(asker, cancellationToken), change.After)) return UndoErrors.ChangedSince;
        await book.ChangeAsync(asker, _ => change.Before, cancellationToken);
        await nudges.SetAsync(asker, change.Before, cancellationToken);
        return await notifications.ShowAsync(asker, new NotificationDone(NotificationAct.Undone), cancellationToken);
    }
}
