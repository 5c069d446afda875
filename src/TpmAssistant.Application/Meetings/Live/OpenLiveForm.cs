using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Opens a form beside a running meeting's card. Anybody in the meeting writes down; who moves the agenda is asked by those who do.</summary>
public sealed class OpenLiveForm(MeetingDesk desk, LiveView view)
{
    /// <summary>Opens it.</summary>
    /// <returns>A <see cref="LiveFormAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, MeetingKey meeting, LiveForm form, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (state.StartedAt is null || !LiveView.MayTouch(asker, state)) return MeetingErrors.NotNow;
        if (form == LiveForm.Facilitator && !state.MayMove(LiveView.PersonOf(asker), await view.RoleAsync(asker, state, cancellationToken))) return MeetingErrors.NotTheirsToMove;
        return new LiveFormAnswer(state, form);
    }
}
