using TpmAssistant.Application.Charters;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a version of a charter: to print, as Markdown, as a Word file.</summary>
internal static class CharterPage
{
    /// <summary>Where charters lie.</summary>
    public const string Path = "/charter";

    public static void MapCharterPage(this IEndpointRouteBuilder app) => app.MapGet(Path, async (
        string? ticket, Tickets<CharterTicket> tickets, DraftCharter charters, HttpResponse response, CancellationToken cancellationToken) =>
            tickets.Read(ticket) is { } asked && await charters.VersionAsync(asked, cancellationToken) is { } charter
                ? Documents.Give(response, charter, asked.Asker, asked.Document, FormattableString.Invariant($"{asked.Project}-charter-v{asked.Number}"))
                : Page.Expired("Go back to the chat and ask for the charter again: each address is good for an hour."));
}
