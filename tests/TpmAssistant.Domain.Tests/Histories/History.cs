using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>A reading of the board and what was right to say on its day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Seen">The board.</param>
/// <param name="Right">By all that has shown itself.</param>
/// <param name="AsPlanted">The same where late work is a trouble by having been planted, as it was before.</param>
/// <param name="ByBoard">By somebody who knows the causes and how the world is made, but of the work under way only what the board tells.</param>
internal sealed record TrueWeek(int Day, Snapshot Seen, Truth Right, Truth AsPlanted, Truth ByBoard);

/// <summary>A made-up project as people saw it week by week, and how it truly went.</summary>
internal sealed record History(int Seed, IReadOnlyList<TrueWeek> Weeks, IReadOnlyList<Planted> Planted, World End, Board Board)
{
    /// <param name="seed">Which one.</param>
    /// <param name="shape">Of what kind.</param>
    /// <param name="signs">Whether its board may show more than states and dates: checklists, answers to check-ins, links confirmed (<see cref="Signs"/>).</param>
    public static History Make(int seed, HistoryShape shape, bool signs = true)
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
        var shown = signs ? new Signs(world, seed) : null;
        var board = new Board(world, dice, shown, shape, hours, links, budget, halves, starts);
        var end = world.Milestones[^1];
        var first = 5 * dice.Whole(1, Math.Max(1, end / 25));
        var last = first + (5 * Math.Min(dice.Whole(8, 16), Math.Max(8, (end - first) / 5)));
        var weeks = new List<TrueWeek>();
        while (world.Day < last)
        {
            if (world.Day >= first && (world.Day - first) % 5 == 0)
            {
                var (expected, byBoard) = (world.Expected(), world.ExpectedByBoard(links || shown?.ConfirmsLinks == true));
                var right = Truth.Of(world, expected, board, budget, hours);
                weeks.Add(new(world.Day, board.Read(world.Day), right, Truth.AsPlanted(world, expected, board, budget, hours), Truth.Of(world, byBoard, board, budget, hours)));
            }

            world.Step();
        }

        var seen = world.Planted.Where(p => p.From < last - 4 && p.Until > first && p.From <= p.Until).ToList();
        for (var guard = 0; guard < 400 && world.Tasks.Exists(t => !t.IsDone && t.AddedOn <= last); guard++) world.Step();
        return new(seed, weeks, seen, world, board);
    }
}
