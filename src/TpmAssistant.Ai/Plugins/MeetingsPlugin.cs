using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.Minutes;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of meetings.</summary>
internal sealed class MeetingsPlugin(ListMeetings listMeetings, RecordDecision recordDecision, CaptureInMeeting captures, DraftMinutes draftMinutes)
{
    [Reads]
    [Description("Lists one's own meetings of a day, with clashes.")]
    [Example("My meetings tomorrow")]
    public async Task<Answer> ListMeetings(
        Asker asker,
        [Description("The day in the person's time zone, as yyyy-MM-dd. Default: today.")] string? day = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryDay("day", day, out var which, out var refusal))
            return refusal;
        return await listMeetings.RunAsync(asker, which, cancellationToken);
    }

    [Description("Writes a decision down at once, with a way to take it back: in the meeting that runs here, else in the project's log of decisions.")]
    [Example("We decided for {project} to freeze the data one day earlier, because the bank asked for it")]
    public async Task<Answer> CaptureDecision(
        Asker asker,
        [Description("What was decided, in the person's own words, with the project and the reason where they said them.")] string text,
        CancellationToken cancellationToken = default) =>
        await captures.DecisionAsync(asker, text, cancellationToken) ?? await recordDecision.RunAsync(asker, text, project: null, cancellationToken);

    [Effect]
    [Description(
        "Drafts the minutes of a meeting that took place, from what was written down in it and its transcript. They hold who was there, decisions, actions with owner and due day, "
        + "risks and parked items. On one click actions become tasks, decisions go to the log, risks to the register, and the minutes to the chat and into a mail draft for those absent.")]
    [Example("Draft the minutes of the {project} weekly")]
    public Task<Answer> DraftMinutes(
        Asker asker,
        [Description("Which meeting, by words of its subject as the person said them. Default: the last one, or in a meeting's chat that meeting.")] string? meeting = null,
        CancellationToken cancellationToken = default) =>
        draftMinutes.RunAsync(asker, ArgumentText.OrNull(meeting), cancellationToken);
}
