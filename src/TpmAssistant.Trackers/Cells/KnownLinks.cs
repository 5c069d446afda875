namespace TpmAssistant.Trackers.Cells;

/// <summary>
/// Web addresses built anew from the parts of a known site's address; nothing else of what a file writes becomes a link.
/// </summary>
internal static class KnownLinks
{
    /// <summary>The address of a GitHub issue, a Trello card or an Asana task; <see langword="null"/> for every other address.</summary>
    public static Uri? Rebuild(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (uri.Host, parts) switch
        {
            ("github.com", [var owner, var repository, "issues" or "pull", var number])
                when IsName(owner) && IsName(repository) && IsNumber(number) => new Uri($"https://github.com/{owner}/{repository}/{parts[2]}/{number}"),
            ("trello.com", ["c", var card, ..]) when IsName(card) => new Uri($"https://trello.com/c/{card}"),
            ("app.asana.com", [_, _, var task, ..]) when IsNumber(task) => new Uri($"https://app.asana.com/0/0/{task}"),
            _ => null,
        };
    }

    /// <summary>The key of a GitHub issue, as in <c>owner/name#12</c>, where there is only its address.</summary>
    public static string? GitHubKey(string text) =>
        Rebuild(text) is { Host: "github.com" } uri && uri.AbsolutePath.Split('/') is [_, var owner, var repository, _, var number]
            ? $"{owner}/{repository}#{number}"
            : null;

    private static bool IsName(string text) => text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && text != "..";

    private static bool IsNumber(string text) => text.Length is > 0 and <= 20 && text.All(char.IsAsciiDigit);
}
