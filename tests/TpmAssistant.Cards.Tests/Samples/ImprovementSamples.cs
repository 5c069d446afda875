using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Experiments, and what others owe.</summary>
internal static class ImprovementSamples
{
    private static readonly UndoId Back = new("0123456789abcdef0123456789abcdef");

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("improve", "1-limit", Suggested(Practice.LimitWork, "", 8, ("count", 16), ("limit", 8), ("people", 8), ("finished", 16), ("weeks", 8)));
        yield return new Sample("improve", "2-split", Suggested(Practice.SplitItems, "", 6, ("count", 4), ("finished", 30)));
        yield return new Sample("improve", "3-together", Suggested(Practice.WorkTogether, "Network and vendor", 0, ("count", 5), ("people", 1), ("arrivals", 7), ("departures", 2)));
        yield return new Sample("improve", "4-automate", Suggested(Practice.Automate, "Move", 0, ("count", 6), ("finished", 5)) with { Declined = Practice.LimitWork, Undo = Back });
        yield return new Sample("improve", "5-none", Suggested(Practice.Automate, "", 0) with { Suggestion = null, Plan = null, SetAside = 2 });
        yield return new Sample("improve", "6-too-little", Suggested(Practice.Automate, "", 0) with { Suggestion = null, Plan = null, Flow = Flow(null) });
        yield return new Sample("improve", "7-most", Suggested(Practice.WorkTogether, Extremes.Hostile, 0, ("count", 900), ("people", 90), ("arrivals", 1000), ("departures", 0)) with { Project = Atlas.Project with { Name = Extremes.LongName } });
        yield return new Sample("experiment", "1-running", Tried(ExperimentState.Running, 12, Sample(8, 5), Sample(3, 2)) with { Undo = Back });
        yield return new Sample("experiment", "2-helped", Tried(ExperimentState.Running, -1, Sample(9, 9, 8), Sample(9, 9)));
        yield return new Sample("experiment", "3-unclear", Tried(ExperimentState.Running, 0, Sample(14, 11, 2), Sample(18, 14, 3)));
        yield return new Sample("experiment", "4-too-few", Tried(ExperimentState.Running, 0, Sample(9, 9, 8), Sample(3, 2)));
        yield return new Sample("experiment", "5-no-difference", Tried(ExperimentState.Kept, 0, Sample(24, 24, 9), Sample(24, 24, 9)));
        yield return new Sample("experiment", "6-hurt", Tried(ExperimentState.Dropped, 0, Sample(9, 9), Sample(9, 9, 8)) with { Undo = Back, CanEdit = false });
        yield return new Sample("experiments", "1-none", new ExperimentsAnswer(Atlas.Project, Atlas.Today, [], [], Atlas.Coverage));
        var tried = Tried(ExperimentState.Running, 0, Sample(9, 9), Sample(9, 9, 8));
        yield return new Sample("experiments", "2-usual", new ExperimentsAnswer(
            null, Atlas.Today, [(Atlas.Project, tried.Experiment, tried.SoFar), (Atlas.Project, tried.Experiment with { State = ExperimentState.Dropped, EndedOn = Atlas.Today, ScopeName = Extremes.Hostile, Practice = Practice.Automate }, tried.SoFar)],
            [(Atlas.Project, new(Practice.SplitItems, "", "", 2, Extremes.Hostile, Atlas.Lena, Atlas.Today))], Atlas.Coverage));
        yield return new Sample("deliveries", "1-none", Owed());
        yield return new Sample("deliveries", "2-late", Owed(Switches, Module, Rack, Arrived) with { Done = new(DeliveryAct.Brought, "", 4, Back) });
        yield return new Sample("deliveries", "3-fine", Owed(Module));
        yield return new Sample("deliveries", "4-reader", Owed(Switches with { PromisedOn = Atlas.Today.AddDays(-3) }, Rack) with { CanEdit = false });
        yield return new Sample("deliveries", "5-table", Owed(Switches) with { Table = "key,what,from\nV-1,Core switches,Nordnet" });
        yield return new Sample("deliveries", "6-most", Owed([.. Enumerable.Range(1, 60).Select(i => Switches with { Number = i, What = Extremes.Hostile, From = Extremes.LongTitle })]));
        yield return new Sample("delivery", "1-late", One(Switches) with { Done = new(DeliveryAct.Added, Switches.What, 1, Back) });
        yield return new Sample("delivery", "2-to-order", One(Module));
        yield return new Sample("delivery", "3-contract", One(Rack));
        yield return new Sample("delivery", "4-arrived", One(Arrived));
        yield return new Sample("delivery", "5-most", One(Switches with { What = Extremes.Hostile, From = Extremes.Hostile, EarlierPromises = [.. Enumerable.Range(1, 20).Select(i => Atlas.Today.AddDays(-i))] }));
        yield return new Sample("delivery-form", "1-new", new DeliveryFormAnswer(Atlas.Project, new TypedDelivery(), Needs, []));
        yield return new Sample("delivery-form", "2-problems", new DeliveryFormAnswer(
            Atlas.Project, TypedDelivery.Of(Switches), Needs, [new("no-manager", 0, "Nordnet"), new("day-ordered", 0, Extremes.Hostile), new("need-which", 0, "test")]));
        yield return new Sample("delivery-table", "1-empty", new DeliveryTableForm(Atlas.Project, "", []));
        yield return new Sample("delivery-table", "2-problems", new DeliveryTableForm(Atlas.Project, Extremes.Hostile, [.. Enumerable.Range(2, 30).Select(i => new DeliveryProblem("time-lead", i, Extremes.Hostile))]));
        yield return new Sample("delivery-which", "1-none", new DeliveryUnclear("the server", []));
        yield return new Sample("delivery-which", "2-several", new DeliveryUnclear(Extremes.Hostile, [.. Enumerable.Repeat((Switches, Extremes.LongName), 9)]));
    }

    private static DeliveryEntry Switches { get; } = new()
    {
        Number = 1, What = "Core switches for the failover site", From = "Nordnet", OrderedOn = Atlas.Today.AddDays(-20), LeadTime = new(6, LeadUnit.Weeks), PromisedOn = Atlas.Today.AddDays(16),
        EarlierPromises = [Atlas.Today.AddDays(6)], Need = new(Atlas.LoadTest.Ref, Atlas.LoadTest.Title), NeededBy = Atlas.Today.AddDays(9), Contact = new("Kari Lund", "kari.lund@nordnet.example"),
        Manager = new("Henrik Dahl", "henrik.dahl@nordnet.example"),
    };

    private static DeliveryEntry Module { get; } = new() { Number = 2, What = "Hardware security module", From = "Keystone Trust", LeadTime = new(15, LeadUnit.WorkingDays), NeededBy = Atlas.Today.AddDays(40), Need = Switches.Need };

    private static DeliveryEntry Rack { get; } = new() { Number = 4, Kind = DeliveryKind.Contract, What = "Rack space in the data centre", From = "Halden Colocation", EndsOn = Atlas.Today.AddDays(60), Notice = new(1, LeadUnit.Months) };

    private static DeliveryEntry Arrived { get; } = new() { Number = 3, What = "Penetration report", From = "Blue Lantern", PromisedOn = Atlas.Today.AddDays(-9), ArrivedOn = Atlas.Today.AddDays(-7) };

    private static IReadOnlyList<DeliveryNeed> Needs { get; } = [Switches.Need!, new(Atlas.Cutover.Ref, Extremes.Hostile)];

    private static Snapshot Plan(params DeliveryEntry[] owed) => new()
    {
        Project = Atlas.Project, TakenAt = Atlas.ReadAt, StatusDate = Atlas.Today, Reader = new("reader"), Coverage = Atlas.Coverage, Tasks = [Atlas.LoadTest], Deliveries = owed,
    };

    private static DeliveriesAnswer Owed(params DeliveryEntry[] owed) => new(Atlas.Project, Atlas.Today, DeliveryOutlook.All(Plan(owed)), true, Atlas.Coverage);

    private static DeliveryAnswer One(DeliveryEntry entry)
    {
        var outlook = DeliveryOutlook.Of(entry, Plan(entry));
        return new(Atlas.Project, Atlas.Today, outlook, Escalations.Fitting(outlook, 5), true, Atlas.Coverage);
    }

    private static CycleObservation[] Sample(int begun, int done, int slower = 1) => [.. Enumerable.Range(0, begun).Select(i => new CycleObservation((2 + (i % 4)) * slower, i < done))];

    private static ExperimentAnswer Tried(ExperimentState state, int followUp, CycleObservation[] before, CycleObservation[] after)
    {
        var outcome = BeforeAfter.Compare(before, after);
        var experiment = new Experiment
        {
            Number = 1, Practice = Practice.LimitWork, Limit = 6, StartedOn = Atlas.Today.AddDays(-28), FollowUpOn = Atlas.Today.AddDays(followUp), By = Atlas.Lena, Before = before, State = state,
            EndedOn = state == ExperimentState.Running ? null : Atlas.Today, Outcome = state == ExperimentState.Running ? null : outcome,
        };
        return new(Atlas.Project, Atlas.Today, experiment, outcome, true, Atlas.Coverage);
    }

    private static SuggestionAnswer Suggested(Practice practice, string scope, int limit, params (string Name, int Value)[] counts)
    {
        var figures = counts.ToDictionary(c => c.Name, c => (Figure)new Figure.Count(c.Value), StringComparer.Ordinal);
        (figures["median"], figures["most"]) = (new Figure.Days(9), new Figure.Days(18));
        (figures["bucket"], figures["word"]) = (new Figure.Text(scope), new Figure.Text(scope));
        if (practice == Practice.SplitItems) figures["limit"] = new Figure.Days(limit);
        return new(
            Atlas.Project, Atlas.Today, Flow(9),
            new Suggestion
            {
                Practice = practice, Scope = scope, ScopeName = scope, Limit = limit, Strength = 2, Stake = 70, Figures = figures,
                Evidence = [Atlas.Evidence(Atlas.Firewall, new Figure.Days(31)), Atlas.Evidence(Atlas.LoadTest, new Figure.Days(12)), Atlas.Evidence(Atlas.Cutover)],
            },
            new ExperimentPlan(20, Atlas.Today.AddDays(28), Sample(scope.Length > 0 ? 4 : 14, 4)), 0, true, Atlas.Coverage);
    }

    private static FlowReport Flow(int? median) => new()
    {
        From = Atlas.Today.AddDays(-56), Finished = [], MedianDays = median, Days85 = median, Weeks = [], InProgress = [], Buckets = [], Bottleneck = null, Little = null, Sprints = null,
    };
}
