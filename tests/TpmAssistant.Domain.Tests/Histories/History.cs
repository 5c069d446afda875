using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>What was right to say on a day.</summary>
internal sealed record TrueWeek(int Day, Snapshot Seen, HealthColour Overall, HealthColour Schedule, HealthColour Scope, HealthColour? Budget, string Why, bool OnTheEdge)
{
    /// <summary>What somebody would say who knows the causes and how the world is made, but of the work under way only what the board tells.</summary>
    public required HealthColour ByBoard { get; init; }
}

/// <summary>A made-up project as people saw it week by week, and how it truly went.</summary>
internal sealed record History(int Seed, IReadOnlyList<TrueWeek> Weeks, IReadOnlyList<Planted> Planted, World End, Board Board)
{
    private const double CostNoise = 0.04;
    private const double LateShare = 0.10;

    public static History Make(int seed, HistoryShape shape)
    {
        var dice = new Dice(seed);
        bool hours = dice.Chance(shape.WithHours), links = !dice.Chance(shape.WithoutLinks), budget = dice.Chance(0.6), halves = dice.Chance(0.4), starts = dice.Chance(0.75);
        List<Cause> possible = [.. Enum.GetValues<Cause>()];
        if (!links) possible.RemoveAll(c => c is Cause.Convergence);
        if (!hours) possible.RemoveAll(c => c is Cause.Overload or Cause.EstimateDrift);
        if (halves) possible.Remove(Cause.Stale);
        if (!starts) possible.Remove(Cause.ExternalAhead);
        if (!budget) possible.Remove(Cause.Burn);
        IReadOnlyList<Cause> causes = dice.Chance(shape.Healthy) ? [] : [.. dice.Shuffled(possible).Take(dice.Whole(1, shape.MostCauses))];
        var world = PlanMaker.Make(dice, shape, causes, hours);
        var board = new Board(world, dice, shape, hours, links, budget, halves, starts);
        var end = world.Milestones[^1];
        var first = 5 * dice.Whole(1, Math.Max(1, end / 25));
        var last = first + (5 * Math.Min(dice.Whole(8, 16), Math.Max(8, (end - first) / 5)));
        var weeks = new List<TrueWeek>();
        while (world.Day < last)
        {
            if (world.Day >= first && (world.Day - first) % 5 == 0) weeks.Add(Judge(world, board, budget, links));
            world.Step();
        }

        var seen = world.Planted.Where(p => p.From < last - 4 && p.Until > first).ToList();
        for (var guard = 0; guard < 400 && world.Tasks.Exists(t => !t.IsDone && t.AddedOn <= last); guard++) world.Step();
        return new(seed, weeks, seen, world, board);
    }

    /// <summary>
    /// The right colours by the definition alone: red where what is to be expected lies beyond a tolerance, so that somebody else must decide; amber where
    /// it is off plan within it, where a tenth of the open work is late, or where a cause is at work that the project manager has to deal with.
    /// </summary>
    private static TrueWeek Judge(World world, Board board, bool budget, bool links)
    {
        var truth = Judge(world, board, budget, world.Expected());
        return truth with { ByBoard = Judge(world, board, budget, world.ExpectedByBoard(links)).Overall, Seen = board.Read(world.Day) };
    }

    private static TrueWeek Judge(World world, Board board, bool budget, World expected)
    {
        var tolerances = board.Tolerances;
        var slip = 0;
        for (var m = 0; m < world.Milestones.Length; m++)
        {
            if (world.Reached(m) is not null) continue;
            var reached = expected.Reached(m) ?? world.Milestones[m];
            slip = Math.Max(slip, board.Calendar.WorkingDaysBetween(board.Date(world.Milestones[m]), board.Date(reached)));
        }

        var open = world.Tasks.Where(t => t.AddedOn <= world.Day && !t.IsDone).ToList();
        var late = open.Count == 0 ? 0 : open.Count(t => t.PlanDue < world.Day - 1) / (double)open.Count;
        var active = world.Planted.Where(p => p.From <= world.Day && world.Day <= p.Until && (p.Tasks.Count == 0 || p.Tasks.Any(t => !world.Tasks[t].IsDone))).ToList();
        var schedule = slip > tolerances.MilestoneSlipDays ? HealthColour.Red : slip > 0 || late > LateShare ? HealthColour.Amber : HealthColour.Green;

        var grown = (double)world.Tasks.Count(t => t.AddedOn > 0 && t.AddedOn <= world.Day) / world.Tasks.Count(t => t.AddedOn == 0);
        var scope = grown > tolerances.ScopeGrowth ? HealthColour.Red : grown > tolerances.ScopeGrowth / 2 ? HealthColour.Amber : HealthColour.Green;
        var cost = board.CostShare(expected) - 1;
        HealthColour? money = !budget ? null : cost > tolerances.CostOverrun ? HealthColour.Red : cost > CostNoise ? HealthColour.Amber : HealthColour.Green;
        var risk = active.Count > 0 ? HealthColour.Amber : HealthColour.Green;
        var overall = new[] { schedule, scope, money ?? HealthColour.Green, risk }.Max();
        var why = $"slip {slip} late {late:P0} cost {cost:P0} grown {grown:P0} {string.Join(',', active.Select(p => p.Cause))}";
        var edge = slip is 1 || slip == tolerances.MilestoneSlipDays || slip == tolerances.MilestoneSlipDays + 1 || Math.Abs(late - LateShare) < 0.03
            || Math.Abs(cost - CostNoise) < 0.01 || Math.Abs(cost - tolerances.CostOverrun) < 0.01;
        return new(world.Day, null!, overall, schedule, scope, money, why, edge) { ByBoard = overall };
    }
}
