using TpmAssistant.Application.Access;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Planning;

/// <summary>The click that makes a plan, its going on, and its way back.</summary>
public sealed class PlanEffectTests
{
    private readonly ProjectWorld _world = new(Some.Task("a"));
    private readonly InMemoryRecords _records = new();
    private readonly InMemoryProposalStore _proposals = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly FakeWriter _writer = new();
    private readonly ProposalDesk _desk;
    private readonly ConfirmProposal _confirm;

    public PlanEffectTests()
    {
        _desk = new ProposalDesk(_proposals, _world.Clock);
        var effects = new IEffect[] { new PlanEffect(_writer, _world.Projects, _records, _notifier, _world.Clock), new PlanRemovalEffect(_writer, _world.Projects, _records) };
        _confirm = new ConfirmProposal(_proposals, new InlineRunner(new EffectExecutor(_proposals, effects)), _world.Clock);
    }

    private ContinuePlan Plan => new(_proposals, _desk, _confirm, _records, _world.Clock);

    [Fact]
    public async Task Execute_Whole_MakesAProjectWithWhatPlannerLacksAndTellsHowFarItIs()
    {
        var done = await ConfirmAsync(Order());

        Assert.Equal(ProposalState.Done, done.State);
        var row = (await _world.Projects.ListAsync(Askers.Tenant, default)).Single(p => p.Name == "Falcon");
        Assert.Equal((1, 2, 1), (row.Dependencies.Count, row.Estimates.Count, row.Milestones.Count));
        Assert.All(row.Dependencies, l => Assert.Equal(Origin.Drafted, l.Origin));
        Assert.Equal(["id-a", "id-b"], row.Baseline!.Tasks.Select(t => t.Id));
        Assert.Equal([0, 1, 2, 3], _notifier.Told.Select(t => Assert.IsType<PlanProgressAnswer>(t.Answer).Made));
    }

    [Fact]
    public async Task GoOn_AfterARefusalHalfWay_MakesOnlyTheRest()
    {
        _writer.RefuseAfter = 1;
        var stopped = await ConfirmAsync(Order());
        Assert.Equal((ProposalState.Refused, "1/3"), (stopped.State, stopped.Outcome!.ItemId));
        Assert.DoesNotContain(await _world.Projects.ListAsync(Askers.Tenant, default), p => p.Name == "Falcon");

        _writer.RefuseAfter = int.MaxValue;
        var clicked = Assert.IsType<ProposalClickAnswer>(await Plan.GoOnAsync(Askers.Ada(), stopped.Id, default));

        Assert.Equal(ProposalState.Done, clicked.Proposal!.State);
        Assert.Equal(["a", "b", "m"], _writer.Written);
    }

    [Fact]
    public async Task GoOn_PlanThatIsDone_OrSomebodyElses_IsNot()
    {
        var done = await ConfirmAsync(Order());

        Assert.Equal(PlanningErrors.DraftGone, await Plan.GoOnAsync(Askers.Ada(), done.Id, default));
        Assert.Equal(PlanningErrors.DraftGone, await Plan.GoOnAsync(Askers.Ben(), done.Id, default));
        Assert.Equal(PlanningErrors.TooLate, await Plan.UndoAsync(Askers.Ben(), done.Id, default));
    }

    [Fact]
    public async Task Execute_Interrupted_KeepsWhatWasMadeForTheNextTry()
    {
        _writer.DieAfter = 2;
        await Assert.ThrowsAsync<PlanInterruptedException>(() => ConfirmAsync(Order()));
        _writer.DieAfter = int.MaxValue;

        var again = await ConfirmAsync(Order());

        Assert.Equal(ProposalState.Done, again.State);
        Assert.Equal(["a", "b", "m"], _writer.Written);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public async Task Undo_WithinTheHour_TakesAwayWhatNobodyTouched(int minutes, bool isTaken)
    {
        var done = await ConfirmAsync(Order());
        _world.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var answer = await Plan.UndoAsync(Askers.Ada(), done.Id, default);

        Assert.Equal(isTaken, answer is ProposalClickAnswer { Proposal.State: ProposalState.Done });
        Assert.Equal(!isTaken, (await _world.Projects.ListAsync(Askers.Tenant, default)).Any(p => p.Name == "Falcon"));
        if (!isTaken) Assert.Equal(PlanningErrors.TooLate, answer);
    }

    [Fact]
    public async Task Execute_Whole_EndsTheDraftAndUndoBringsItBack()
    {
        var order = Order();
        await _records.TrySaveAsync(Askers.Tenant, DraftDesk.Key(order.Draft.Id), order.Draft, 0, default);

        var done = await ConfirmAsync(order);
        Assert.Null(await _records.ReadAsync<PlanDraft>(Askers.Tenant, DraftDesk.Key(order.Draft.Id), default));

        await Plan.UndoAsync(Askers.Ada(), done.Id, default);
        Assert.Equal("Falcon", (await _records.ReadAsync<PlanDraft>(Askers.Tenant, DraftDesk.Key(order.Draft.Id), default))!.Body.Name);

        Assert.Equal(ProposalState.Done, (await ConfirmAsync(order)).State);
        Assert.Equal(["a", "b", "m", "a", "b", "m"], _writer.Written);
    }

    [Fact]
    public async Task Undo_TaskThatWasTouched_LeavesItAndWhatBelongsToIt()
    {
        var done = await ConfirmAsync(Order());
        _writer.Touched.Add("b");

        await Plan.UndoAsync(Askers.Ada(), done.Id, default);

        var row = (await _world.Projects.ListAsync(Askers.Tenant, default)).Single(p => p.Name == "Falcon");
        Assert.Equal("id-b", Assert.Single(row.Estimates).Task.Id);
        Assert.Empty(row.Dependencies);
        Assert.Empty(row.Milestones);
        Assert.Equal(["id-b"], row.Baseline!.Tasks.Select(t => t.Id));
    }

    private async Task<Proposal> ConfirmAsync(PlanOrder order)
    {
        var proposal = await _desk.ProposeAsync(Askers.Ada(), PlanEffect.KindName, order, default);
        await _confirm.RunAsync(Askers.Ada(), proposal.Id, proposal.Hash, default);
        return (await _proposals.FindAsync(Askers.Tenant, proposal.Id, default))!;
    }

    private static PlanOrder Order()
    {
        DraftTask[] lines =
        [
            new() { Key = "a", Title = "A", Phase = "P", Optimistic = 1, MostLikely = 2, Pessimistic = 3 },
            new() { Key = "b", Title = "B", Phase = "P", Optimistic = 1, MostLikely = 2, Pessimistic = 3, After = ["a"] },
            new() { Key = "m", Title = "M", Phase = "P", Kind = PlanItemKind.Milestone },
        ];
        return new()
        {
            Draft = new() { Id = "0123456789abcdef", Owner = Askers.AdaId, Template = "t", Name = "Falcon", Goal = "g", Start = Some.Day(5), Currency = "EUR", Roles = [], Phases = ["P"], Tasks = lines },
            Title = "Falcon", GroupId = "group-1", Marker = "01234567", OrderedAt = Some.Now, Buckets = ["P"],
            Tasks = [.. lines.Select(l => new OrderedTask(l.Key, l.Title, "P", Some.Day(5), Some.Day(6), null, "", []))],
            Project = new("falcon-0123"), TimeZoneId = "Europe/Berlin", Calendar = WorkingCalendar.Standard, Finish = Some.Day(20),
        };
    }

    private sealed class FakeWriter : IPlanWriter
    {
        public int RefuseAfter { get; set; } = int.MaxValue;

        public int DieAfter { get; set; } = int.MaxValue;

        public List<string> Written { get; } = [];

        public HashSet<string> Touched { get; } = [];

        public async Task<PlanCreation> CreateAsync(Asker asker, PlanOrder order, PlanMade made, Func<PlanMade, Task> keep, CancellationToken cancellationToken)
        {
            made = made with { PlanId = "plan", Link = new("https://planner.example/p") };
            if (made.Tasks.Count == 0) await keep(made);
            foreach (var task in order.Tasks.Where(t => !made.Tasks.ContainsKey(t.Key)).ToList())
            {
                if (made.Tasks.Count >= RefuseAfter) return new PlanCreation(made, "plan-forbidden");
                if (made.Tasks.Count >= DieAfter) throw new PlanInterruptedException("No answer.");
                Written.Add(task.Key);
                made = made with { Tasks = new Dictionary<string, MadeTask>(made.Tasks) { [task.Key] = new($"id-{task.Key}", "v1") } };
                await keep(made);
            }

            return new PlanCreation(made, null);
        }

        public Task<PlanRemoval> RemoveAsync(Asker asker, string planId, IReadOnlyList<RemovedTask> tasks, CancellationToken cancellationToken)
        {
            var gone = tasks.Select(t => t.Key).Where(k => !Touched.Contains(k)).ToList();
            return Task.FromResult(new PlanRemoval(gone, [.. Touched], Touched.Count == 0, null));
        }
    }

    private sealed class InlineRunner(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }
}
