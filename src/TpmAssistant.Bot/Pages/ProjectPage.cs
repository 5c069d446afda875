using TpmAssistant.Application.Projects;
using TpmAssistant.Application.SettingUp;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a project as a file, to its owner.</summary>
internal static class ProjectPage
{
    /// <summary>Where project files lie.</summary>
    public const string Path = "/project";

    public static void MapProjectPage(this IEndpointRouteBuilder app) => app.MapGet(Path, async (
        string? ticket, Tickets<ProjectTicket> tickets, ProjectTransfer transfer, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (tickets.Read(ticket) is not { } asked
            || await transfer.ExportAsync(asked.Tenant, asked.Project, asked.Person, cancellationToken) is not { } file || file.Project.Owner != asked.Person)
            return Page.Expired("Go back to the chat and open the project's settings again: each address is good for an hour.");
        Documents.Seal(response);
        return Results.File(ProjectFileFormat.Write(file), "application/json", $"{asked.Project}.json");
    });
}
