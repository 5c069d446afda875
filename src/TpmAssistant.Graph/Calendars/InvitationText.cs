using System.Net;

namespace TpmAssistant.Graph.Calendars;

/// <summary>Puts an agenda into an invitation's text, in the place of the one that was put there before.</summary>
internal static class InvitationText
{
    private const string Begin = "———— Agenda ————";
    private const string End = "———— end of agenda ————";

    /// <summary>The invitation's HTML with the agenda; the rest, the way to join above all, stays.</summary>
    public static string With(string html, string agenda)
    {
        var block = $"<p>{Begin}<br>{WebUtility.HtmlEncode(agenda).ReplaceLineEndings("<br>")}<br>{End}</p>";
        var rest = Without(html);
        var body = rest.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var at = body < 0 ? 0 : rest.IndexOf('>', body) + 1;
        return rest.Insert(at, block);
    }

    /// <summary>Whether it holds exactly this agenda already.</summary>
    public static bool Holds(string html, string agenda) => Lines(WebUtility.HtmlDecode(html)).Contains(Lines(agenda), StringComparison.Ordinal) && html.Contains(Begin, StringComparison.Ordinal);

    private static string Without(string html)
    {
        var begin = html.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : html.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0) return html;
        var from = html.LastIndexOf('<', begin);
        var to = html.IndexOf("</p>", end, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close + 4 : end + End.Length;
        return html.Remove(from < 0 ? begin : from, to - (from < 0 ? begin : from));
    }

    private static string Lines(string text) => string.Concat(text.Replace("<br>", "", StringComparison.OrdinalIgnoreCase).Where(c => !char.IsWhiteSpace(c)));
}
