using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Schedule;

/// <summary>Who may see and change how much of a project.</summary>
internal static class ScheduleSight
{
    /// <summary>Paths and links are the team's matter.</summary>
    public static Refusal NotForClients { get; } = new("plan-not-for-clients");

    /// <summary>Whether somebody reads the project from outside: then its milestones for outside alone.</summary>
    public static bool IsClient(Project project, Asker asker) =>
        project.Owner != asker.Person && project.Members.Any(m => m.Person.Id == asker.Person && m.Audience == Audience.Client);

    /// <summary>The project manager changes what the product keeps of it; without one any member of the team.</summary>
    public static bool MayEdit(Project project, Asker asker) => project.Owner is { } owner
        ? owner == asker.Person : project.Members.Any(m => m.Person.Id == asker.Person && m.Audience is null or Audience.Team);
}
