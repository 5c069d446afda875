using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Charters;

/// <summary>What papers and calendar tell of a charter: only to the asker, so that where others read along nothing of it is read.</summary>
public sealed class CharterSources(IProjectPapers papers, ICalendarSource calendar, TimeProvider clock)
{
    private const int DaysOfMeetings = 35;

    /// <summary>The lines found, and what was looked at.</summary>
    public async Task<(IReadOnlyList<CharterLine> Lines, Coverage Coverage)> ReadAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return ([], Coverage.None);
        var now = clock.GetUtcNow();
        var reading = papers.ReadAsync(asker, project, cancellationToken);
        var meetings = await calendar.ReadAsync(asker, now, now.AddDays(DaysOfMeetings), cancellationToken);
        var found = await reading;
        return ([.. found.Papers.SelectMany(PaperReader.Read), .. Meetings(project, meetings.Meetings)], new([.. found.Sources, meetings.Coverage]));
    }

    /// <summary>The series of the project, each with its next date.</summary>
    private static IEnumerable<CharterLine> Meetings(Project project, IReadOnlyList<MeetingOccurrence> meetings) =>
        meetings.Where(m => m is { SeriesId.Length: > 0, IsCancelled: false } && project.MeetingSeries.Any(s => s.SeriesId == m.SeriesId))
            .GroupBy(m => m.SeriesId!, StringComparer.Ordinal).Select(s => s.MinBy(m => m.Start)!).OrderBy(m => m.Start)
            .Select(m => new CharterLine(
                CharterPart.Governance,
                string.Create(CultureInfo.InvariantCulture, $"{project.MeetingSeries.First(s => s.SeriesId == m.SeriesId).Name}: {m.Attendees.Count} invited"), CharterSource.Calendar));
}
