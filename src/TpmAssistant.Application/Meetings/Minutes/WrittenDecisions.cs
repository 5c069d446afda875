using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>A decision that was written down in a meeting whose minutes nobody has confirmed: it stands in no log yet.</summary>
/// <param name="ProjectName">Whose.</param>
/// <param name="Decision">As it was written, under no number.</param>
/// <param name="Meeting">The meeting, as <see cref="Domain.Meetings.MeetingKey"/> writes it.</param>
public sealed record WrittenDecision(string ProjectName, Decision Decision, string Meeting);

/// <summary>Finds what was decided in meetings without confirmed minutes.</summary>
public sealed class WrittenDecisions(IMeetingLogStore logs, MinutesBook book, TimeProvider clock)
{
    private const int Days = 92;

    /// <summary>
    /// Those of the last three months in meetings that the asker was invited to; where others read along, those of the meetings of this very conversation.
    /// </summary>
    internal async Task<IReadOnlyList<WrittenDecision>> OfAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var written = new List<WrittenDecision>();
        foreach (var log in await logs.OfProjectAsync(asker.Tenant, project.Id, cancellationToken))
        {
            var state = log.State();
            if (state.StartedAt is not { } began || clock.GetUtcNow() - began > TimeSpan.FromDays(Days) || !MayKnow(asker, state)) continue;
            if ((await book.ReadAsync(asker.Tenant, log.Meeting.ToString(), cancellationToken)).Any(p => p.Done)) continue;
            written.AddRange(state.Standing.Where(c => c.Kind == CaptureKind.Decision).Select(c => new WrittenDecision(project.Name, Decision(project, state, c), log.Meeting.ToString())));
        }

        return [.. written.OrderByDescending(w => w.Decision.RecordedAt)];
    }

    private static bool MayKnow(Asker asker, MeetingState state) =>
        asker.Conversation.IsShared ? state.Conversation == asker.Conversation.Address : LiveView.MayTouch(asker, state);

    private static Decision Decision(Project project, MeetingState state, Capture capture) => new()
    {
        Project = project.Id, Number = 0, Title = capture.Text, Status = DecisionStatus.Tentative, RecordedBy = capture.By ?? new Person(new PersonId(""), ""), RecordedAt = capture.At,
        DecidedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(capture.At, TimeZoneInfo.TryFindSystemTimeZoneById(project.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc).DateTime),
        Meeting = new DecisionMeeting(state.Agenda!.Title, state.StartedAt!.Value),
    };
}
