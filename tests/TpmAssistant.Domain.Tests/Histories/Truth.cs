using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>
/// The right colours of a day: red where what is to be expected lies beyond a tolerance, so that somebody else must decide; amber where it is off plan within it, where a tenth
/// of the open work is late, or where a trouble is at work that the project manager has to deal with.
/// </summary>
/// <param name="Overall">The colour.</param>
/// <param name="Best">The best colour that the figures allow within their grain.</param>
/// <param name="Worst">The worst one.</param>
/// <param name="Schedule">Dates alone.</param>
/// <param name="Scope">Scope alone.</param>
/// <param name="Budget">Money alone; <see langword="null"/> without a budget.</param>
/// <param name="Why">The figures, for people.</param>
internal sealed record Truth(HealthColour Overall, HealthColour Best, HealthColour Worst, HealthColour Schedule, HealthColour Scope, HealthColour? Budget, string Why)
{
    private const double CostNoise = 0.04;
    private const double LateShare = 0.10;

    /// <summary>The grain of the figures: days are whole on a board, a count changes by one, and costs are noted with 1.5 % of noise.</summary>
    private const int SlipGrain = 1, TaskGrain = 1;
    private const double CostGrain = 0.015;

    /// <summary>Work due over days there are that is an overload, as the generator plants it: 24 days of work in 16.</summary>
    private const double Overload = 1.5;
    private const int FromDays = 10, ToDays = 20;

    /// <summary>Whether a figure lies so near a line that the colour on its other side is right as well.</summary>
    public bool IsNearALine => Best != Worst;

    /// <summary>Whether a colour is right for the day.</summary>
    public bool Allows(HealthColour colour) => Best <= colour && colour <= Worst;

    /// <summary>The right colours, with late work a trouble by what is so, planted or not.</summary>
    public static Truth Of(World world, World expected, Board board, bool budget, bool hours) => Of(world, expected, board, budget, hours, grain => LateWork.Troubles(world, expected, board, SlipGrain * grain));

    /// <summary>The same with late work a trouble only where its delay was planted.</summary>
    public static Truth AsPlanted(World world, World expected, Board board, bool budget, bool hours) =>
        Of(world, expected, board, budget, hours, _ => world.Planted.Where(p => LateWork.IsOfItsKind(p.Cause) && p.IsAtWork(world)).Select(p => p.Cause.ToString()));

    private static Truth Of(World world, World expected, Board board, bool budget, bool hours, Func<int, IEnumerable<string>> late)
    {
        var tolerances = board.Tolerances;
        var slips = Enumerable.Range(0, world.Milestones.Length).Where(m => world.Reached(m) is null)
            .Select(m => board.Calendar.WorkingDaysBetween(board.Date(world.Milestones[m]), board.Date(expected.Reached(m) ?? world.Milestones[m]))).ToList();
        var slip = slips.Count == 0 ? int.MinValue / 2 : slips.Max();
        var open = world.Tasks.Where(t => t.AddedOn <= world.Day && !t.IsDone).ToList();
        var overdue = open.Count(t => t.PlanDue < world.Day - 1);
        var grown = (double)world.Tasks.Count(t => t.AddedOn > 0 && t.AddedOn <= world.Day) / world.Tasks.Count(t => t.AddedOn == 0);
        var cost = board.CostShare(expected) - 1;
        List<string> troubles = [.. world.Planted.Where(p => !LateWork.IsOfItsKind(p.Cause) && p.IsAtWork(world)).Select(p => p.Cause.ToString())];
        if (hours && IsOverloaded(world, open)) troubles.Add("overloaded");

        HealthColour Dates(int grain)
        {
            var share = open.Count == 0 || overdue == 0 ? 0 : Math.Max(0, overdue + (TaskGrain * grain)) / (double)open.Count;
            var days = slip + (SlipGrain * grain);
            return days > tolerances.MilestoneSlipDays ? HealthColour.Red : days > 0 || share > LateShare ? HealthColour.Amber : HealthColour.Green;
        }

        HealthColour? Money(int grain) => !budget ? null : cost + (CostGrain * grain) > tolerances.CostOverrun ? HealthColour.Red : cost + (CostGrain * grain) > CostNoise ? HealthColour.Amber : HealthColour.Green;

        var scope = grown > tolerances.ScopeGrowth ? HealthColour.Red : grown > tolerances.ScopeGrowth / 2 ? HealthColour.Amber : HealthColour.Green;
        HealthColour All(int grain) => new[] { Dates(grain), scope, Money(grain) ?? HealthColour.Green, troubles.Count > 0 || late(grain).Any() ? HealthColour.Amber : HealthColour.Green }.Max();
        return new(All(0), All(-1), All(1), Dates(0), scope, Money(0), $"slips {string.Join(',', slips)} late {overdue}/{open.Count} cost {cost:P0} grown {grown:P0} {string.Join(',', troubles.Concat(late(0)))}");
    }

    /// <summary>Whether somebody has half as much again due in two to four weeks as there are days.</summary>
    private static bool IsOverloaded(World world, List<HiddenTask> open)
    {
        foreach (var own in open.Where(t => !t.External && world.OwnerToday(t) != HiddenTask.Nobody && t.PlanDue <= world.Day + ToDays).GroupBy(world.OwnerToday))
        {
            for (var ahead = FromDays; ahead <= ToDays; ahead++)
            {
                var days = Enumerable.Range(world.Day, ahead + 1).Count(d => !world.DaysOff.Contains(d));
                if (own.Where(t => t.PlanDue <= world.Day + ahead).Sum(t => Math.Max(0.5, t.PlanDays - t.Worked)) >= Overload * days) return true;
            }
        }

        return false;
    }
}
