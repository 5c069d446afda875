using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings;

/// <summary>Lists the asker's meetings of a day.</summary>
public sealed class ListMeetings(ICalendarSource calendar, IMeetingLabels labels, TimeProvider clock)
{
    /// <summary>Reads the asker's own calendar.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="day">Which day in their zone; today when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MeetingListAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, DateOnly? day, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var which = day ?? asker.Today(clock);
        var (from, to) = DayBounds.Of(which, asker.TimeZone);
        var reading = await calendar.ReadAsync(asker, from, to, cancellationToken);
        if (reading.Coverage.Failure == ReadFailure.NotSignedIn) return new SignInNeeded();

        var meetings = reading.Meetings.Where(m => !m.IsCancelled).OrderBy(m => m.Start).ThenBy(m => m.End).ToList();
        foreach (var label in await labels.ReadAsync(asker, meetings, cancellationToken)) LabelTrail.Note(label);
        return new MeetingListAnswer(which, asker.TimeZoneId, meetings, Conflicts(meetings), new Coverage([reading.Coverage]));
    }

    private static List<(int First, int Second)> Conflicts(List<MeetingOccurrence> meetings)
    {
        var pairs = new List<(int, int)>();
        for (var first = 0; first < meetings.Count; first++)
        {
            if (!Counts(meetings[first])) continue;
            for (var second = first + 1; second < meetings.Count && meetings[second].Start < meetings[first].End; second++)
            {
                if (Counts(meetings[second])) pairs.Add((first, second));
            }
        }

        return pairs;

        static bool Counts(MeetingOccurrence meeting) => meeting is { TakesTime: true, IsAllDay: false };
    }
}
