using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Options;

/// <summary>What a working day of the team and of one person costs, read off the budget.</summary>
/// <param name="Team">A day of the whole team.</param>
/// <param name="Person">A day of one person who works full time.</param>
/// <remarks>
/// The money spent on people so far over the working days from the project's start to the day it is stated for; divided by the team in full-time people (weekly hours
/// over <see cref="WorkloadCalculator.FullWeek"/>). It is the burn rate of earned value practice (Q. Fleming, J. Koppelman: Earned Value Project Management, 2010), of people alone.
/// </remarks>
public sealed record DayCost(decimal Team, decimal Person)
{
    private const int FewestDays = 5;
    private const double FewestPeople = .01;
    private const double MostHours = 168;
    private static readonly string[] PeopleWords = ["people", "staff", "team", "personnel", "labour", "labor", "salaries", "wages", "engineers"];

    /// <summary>Reads it; <see langword="null"/> without a line for people, a start, a team, or at least a week of spending.</summary>
    public static DayCost? Of(Project project)
    {
        var line = project.Budget.FirstOrDefault(l => l.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => PeopleWords.Contains(w, StringComparer.OrdinalIgnoreCase)));
        if (line is null || project.Start is not { } start || line.AsOf < start || line.ActualToDate <= 0) return null;
        var days = project.Calendar.WorkingDaysIn(start, line.AsOf);
        var people = project.Members.Where(WorkloadCalculator.IsTeam).Sum(m => double.IsFinite(m.WeeklyHours) ? Math.Clamp(m.WeeklyHours, 0, MostHours) : 0) / WorkloadCalculator.FullWeek;
        if (days < FewestDays || people < FewestPeople) return null;
        var team = BudgetMeasure.Sane(line.ActualToDate) / days;
        return new(team, team / (decimal)people);
    }
}
