using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Publishing;

/// <summary>The refusals of publishing.</summary>
public static class PublishingErrors
{
    /// <summary>Nothing was published yet. Detail: <c>project</c>.</summary>
    public static Refusal NothingPublished(string project) => new("nothing-published", "project", project);

    /// <summary>No such report. Details: <c>asked</c>, <c>known</c>.</summary>
    public static Refusal NoSuchReport(string asked, string known) =>
        new("no-such-report", new Dictionary<string, string> { ["asked"] = asked, ["known"] = known });

    /// <summary>The asker, or somebody who reads along, could not see it when it was published.</summary>
    public static Refusal NotReadableThen { get; } = new("report-not-readable-then");

    /// <summary>It rests on a source that the project does not read any more, or that the asker cannot open.</summary>
    public static Refusal NotReadableNow { get; } = new("report-not-readable-now");

    /// <summary>Somebody else's report cannot be withdrawn, and one only once.</summary>
    public static Refusal CannotWithdraw { get; } = new("cannot-withdraw");
}
