namespace TpmAssistant.Domain.Meetings;

/// <summary>Reads the chat out of the link by which people join.</summary>
internal static class MeetingChat
{
    private const string Before = "/meetup-join/";

    /// <summary>Teams' id of the chat, as in <c>19:meeting_x@thread.v2</c>; <see langword="null"/> where the link names none.</summary>
    public static string? Of(Uri? joinLink)
    {
        if (joinLink is not { IsAbsoluteUri: true }) return null;
        var path = joinLink.AbsolutePath;
        var at = path.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = path[(at + Before.Length)..];
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        var id = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        return id.StartsWith("19:", StringComparison.Ordinal) ? id : null;
    }
}
