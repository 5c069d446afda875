using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Changes;

/// <summary>The refusals of looking back.</summary>
public static class ChangeErrors
{
    /// <summary>No meeting of that name has ended lately. Details: <c>asked</c>, <c>known</c>: the project's own series.</summary>
    public static Refusal NoSuchMeeting(string asked, IReadOnlyList<string> known) =>
        new("no-such-meeting", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) });
}
