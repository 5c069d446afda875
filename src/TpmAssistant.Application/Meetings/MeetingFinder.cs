using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
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
/// meeting is meant unless another one is named; elsewhere, where others read along, only meetings of the conversation's own project are told. An occurrence
/// that was held before its time is behind: the next one is meant.
/// </summary>
public sealed class MeetingFinder(ICalendarSource calendar, ProjectFinder projects, IMeetingLogStore logs, TimeProvider clock)
{
    private const int DaysAhead = 45;
    private const int Known = 5;

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "my", "our", "a", "an", "next", "meeting", "meetings", "agenda", "for", "of", "on", "in", "to", "this", "upcoming", "coming", "call", "today", "tomorrow", "now", "s",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    };

    /// <summary>The meeting of that name.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="name">Words of its subject or its project, and its day; the next one when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <param name="held">Whether one that is over already, before its time in the calendar, is meant as well.</param>
    public async Task<FoundMeeting> FindAsync(Asker asker, string? name, CancellationToken cancellationToken, bool held = false)
    {
        var (ahead, instead) = await AheadAsync(asker, cancellationToken);
        if (instead is not null) return new FoundMeeting(null, null, instead);
        var asked = name?.Trim() ?? "";
        var words = Words(asked);
        var isOn = DayIn(asked, asker.Today(clock));
        var fits = ahead.Where(m => words.All(w => Fold(m.Meeting.Subject).Contains(w, StringComparison.Ordinal)
                || (m.Project is { } p && (Fold(p.Name).Contains(w, StringComparison.Ordinal) || p.MeetingSeries.Any(s => s.SeriesId == m.Meeting.SeriesId && Fold(s.Name).Contains(w, StringComparison.Ordinal))))))
            .Where(m => isOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m.Meeting.Start, asker.TimeZone).DateTime))).ToList();
        if (words.Count == 0)
        {
            var here = fits.Where(m => m.Meeting.ChatId == asker.Conversation.Id).ToList();
            fits = asker.Conversation.IsShared && here.Count > 0 ? here : [.. fits.Where(m => m.Meeting.Attendees.Count > 0)];
            fits = await FirstAsync(asker, fits, held, cancellationToken) is { } next ? [next] : [];
        }

        var series = new List<Ahead>();
        foreach (var one in fits.GroupBy(m => m.Meeting.SeriesId ?? m.Meeting.Ref.Id, StringComparer.Ordinal))
        {
            if (await FirstAsync(asker, one, held, cancellationToken) is { } next) series.Add(next);
        }

        if (series.Count > 1 && series.Where(m => Fold(m.Meeting.Subject) == string.Concat(words)).ToList() is [var exact]) series = [exact];
        if (series.Count > 1 && series.Where(m => m.Meeting.Attendees.Count > 0).ToList() is { Count: > 0 } withOthers) series = withOthers; // Time blocked for oneself has no agenda.
        return series switch
        {
            [var one] => new FoundMeeting(one.Meeting, one.Project, null),
            [] => new FoundMeeting(null, null, MeetingErrors.NoneAhead(asked, ahead.Where(m => m.Meeting.Attendees.Count > 0).Select(m => m.Meeting.Subject).Distinct().Take(Known))),
            _ => new FoundMeeting(null, null, MeetingErrors.Several(asked, series.Select(m => m.Meeting.Subject).Take(Known))),
        };
    }

    /// <summary>An occurrence that is known already.</summary>
    internal async Task<FoundMeeting> FindAsync(Asker asker, MeetingKey meeting, CancellationToken cancellationToken)
    {
        var (ahead, instead) = await AheadAsync(asker, cancellationToken);
        return instead is not null ? new FoundMeeting(null, null, instead)
            : ahead.FirstOrDefault(m => MeetingKey.Of(m.Meeting) == meeting) is { } found ? new FoundMeeting(found.Meeting, found.Project, null)
            : new FoundMeeting(null, null, MeetingErrors.DraftGone);
    }

    /// <summary>What runs or is ahead and may be told here, by start.</summary>
    private async Task<(IReadOnlyList<Ahead> Meetings, Answer? Instead)> AheadAsync(Asker asker, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await projects.OfAsync(asker, cancellationToken);
        var reading = await calendar.ReadAsync(asker, now.AddHours(-1), now.AddDays(DaysAhead), cancellationToken);
        if (reading.Coverage.Failure == ReadFailure.NotSignedIn) return ([], new SignInNeeded());
        return ([.. reading.Meetings.Where(m => m is { IsCancelled: false, IsAllDay: false, IsAway: false } && m.End > now)
            .Select(m => new Ahead(m, ProjectOf(m, known))).Where(m => IsSayable(asker, m.Meeting, m.Project)).OrderBy(m => m.Meeting.Start)], null);
    }

    /// <summary>The first that is not behind.</summary>
    private async ValueTask<Ahead?> FirstAsync(Asker asker, IEnumerable<Ahead> meetings, bool held, CancellationToken cancellationToken)
    {
        foreach (var one in meetings)
        {
            if (held || (await logs.ReadAsync(asker.Tenant, MeetingKey.Of(one.Meeting), cancellationToken)).State().Phase != MeetingPhase.Ended) return one;
        }

        return null;
    }

    private sealed record Ahead(MeetingOccurrence Meeting, Project? Project);

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

    /// <summary>Whether a day is the one that is said: today, tomorrow, or the next such day of the week on which there is one.</summary>
    private static Func<DateOnly, bool> DayIn(string text, DateOnly today)
    {
        foreach (var word in text.Split([' ', ',', '?', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Equals("today", StringComparison.OrdinalIgnoreCase)) return day => day == today;
            if (word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) return day => day == today.AddDays(1);
            if (char.IsLetter(word[0]) && Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var weekday)) return day => day.DayOfWeek == weekday;
        }

        return _ => true;
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
