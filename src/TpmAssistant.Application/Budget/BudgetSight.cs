using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>Who may see and change how much of a budget.</summary>
internal static class BudgetSight
{
    /// <summary>Whether somebody reads the project from outside: then no budget, anywhere.</summary>
    public static bool IsClient(Project project, Asker asker) =>
        project.Owner != asker.Person && project.Members.Any(m => m.Person.Id == asker.Person && m.Audience == Audience.Client);

    /// <summary>All of it in a personal chat, what the project allows where others read along.</summary>
    public static BudgetSharing Of(Project project, Asker asker) => asker.Conversation.IsShared ? project.BudgetSharing : BudgetSharing.Amounts;

    /// <summary>The project manager changes lines, in a personal chat; without one any member of the team.</summary>
    public static bool MayEdit(Project project, Asker asker) => !asker.Conversation.IsShared
        && (project.Owner is { } owner ? owner == asker.Person : project.Members.Any(m => m.Person.Id == asker.Person && m.Audience is null or Audience.Team));
}
