namespace TpmAssistant.Teams.Delivery;

/// <summary>Topics that name one particular activity instead of what is shown.</summary>
internal static class Topics
{
    private const string Prefix = "activity:";

    /// <summary>The topic of the activity with this id.</summary>
    public static string OfActivity(string activityId) => Prefix + activityId;

    /// <summary>The activity that a topic names, if it names one.</summary>
    public static string? ActivityOf(string? topic) =>
        topic?.StartsWith(Prefix, StringComparison.Ordinal) == true ? topic[Prefix.Length..] : null;
}
