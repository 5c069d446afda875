using System.Text;
using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Closure;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads the addresses of closure reports.</summary>
internal sealed class ClosureLinks(IDataProtectionProvider protection, PublicAddress address) : IClosureLinks
{
    /// <summary>Where closure reports lie.</summary>
    public const string Path = "/closure";

    private readonly Tickets<ClosureTicket> _tickets = new(protection, address, Path);

    public Uri Create(ClosureTicket ticket) => _tickets.Create(ticket);

    /// <inheritdoc cref="Tickets{T}.Read"/>
    public ClosureTicket? Read(string? ticket) => _tickets.Read(ticket);
}

/// <summary>Gives out a closure report as it stands: to print, as Markdown, as a Word file.</summary>
internal static class ClosurePage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapClosurePage(this IEndpointRouteBuilder app) => app.MapGet(ClosureLinks.Path, async (
        string? ticket, ClosureLinks links, CloseProject closures, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (links.Read(ticket) is not { } asked || await closures.RunAsync(asked.Asker, asked.Project.Value, cancellationToken) is not ClosureAnswer closure)
            return Page.Show("This address has expired", "<p>Go back to the chat and ask for the closure report again: each address is good for an hour.</p>", 403);
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var context = FaceContext.For(asked.Asker);
        var name = $"{asked.Project}-closure";
        return asked.Document switch
        {
            ClosureDocument.Markdown => Results.File(Encoding.UTF8.GetBytes(AnswerFaces.Markdown(closure, context)), "text/markdown; charset=utf-8", name + ".md"),
            ClosureDocument.Word => Results.File(AnswerFaces.Word(closure, context), Word, name + ".docx"),
            _ => Results.Text(AnswerFaces.Page(closure, context), "text/html; charset=utf-8", Encoding.UTF8),
        };
    });
}
