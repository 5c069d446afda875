using System.Globalization;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>Why notifications are not changed.</summary>
public static class NudgeErrors
{
    /// <summary>The cap lies outside its range. Detail: <c>highest</c>.</summary>
    public static Refusal BadCap { get; } = new("nudge-cap", "highest", NudgeSettings.HighestCap.ToString(CultureInfo.InvariantCulture));

    /// <summary>The hours end before they begin.</summary>
    public static Refusal BadHours { get; } = new("nudge-hours");
}
