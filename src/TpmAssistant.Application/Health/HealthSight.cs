using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Health;

/// <summary>Who may see and change what health rests on.</summary>
internal static class HealthSight
{
    /// <summary>Whether somebody reads the project from outside.</summary>
    public static bool IsClient(Project project, Asker asker) =>
        project.Owner != asker.Person && project.Members.Any(m => m.Person.Id == asker.Person && m.Audience == Audience.Client);

    /// <summary>The project manager sets colours and tolerances; without one any member of the team.</summary>
    public static bool MayEdit(Project project, Asker asker) => project.Owner is { } owner
        ? owner == asker.Person : project.Members.Any(m => m.Person.Id == asker.Person && m.Audience is null or Audience.Team);
}
