using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Planning;

/// <summary>Why planning stops.</summary>
public static class PlanningErrors
{
    /// <summary>The drafted plan is not there any more, or somebody else's.</summary>
    public static Refusal DraftGone { get; } = new("draft-gone");

    /// <summary>It was changed elsewhere since it was shown.</summary>
    public static Refusal DraftChanged { get; } = new("draft-changed");

    /// <summary>The days typed are no estimate. Detail: <c>value</c>.</summary>
    public static Refusal BadDays(string value) => new("draft-days", "value", value);

    /// <summary>The day by which it must be done has passed. Detail: <c>day</c>.</summary>
    public static Refusal DayPassed(DateOnly day) => new("draft-day-passed", "day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A new line needs a title, and one to follow.</summary>
    public static Refusal NoTitle { get; } = new("draft-no-title");

    /// <summary>It has as many lines as a plan made here may have.</summary>
    public static Refusal DraftFull { get; } = new("draft-full");

    /// <summary>Nothing says which group shall hold the plan.</summary>
    public static Refusal NoPlace { get; } = new("draft-no-place");

    /// <summary>More than an hour has passed, or the plan was never finished.</summary>
    public static Refusal TooLate { get; } = new("plan-undo-late");
}
