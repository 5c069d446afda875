using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Posting;

/// <summary>Why a report is not posted.</summary>
public static class PostingErrors
{
    /// <summary>The assistant is in no channel or chat of the project. Detail: <c>project</c>.</summary>
    public static Refusal NoPlace(string project) => new("post-no-place", "project", project);

    /// <summary>No place of that name. Details: <c>asked</c>, <c>known</c>.</summary>
    public static Refusal NoSuchPlace(string asked, string known) =>
        new("post-no-such-place", new Dictionary<string, string> { ["asked"] = asked, ["known"] = known });

    /// <summary>It was published before reports were kept in a form for readers who cannot open the plan. Detail: <c>project</c>.</summary>
    public static Refusal WholeOnly(string project) => new("post-whole-only", "project", project);
}
