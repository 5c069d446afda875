using TpmAssistant.Application.Projects;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives out a project as a file, to its owner.</summary>
internal static class ProjectPage
{
    public static void MapProjectPage(this IEndpointRouteBuilder app) => app.MapGet(ProjectLinks.Path, async (
        string? ticket, ProjectLinks links, ProjectTransfer transfer, HttpResponse response, CancellationToken cancellationToken) =>
    {
        if (links.Read(ticket) is not { } asked
            || await transfer.ExportAsync(asked.Tenant, asked.Project, asked.Person, cancellationToken) is not { } file || file.Project.Owner != asked.Person)
            return Page.Show("This address has expired", "<p>Go back to the chat and open the project's settings again: each address is good for an hour.</p>", 403);
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.File(ProjectFileFormat.Write(file), "application/json", $"{asked.Project}.json");
    });
}
