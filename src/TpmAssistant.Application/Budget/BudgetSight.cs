using TpmAssistant.Application.Access;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>Who may see and change how much of a budget.</summary>
internal static class BudgetSight
{
    /// <summary>All of it in a personal chat, what the project allows where others read along.</summary>
    public static BudgetSharing Of(Project project, Asker asker) => asker.Conversation.IsShared ? project.BudgetSharing : BudgetSharing.Amounts;

    /// <summary>The project manager changes lines, in a personal chat; without one any member of the team.</summary>
    public static bool MayEdit(Project project, Asker asker) => !asker.Conversation.IsShared && ScheduleSight.MayEdit(project, asker);
}
