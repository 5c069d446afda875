using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads the addresses of a published report's documents.</summary>
internal sealed class ReportLinks(IDataProtectionProvider protection, PublicAddress address) : IReportLinks
{
    /// <summary>Where the documents lie.</summary>
    public const string Path = "/report";

    private readonly Tickets<ReportTicket> _tickets = new(protection, address, Path);

    public Uri Create(Asker asker, ReportKey key, ReportDocument document) => _tickets.Create(new ReportTicket(asker.Tenant, key, document));

    /// <inheritdoc cref="Tickets{T}.Read"/>
    public ReportTicket? Read(string? ticket) => _tickets.Read(ticket);
}
