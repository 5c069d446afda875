using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.Retrospectives;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions that prepare and run a meeting.</summary>
[PluginName("Meetings")]
internal sealed class FacilitationPlugin(PrepareAgenda prepare, StartMeeting start, RunMeeting run, CaptureInMeeting capture, NameFacilitator facilitators, RunRetrospective retrospective)
{
    private const string MeetingHelp =
        "The meeting's name as the person said it, with its day if they said one. Default: in a meeting's chat that meeting, else the next one.";

    [Description("Drafts the agenda of a meeting from what is open, as questions with time, owner and purpose, to change on the card. It is posted when the person presses the button.")]
    [Example("Prepare the agenda for the {project} weekly")]
    public Task<Answer> PrepareAgenda(
        Asker asker, [Description(MeetingHelp)] string? meeting = null, CancellationToken cancellationToken = default) =>
        prepare.RunAsync(asker, ArgumentText.OrNull(meeting), cancellationToken);

    [Description("Begins a meeting: one card in its chat that shows the current item, keeps the time and takes down actions and decisions.")]
    [Example("Start the {project} weekly")]
    public Task<Answer> StartMeeting(
        Asker asker, [Description(MeetingHelp)] string? meeting = null, CancellationToken cancellationToken = default) =>
        start.RunAsync(asker, ArgumentText.OrNull(meeting), cancellationToken);

    [Description("Goes on to the next item of the meeting that runs here.")]
    [Example("Next item")]
    public Task<Answer> NextItem(Asker asker, CancellationToken cancellationToken = default) => run.NextAsync(asker, cancellationToken);

    [Description("Writes an action down in the meeting that runs here, at once, with a way to take it back. Owner and day stay open unless they were said.")]
    [Example("Action: call the vendor by Friday")]
    public async Task<Answer> CaptureAction(
        Asker asker,
        [Description("What is to be done, in the person's own words.")] string text,
        [Description("Who does it: a name, or me. Leave out when nobody was named.")] string? owner = null,
        [Description("By when, as yyyy-MM-dd. Leave out when no day was said.")] string? due = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryDay("due", due, out var day, out var refusal))
            return refusal;
        return await capture.RunAsync(asker, new CaptureRequest(CaptureKind.Action, text, ArgumentText.OrNull(owner), day), cancellationToken);
    }

    [Description("Puts a point of the meeting that runs here aside, so that it is not lost.")]
    [Example("Park: who takes the customer accounts")]
    public Task<Answer> ParkItem(
        Asker asker, [Description("The point, in the person's own words.")] string text, CancellationToken cancellationToken = default) =>
        capture.RunAsync(asker, new CaptureRequest(CaptureKind.Parked, text), cancellationToken);

    [Description("Lets somebody of a meeting facilitate it: they move its agenda, too. The organiser, a presenter or an earlier facilitator may ask for it; it can be taken back.")]
    [Example("Let Priya facilitate the {project} weekly")]
    public Task<Answer> NameFacilitator(
        Asker asker,
        [Description("Who, as the person called them; me for the person themselves.")] string person,
        [Description("The meeting's name as the person said it. Default: the meeting that runs here, else the next one.")] string? meeting = null,
        CancellationToken cancellationToken = default) =>
        facilitators.RunAsync(asker, person, ArgumentText.OrNull(meeting), cancellationToken);

    [Description("Begins a retrospective of a project's team: private notes, reading, grouping, votes, three actions at most.")]
    [Example("Run a retrospective for {project}")]
    public Task<Answer> RunRetrospective(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        retrospective.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
