using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads upload addresses, each good for one asker.</summary>
internal sealed class UploadLinks(IDataProtectionProvider protection, PublicAddress address) : IUploadLinks
{
    /// <summary>Where the upload page lies.</summary>
    public const string Path = "/plan";

    private readonly Tickets<Asker> _tickets = new(protection, address, Path);

    public Uri BudgetTemplate => new(address.Base, BudgetTemplatePage.Path);

    public Uri Create(Asker asker) => _tickets.Create(asker);

    /// <inheritdoc cref="Tickets{T}.Read"/>
    public Asker? Read(string? ticket) => _tickets.Read(ticket);
}
