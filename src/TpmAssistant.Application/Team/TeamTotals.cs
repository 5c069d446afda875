using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Application.Team;

/// <summary>Adds everybody's load up, for conversations in which no figure may single a person out.</summary>
internal static class TeamTotals
{
    /// <summary>Fewer people than this are no team: their total would tell of one.</summary>
    private const int Fewest = 2;

    public static WorkloadTable Of(WorkloadTable table)
    {
        if (table.People.Count < Fewest) return table with { People = [] };
        var weeks = table.People[0].Weeks.Select((week, i) => new PersonWeek(
            week.WeekStart, Math.Round(table.People.Sum(p => p.Weeks[i].AssignedHours), 2), Math.Round(table.People.Sum(p => p.Weeks[i].AvailableHours), 2), []));
        var team = new Person(new PersonId("role:team"), "team");
        return table with { People = [new PersonLoad(team, [.. weeks], table.People.Sum(p => p.OpenTasks), table.People.Sum(p => p.OverdueTasks))] };
    }
}
