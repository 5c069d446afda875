using TpmAssistant.Application.Closure;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a closure report as it stands: to print, as Markdown, as a Word file.</summary>
internal static class ClosurePage
{
    /// <summary>Where closure reports lie.</summary>
    public const string Path = "/closure";

    public static void MapClosurePage(this IEndpointRouteBuilder app) => app.MapGet(Path, async (
        string? ticket, Tickets<ClosureTicket> tickets, CloseProject closures, HttpResponse response, CancellationToken cancellationToken) =>
            tickets.Read(ticket) is { } asked && await closures.RunAsync(asked.Asker, asked.Project.Value, cancellationToken) is ClosureAnswer closure
                ? Documents.Give(response, closure, asked.Asker, asked.Document, $"{asked.Project}-closure")
                : Page.Expired("Go back to the chat and ask for the closure report again: each address is good for an hour."));
}
