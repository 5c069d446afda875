using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Workload;

/// <summary>A person with more work than time, counted over whole weeks together because work that does not fit flows on into the next.</summary>
/// <param name="Load">Who.</param>
/// <param name="Share">The highest ratio of assigned to available hours from the first week to any later one; 10 at most.</param>
/// <param name="ExcessHours">The most hours by which the work runs ahead of the time.</param>
/// <param name="Until">The Sunday on which the ratio is highest.</param>
internal sealed record Overload(PersonLoad Load, double Share, double ExcessHours, DateOnly Until)
{
    /// <summary>Ratio above which somebody is overloaded. A tenth more is noise in estimates.</summary>
    public const double Limit = 1.1;

    private const double MostShare = 10;

    public Person Person => Load.Person;

    /// <summary>The people overloaded over two weeks or longer, the most first.</summary>
    public static IReadOnlyList<Overload> In(WorkloadTable table) =>
    [
        .. table.People.Select(Of).OfType<Overload>().OrderByDescending(o => o.Share).ThenByDescending(o => o.ExcessHours)
            .ThenBy(o => o.Person.Name, StringComparer.Ordinal).ThenBy(o => o.Person.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>The overload of one person; <see langword="null"/> without one.</summary>
    public static Overload? Of(PersonLoad load)
    {
        Overload? worst = null;
        double assigned = 0, available = 0, excess = 0;
        for (var i = 0; i < load.Weeks.Count; i++)
        {
            assigned += load.Weeks[i].AssignedHours;
            available += load.Weeks[i].AvailableHours;
            if (i == 0 && load.Weeks.Count > 1) continue;
            var share = available > 0 ? Math.Min(MostShare, assigned / available) : assigned > 0 ? MostShare : 0;
            excess = Math.Max(excess, assigned - available);
            if (share > Limit && (worst is null || share > worst.Share)) worst = new(load, share, 0, LastDay(load.Weeks[i]));
        }

        return worst is null ? null : worst with { ExcessHours = Math.Round(excess, 1) };
    }

    private static DateOnly LastDay(PersonWeek week) => DateOnly.FromDayNumber(Math.Min(week.WeekStart.DayNumber + 6, DateOnly.MaxValue.DayNumber));
}
