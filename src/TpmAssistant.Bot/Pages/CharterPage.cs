using System.Text;
using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Charters;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads the addresses of charters.</summary>
internal sealed class CharterLinks(IDataProtectionProvider protection, PublicAddress address) : ICharterLinks
{
    /// <summary>Where charters lie.</summary>
    public const string Path = "/charter";

    private readonly Tickets<CharterTicket> _tickets = new(protection, address, Path);

    public Uri Create(CharterTicket ticket) => _tickets.Create(ticket);

    /// <inheritdoc cref="Tickets{T}.Read"/>
    public CharterTicket? Read(string? ticket) => _tickets.Read(ticket);
}

/// <summary>Gives out a version of a charter: to print, as Markdown, as a Word file.</summary>
internal static class CharterPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapCharterPage(this IEndpointRouteBuilder app) => app.MapGet(CharterLinks.Path, async (
        string? ticket, CharterLinks links, DraftCharter charters, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (links.Read(ticket) is not { } asked || await charters.VersionAsync(asked, cancellationToken) is not { } charter)
            return Page.Show("This address has expired", "<p>Go back to the chat and ask for the charter again: each address is good for an hour.</p>", 403);
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var context = FaceContext.For(asked.Asker);
        var name = FormattableString.Invariant($"{asked.Project}-charter-v{asked.Number}");
        return asked.Document switch
        {
            CharterDocument.Markdown => Results.File(Encoding.UTF8.GetBytes(AnswerFaces.Markdown(charter, context)), "text/markdown; charset=utf-8", name + ".md"),
            CharterDocument.Word => Results.File(AnswerFaces.Word(charter, context), Word, name + ".docx"),
            _ => Results.Text(AnswerFaces.Page(charter, context), "text/html; charset=utf-8", Encoding.UTF8),
        };
    });
}
