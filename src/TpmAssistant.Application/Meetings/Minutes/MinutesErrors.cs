using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Why there are no minutes.</summary>
public static class MinutesErrors
{
    /// <summary>No meeting of the last weeks fits. Details: <c>asked</c>, <c>known</c>.</summary>
    public static Refusal NoSuchMeeting(string asked, IEnumerable<string> known) => new(
        "no-past-meeting", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) });

    /// <summary>It is not over, and nobody ran its agenda. Detail: <c>meeting</c>.</summary>
    public static Refusal NotYet(string meeting) => new("meeting-not-over", "meeting", meeting);

    /// <summary>Nothing was ticked.</summary>
    public static Refusal NothingTicked { get; } = new("minutes-nothing-ticked");
}
