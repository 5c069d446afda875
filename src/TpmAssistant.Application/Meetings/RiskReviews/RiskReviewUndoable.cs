using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>What has to be known to take back what a meeting changed of a register.</summary>
/// <param name="Meeting">The meeting's name.</param>
/// <param name="Project">Whose register.</param>
/// <param name="Change">What changed.</param>
/// <param name="OnCard">Whether the button stands on the meeting's own card.</param>
public sealed record RiskReviewUndoPayload(string Meeting, ProjectId Project, RegisterUndo Change, bool OnCard);

/// <summary>Takes it back; the meeting's card stays where it was.</summary>
internal sealed class RiskReviewUndoable(MeetingDesk desk, LiveView view, RegisterDesk registers, ILiveCards cards) : IUndoable
{
    /// <summary>The kind of step it takes back.</summary>
    public const string Name = "meeting-risk";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<RiskReviewUndoPayload>(payload);
        if (MeetingKey.Parse(step.Meeting) is not { } meeting) return UndoErrors.Gone;
        var result = await registers.ViewAsync(asker, step.Project.Value, cancellationToken);
        if (!result.TryGet(out var seen, out var instead)) return instead;
        var changed = await registers.ChangeAsync(asker, seen, (register, hand) => step.Change.On(register, hand.By, hand.At), show: null, cancellationToken);
        if (changed is null) return UndoErrors.ChangedSince;
        cards.Changed(asker.Tenant, meeting, []);
        return step.OnCard
            ? await view.OfAsync(asker, await desk.ReadAsync(asker.Tenant, meeting, cancellationToken), LiveNote.None, null, null, cancellationToken)
            : new RecordTakenBack("reviewed");
    }
}
