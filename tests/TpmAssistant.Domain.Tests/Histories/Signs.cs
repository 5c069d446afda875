namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>
/// What boards tell beyond states and dates, as people do it: checklists and their ticks, answers to check-ins, links confirmed in the product, the days on which the project manager expects milestones. The shares and where they come from stand in
/// decisions/0051. Has chance of its own, so that the same seed without it is the same project.
/// </summary>
internal sealed class Signs
{
    private const int FewestItems = 3, MostItems = 8;
    private const double NeverTicks = 0.2, TicksThisWeek = 0.6, TicksEarly = 0.15;
    private const double Answers = 0.6, Believed = 0.61, BeliefSpread = 0.3;
    private const double LinksConfirmed = 0.7, LinksWrong = 0.05;
    private const int AskedBefore = 3;
    private const double FewestDays = 0.2, MostDays = 0.9, SlipTold = 0.8, SlipSpread = 0.3;

    private readonly World world;
    private readonly Dice dice;
    private readonly Dice days;
    private readonly bool asks;
    private readonly double saysDays;
    private readonly HashSet<int> neverTick;
    private readonly Dictionary<int, (int Items, double Telling)> lists = [];
    private readonly Dictionary<int, int> ticked = [];
    private readonly Dictionary<int, HashSet<int>> confirmed = [];

    public Signs(World world, int seed)
    {
        (this.world, dice) = (world, new Dice(seed ^ 0x5161));
        var withLists = dice.Chance(0.5) ? dice.Real(0.2, 0.6) : 0;
        asks = dice.Chance(0.5);
        ConfirmsLinks = dice.Chance(0.5);
        saysDays = new Dice(seed ^ 0x3D47).Real(FewestDays, MostDays);
        days = new(seed ^ 0x71A3);
        neverTick = [.. Enumerable.Range(0, world.Team).Where(_ => dice.Chance(NeverTicks))];
        foreach (var task in world.Tasks)
        {
            if (task.PlanDays >= 2 && dice.Chance(withLists)) lists.Add(task.Id, (dice.Whole(FewestItems, MostItems), dice.Real(0, 1)));
            confirmed.Add(task.Id, [.. task.Preds.Order().Where(_ => dice.Chance(LinksConfirmed))]);
            if (task.Id > 0 && dice.Chance(LinksWrong) && dice.Whole(0, task.Id - 1) is var other && world.Tasks[other].PlanDue < task.PlanStart) confirmed[task.Id].Add(other);
        }
    }

    /// <summary>Whether a board without links got some in the product.</summary>
    public bool ConfirmsLinks { get; }

    /// <summary>The links of a task that somebody confirmed: most of the true ones, and a few that are none.</summary>
    public IEnumerable<int> ConfirmedBefore(HiddenTask task) => confirmed[task.Id].Order();

    /// <summary>The ticked items of a task's checklist and all of them, as somebody last left them.</summary>
    public (int Done, int Total) TicksOf(HiddenTask task, bool done)
    {
        if (!lists.TryGetValue(task.Id, out var list)) return default;
        if (done) return (list.Items, list.Items);
        var was = ticked.GetValueOrDefault(task.Id);
        if (task.StartedOn is null || neverTick.Contains(task.Owner) || !dice.Chance(TicksThisWeek)) return (was, list.Items);
        var whole = Math.Max(0.5, task.PlanDays + (list.Telling * (task.Work - task.PlanDays)));
        var now = (int)(list.Items * task.Worked / whole) + (dice.Chance(TicksEarly) ? 1 : 0);
        ticked[task.Id] = Math.Clamp(now, was, list.Items);
        return (ticked[task.Id], list.Items);
    }

    /// <summary>Asks owners as the product does once a week, and lets those who answer change the plan as it does: done work is closed, and a date that is not believed is moved. What else they say is private.</summary>
    public void Ask(int day, Func<HiddenTask, bool> isShownDone, Action<HiddenTask> close)
    {
        if (!asks) return;
        foreach (var task in world.Tasks.Where(t => t.AddedOn <= day && !t.External && !isShownDone(t) && t.ShowsDue && t.ShownDue <= day + AskedBefore && world.OwnerToday(t) != HiddenTask.Nobody))
        {
            if (!dice.Chance(Answers)) continue;
            var isStuck = task.Stuck is { } stuck && stuck.From < day && day <= stuck.To;
            var ends = day + (int)Math.Ceiling(Math.Max(0.5, task.Left * dice.Factor(Believed, BeliefSpread))) - 1;
            if (task.IsDone) close(task);
            else if (!isStuck && task.StartedOn is not null && ends > task.ShownDue) task.ShownDue = ends;
        }
    }

    /// <summary>
    /// The days on which the project manager expects milestones, asked for with each week's report: who answers sees most of what all in the project could tell of a delay, and holds to the promise where there is none.
    /// </summary>
    /// <returns>For each milestone spoken of this week, the day.</returns>
    public IEnumerable<(int Milestone, int Day)> Expect(World expected)
    {
        for (var m = 0; m < world.Milestones.Length; m++)
        {
            if (world.Reached(m) is not null || !days.Chance(saysDays) || expected.Reached(m) is not { } comes) continue;
            var late = Math.Max(0, comes - world.Milestones[m]);
            yield return (m, world.Milestones[m] + (int)Math.Round(late * days.Factor(SlipTold, SlipSpread)));
        }
    }
}
