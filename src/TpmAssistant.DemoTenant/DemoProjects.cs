using TpmAssistant.Application.Projects;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;
using TpmAssistant.DemoTenant.Portfolio;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.DemoTenant;

/// <summary>The three projects of the demo as files for the product's ordinary import, each with eight weeks of past snapshots.</summary>
public sealed class DemoProjects
{
    private readonly DemoOrganisation _organisation;
    private readonly ProjectFileWriter _writer;

    internal DemoProjects(DemoOrganisation organisation, CalendarStore calendar)
    {
        (_organisation, _writer) = (organisation, new ProjectFileWriter(organisation, calendar));
        Files = [.. organisation.Projects.Select(script => _writer.Write(script, Book(script)))];
    }

    /// <summary>The files, dated for the day the demo started.</summary>
    public IReadOnlyList<ProjectFile> Files { get; }

    /// <summary>A project as the demo's Planner serves it on the day of the start, for tests that judge the story without a server.</summary>
    internal Snapshot Today(string id)
    {
        var script = _organisation.Projects.Single(project => project.Key == id);
        return _writer.Snapshot(script, Book(script), 0);
    }

    private static ProjectBook Book(ProjectScript script) => ProjectBooks.All.Single(book => book.Key == script.Key);
}
