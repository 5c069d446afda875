using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Meetings;

/// <summary>Why something about a meeting cannot be done.</summary>
public static class MeetingErrors
{
    /// <summary>No meeting of that name is ahead. Details: <c>asked</c>, empty when none was named; <c>known</c>, the names of some that are.</summary>
    public static Refusal NoneAhead(string asked, IEnumerable<string> known) =>
        new("no-meeting-ahead", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) });

    /// <summary>Several meetings fit the words. Details: <c>asked</c>, <c>known</c>.</summary>
    public static Refusal Several(string asked, IEnumerable<string> known) =>
        new("several-meetings", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) }) { Choices = [.. known] };

    /// <summary>No meeting is running here.</summary>
    public static Refusal NoneRunning { get; } = new("no-meeting-running");

    /// <summary>The draft is gone: it was posted, or is too old.</summary>
    public static Refusal DraftGone { get; } = new("agenda-gone");

    /// <summary>Only organiser, presenters and named facilitators move the agenda.</summary>
    public static Refusal NotTheirsToMove { get; } = new("not-yours-to-move");

    /// <summary>Only the organiser, presenters and named facilitators name another one.</summary>
    public static Refusal NotTheirsToName { get; } = new("not-yours-to-name");

    /// <summary>Nobody of that name takes part. Details: <c>asked</c>; <c>known</c>, who does.</summary>
    public static Refusal NotInMeeting(string asked, IEnumerable<string> known) =>
        new("not-in-meeting", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) });

    /// <summary>The meeting is over, or was never begun.</summary>
    public static Refusal NotNow { get; } = new("meeting-not-now");

    /// <summary>Only the organiser can call a meeting off.</summary>
    public static Refusal NotTheirsToCancel { get; } = new("not-yours-to-cancel");

    /// <summary>Nothing was written, so there is nothing to note.</summary>
    public static Refusal NothingToNote { get; } = new("nothing-to-note");
}
