using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings;

/// <summary>The meeting that is meant and the project it is about, or what to answer instead.</summary>
/// <param name="Meeting">The occurrence.</param>
/// <param name="Project">The project; <see langword="null"/> where it is about none of the asker's.</param>
/// <param name="Instead">What to answer instead.</param>
public readonly record struct FoundMeeting(MeetingOccurrence? Meeting, Project? Project, Answer? Instead)
{
    /// <summary>Takes the meeting out, or the answer to give instead.</summary>
    public bool TryGet([NotNullWhen(true)] out MeetingOccurrence? meeting, [NotNullWhen(false)] out Answer? instead)
    {
        (meeting, instead) = (Meeting, Instead);
        return meeting is not null;
    }
}

/// <summary>
/// Finds the occurrence that is meant: the one that runs or comes next of those whose subject holds the words. In a meeting's chat that
/// meeting is meant unless another one is named; elsewhere, where others read along, only meetings of the conversation's own project are told.
/// </summary>
public sealed class MeetingFinder(ICalendarSource calendar, ProjectFinder projects, TimeProvider clock)
{
    private const int DaysAhead = 45;
    private const int Known = 5;

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "my", "our", "a", "an", "next", "meeting", "meetings", "agenda", "for", "of", "on", "in", "to", "this", "upcoming", "coming", "call", "today", "tomorrow", "now", "s",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    };

    /// <summary>The meeting of that name.</summary>
    public async Task<FoundMeeting> FindAsync(Asker asker, string? name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await projects.OfAsync(asker, cancellationToken);
        var reading = await calendar.ReadAsync(asker, now.AddHours(-1), now.AddDays(DaysAhead), cancellationToken);
        if (reading.Coverage.Failure == ReadFailure.NotSignedIn) return new FoundMeeting(null, null, new SignInNeeded());

        var ahead = reading.Meetings.Where(m => m is { IsCancelled: false, IsAllDay: false, IsAway: false } && m.End > now)
            .Select(m => (Meeting: m, Project: ProjectOf(m, known))).Where(m => IsSayable(asker, m.Meeting, m.Project)).OrderBy(m => m.Meeting.Start).ToList();
        var asked = name?.Trim() ?? "";
        var words = Words(asked);
        var day = DayIn(asked, asker.Today(clock));
        var fits = ahead.Where(m => words.All(w => Fold(m.Meeting.Subject).Contains(w, StringComparison.Ordinal)
                || (m.Project is { } p && (Fold(p.Name).Contains(w, StringComparison.Ordinal) || p.MeetingSeries.Any(s => s.SeriesId == m.Meeting.SeriesId && Fold(s.Name).Contains(w, StringComparison.Ordinal))))))
            .Where(m => day is null || DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m.Meeting.Start, asker.TimeZone).DateTime) == day).ToList();
        if (words.Count == 0)
            fits = [.. fits.Where(m => asker.Conversation.IsShared ? m.Meeting.ChatId == asker.Conversation.Id : m.Meeting.Attendees.Count > 0).DefaultIfEmpty(fits.FirstOrDefault(m => m.Meeting.Attendees.Count > 0)).Where(m => m.Meeting is not null).Take(1)];

        var series = fits.GroupBy(m => m.Meeting.SeriesId ?? m.Meeting.Ref.Id, StringComparer.Ordinal).Select(g => g.First()).ToList();
        if (series.Count > 1 && series.Where(m => Fold(m.Meeting.Subject) == string.Concat(words)).ToList() is [var exact]) series = [exact];
        return series switch
        {
            [var one] => new FoundMeeting(one.Meeting, one.Project, null),
            [] => new FoundMeeting(null, null, MeetingErrors.NoneAhead(asked, ahead.Where(m => m.Meeting.Attendees.Count > 0).Select(m => m.Meeting.Subject).Distinct().Take(Known))),
            _ => new FoundMeeting(null, null, MeetingErrors.Several(asked, series.Select(m => m.Meeting.Subject).Take(Known))),
        };
    }

    private static bool IsSayable(Asker asker, MeetingOccurrence meeting, Project? project) => !asker.Conversation.IsShared
        || meeting.ChatId == asker.Conversation.Id || (project is not null && ProjectFinder.IsSayable(project, asker.Conversation));

    /// <summary>By its series, by its chat, else by its name in the subject.</summary>
    private static Project? ProjectOf(MeetingOccurrence meeting, IReadOnlyList<Project> known) =>
        known.FirstOrDefault(p => meeting.SeriesId is { } id && p.MeetingSeries.Any(s => s.SeriesId == id))
        ?? known.FirstOrDefault(p => p.Conversations.Any(c => c.ConversationId == meeting.ChatId))
        ?? known.FirstOrDefault(p => p.MeetingSeries.Any(s => Fold(meeting.Subject).StartsWith(Fold(s.Name), StringComparison.Ordinal)))
        ?? known.FirstOrDefault(p => p.Aliases.Prepend(p.Name).Any(n => Fold(meeting.Subject).Contains(Fold(n), StringComparison.Ordinal)));

    private static List<string> Words(string text) =>
        [.. text.Split([' ', ',', ':', '“', '”', '"', '\'', '’', '?', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Fillers.Contains(w)).Select(Fold).Where(w => w.Length > 0)];

    private static DateOnly? DayIn(string text, DateOnly today)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Equals("today", StringComparison.OrdinalIgnoreCase)) return today;
            if (word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) return today.AddDays(1);
            if (Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day) && char.IsLetter(word[0])) return today.AddDays(((int)day - (int)today.DayOfWeek + 7) % 7);
        }

        return null;
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
