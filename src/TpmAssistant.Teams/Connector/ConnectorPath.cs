namespace TpmAssistant.Teams.Connector;

/// <summary>Builds the connector's paths. Ids come from outside and stay one segment each.</summary>
internal static class ConnectorPath
{
    public static Uri Conversations(Uri service) => new(service, "v3/conversations");

    public static Uri Activities(Uri service, string conversation) =>
        new(service, $"v3/conversations/{Segment(conversation)}/activities");

    public static Uri Activity(Uri service, string conversation, string activity) =>
        new(service, $"v3/conversations/{Segment(conversation)}/activities/{Segment(activity)}");

    public static Uri Members(Uri service, string conversation, int pageSize, string? continuation) =>
        new(service, $"v3/conversations/{Segment(conversation)}/pagedmembers?pageSize={pageSize}"
            + (string.IsNullOrEmpty(continuation) ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}"));

    public static Uri Member(Uri service, string conversation, string member) =>
        new(service, $"v3/conversations/{Segment(conversation)}/members/{Segment(member)}");

    public static Uri Participant(Uri service, string meeting, string person, string tenant) =>
        new(service, $"v1/meetings/{Segment(meeting)}/participants/{Segment(person)}?tenantId={Uri.EscapeDataString(tenant)}");

    /// <summary>Dots alone would climb out of the path, whatever the escaping.</summary>
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id must not be empty or a path step.", nameof(id))
        : Uri.EscapeDataString(id);
}
