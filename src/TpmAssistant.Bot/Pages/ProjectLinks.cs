using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Pages;

/// <summary>Makes and reads the addresses of project files and of charters.</summary>
internal sealed class ProjectLinks(IDataProtectionProvider protection, PublicAddress address) : IProjectLinks
{
    /// <summary>Where project files lie.</summary>
    public const string Path = "/project";

    private readonly Tickets<ProjectTicket> _tickets = new(protection, address, Path);

    public Uri Create(Asker asker, ProjectId project) => _tickets.Create(new ProjectTicket(asker.Tenant, asker.Person, project));

    /// <inheritdoc cref="Tickets{T}.Read"/>
    public ProjectTicket? Read(string? ticket) => _tickets.Read(ticket);
}
