using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Finds the meeting of the last weeks that minutes are wanted of.</summary>
public sealed class PastMeetings(ICalendarSource calendar, ProjectFinder projects, HeldMeetings held, IMeetingLogStore logs, TimeProvider clock)
{
    private const int Days = 28;
    private const int DaysAhead = 45;
    private const int Known = 6;

    /// <summary>
    /// The occurrence that is meant: by its identity, by words of its subject, by the chat it belongs to, else the last one that began. Of a series the
    /// last occurrence. One that was held before its time in the calendar counts from when it was held.
    /// </summary>
    /// <returns>The occurrence and the project it is about, or what to answer instead.</returns>
    internal async Task<(MeetingOccurrence? Meeting, Project? Project, Answer? Instead)> FindAsync(
        Asker asker, string? meeting, string? chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asked = meeting?.Trim() ?? "";
        var key = MeetingKey.Parse(asked);
        var reading = await calendar.ReadAsync(asker, now.AddDays(-Days), now.AddDays(DaysAhead), cancellationToken);
        if (reading.Coverage.Failure == ReadFailure.NotSignedIn) return (null, null, new SignInNeeded());
        var mine = await projects.OfAsync(asker, cancellationToken);
        var beside = await held.OfAsync(asker, mine, cancellationToken);
        var all = reading.Meetings.Where(m => m is { IsCancelled: false, IsAllDay: false, IsAway: false, Attendees.Count: > 0 }).Concat(beside.Select(h => h.Meeting))
            .OrderByDescending(m => m.Start).ToList();
        var begun = key is null ? await BegunAsync(asker, all, now, cancellationToken) : [];
        var found = key is not null ? all.FirstOrDefault(m => MeetingKey.Of(m) == key)
            : Words(asked) is { Count: > 0 } words ? Fitting(begun, words, mine)
            : chat is not null ? begun.FirstOrDefault(m => ChatOf(m, beside) == chat)
            : begun.Count > 0 ? begun[0] : null;
        return found is null
            ? (null, null, MinutesErrors.NoSuchMeeting(asked, begun.Select(m => m.Subject).Distinct(StringComparer.Ordinal).Take(Known)))
            : (found, ProjectOf(found, mine), null);
    }

    /// <summary>Those that began, by the calendar or before their time, the last first.</summary>
    private async Task<IReadOnlyList<MeetingOccurrence>> BegunAsync(Asker asker, IReadOnlyList<MeetingOccurrence> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = all.Where(m => m.Start <= now).Select(m => (Meeting: m, m.Start)).ToList();
        foreach (var series in all.Where(m => m.Start > now).GroupBy(m => MeetingKey.Of(m).Series, StringComparer.Ordinal))
        {
            foreach (var log in await logs.OfSeriesAsync(asker.Tenant, series.Key, cancellationToken))
            {
                if (log.State().StartedAt is { } at && series.FirstOrDefault(m => MeetingKey.Of(m) == log.Meeting) is { } early) begun.Add((early, at));
            }
        }

        return [.. begun.OrderByDescending(m => m.Start).Select(m => m.Meeting)];
    }

    /// <summary>The chat of a meeting, or the one in which its card stands where no calendar holds it.</summary>
    internal static string? ChatOf(MeetingOccurrence meeting, IReadOnlyList<HeldMeeting> held) => meeting.ChatId ?? held.FirstOrDefault(h => h.Meeting == meeting)?.Conversation;

    /// <summary>The last of those whose subject, or project, has all the words; else of those that share most of them.</summary>
    private static MeetingOccurrence? Fitting(IReadOnlyList<MeetingOccurrence> begun, HashSet<string> words, IReadOnlyList<Project> mine)
    {
        var ranked = begun.Select(m => (Meeting: m, Common: TellingWords.Common(words, TellingWords.Of($"{m.Subject} {ProjectOf(m, mine)?.Name}")))).ToList();
        return ranked.FirstOrDefault(m => m.Common == words.Count).Meeting
            ?? ranked.Where(m => m.Common * 2 > words.Count).OrderByDescending(m => m.Common).FirstOrDefault().Meeting;
    }

    private static HashSet<string> Words(string text)
    {
        var words = TellingWords.Of(text).ToHashSet(StringComparer.Ordinal);
        words.ExceptWith(TellingWords.Of("the last latest previous meeting meetings minutes today yesterday call"));
        return words;
    }

    /// <summary>The project whose series or chat it is, else the one that its subject names.</summary>
    private static Project? ProjectOf(MeetingOccurrence meeting, IReadOnlyList<Project> mine) =>
        mine.FirstOrDefault(p => meeting.SeriesId is { } series && p.MeetingSeries.Any(s => s.SeriesId == series))
        ?? mine.FirstOrDefault(p => meeting.ChatId is { } chat && p.Conversations.Any(c => c.ConversationId == chat))
        ?? mine.FirstOrDefault(p => p.Aliases.Prepend(p.Name).Any(n => n.Length > 2 && meeting.Subject.Contains(n, StringComparison.OrdinalIgnoreCase)));
}
