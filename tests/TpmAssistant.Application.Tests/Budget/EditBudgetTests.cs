using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Budget;

public sealed class EditBudgetTests
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly BudgetLine People = new("people", "People", 1000, 400, 500, Some.Today);

    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas") with { Budget = [People] }], Some.Done("a"), Some.Task("b"));
    private readonly ShowBudget _show;
    private readonly EditBudget _edit;
    private readonly UndoChange _undo;

    public EditBudgetTests()
    {
        var steps = new InMemoryUndoStore();
        _show = new ShowBudget(_world.Viewer);
        _edit = new EditBudget(_world.Finder, _world.Projects, _show, new UndoDesk(steps, _world.Clock), new Links(), _world.Clock);
        _undo = new UndoChange(steps, [new BudgetUndoable(_world.Finder, _world.Projects, _show, _world.Clock)], _world.Clock);
    }

    [Fact]
    public async Task Save_NewLine_CountsAtOnce_AndUndoTakesItBack()
    {
        var added = Assert.IsType<BudgetAnswer>(await _edit.SaveAsync(Askers.Ada(), "atlas", new TypedLine("", "Cloud", "500", "100", "90", "2026-01-05"), Now));

        Assert.Equal((1500m, BudgetAct.Added), (added.Analysis!.Budget, added.Done!.Act));
        Assert.Equal(["people", "cloud"], (await BudgetAsync()).Select(l => l.Key));

        var undone = Assert.IsType<BudgetAnswer>(await _undo.RunAsync(Askers.Ada(), added.Done.Undo!.Value, Now));
        Assert.Equal((1000m, BudgetAct.Undone), (undone.Analysis!.Budget, undone.Done!.Act));
    }

    [Fact]
    public async Task Undo_AfterAnotherChange_LeavesThatStanding()
    {
        var first = (BudgetAnswer)await _edit.SaveAsync(Askers.Ada(), "atlas", new TypedLine("", "Cloud", "500", "", "", ""), Now);
        await _edit.RemoveAsync(Askers.Ada(), "atlas", "people", Now);

        Assert.Equal(UndoErrors.ChangedSince, await _undo.RunAsync(Askers.Ada(), first.Done!.Undo!.Value, Now));
        Assert.Equal(["cloud"], (await BudgetAsync()).Select(l => l.Key));
    }

    [Fact]
    public async Task Save_Change_KeepsTheKey()
    {
        await _edit.SaveAsync(Askers.Ada(), "atlas", new TypedLine("people", "Staff", "2000", "400", "700", "2026-01-05"), Now);

        var line = Assert.Single(await BudgetAsync());
        Assert.Equal(("people", "Staff", 2000m, 700m, Some.Today), (line.Key, line.Name, line.Planned, line.ActualToDate, line.AsOf));
    }

    [Fact]
    public async Task Save_Mistakes_AreShownWithWhatWasTyped_AndNothingChanges()
    {
        var typed = new TypedLine("", "people", "lots", "", "", "tomorrow");

        var form = Assert.IsType<BudgetForm>(await _edit.SaveAsync(Askers.Ada(), "atlas", typed, Now));

        Assert.Equal(typed, form.Typed);
        Assert.Equal(["amount-planned", "day"], form.Problems.Select(p => p.Code));
        Assert.Equal([People], await BudgetAsync());
    }

    [Fact]
    public async Task Save_NameOfAnotherLine_IsRefused() =>
        Assert.Equal(["twice"], Assert.IsType<BudgetForm>(await _edit.SaveAsync(Askers.Ada(), "atlas", new TypedLine("", "PEOPLE", "1", "", "", ""), Now)).Problems.Select(p => p.Code));

    [Fact]
    public async Task Bring_ChangesByNameAndAddsTheRest()
    {
        var answer = Assert.IsType<BudgetAnswer>(await _edit.BringAsync(Askers.Ada(), "atlas", "line;planned;spent\npeople;1200;600\nCloud;300;100", Now));

        Assert.Equal((BudgetAct.Brought, 2), (answer.Done!.Act, answer.Done.Count));
        Assert.Equal([("people", 1200m), ("cloud", 300m)], (await BudgetAsync()).Select(l => (l.Key, l.Planned)));
    }

    [Fact]
    public async Task Bring_OneBadRow_ChangesNothing()
    {
        var form = Assert.IsType<BudgetForm>(await _edit.BringAsync(Askers.Ada(), "atlas", "line;planned\nCloud;300\nLabs;?", Now));

        Assert.Equal(3, Assert.Single(form.Problems).Row);
        Assert.Equal([People], await BudgetAsync());
    }

    [Fact]
    public async Task Anybody_WhoIsNotTheProjectManager_IsRefused()
    {
        Assert.Equal(BudgetErrors.MayNotEdit, await _edit.RemoveAsync(Askers.Ben(), "atlas", "people", Now));
        Assert.Equal(BudgetErrors.MayNotEdit, await _edit.RemoveAsync(Askers.Ada(ConversationScope.Channel), "atlas", "people", Now));
        Assert.Equal([People], await BudgetAsync());
    }

    [Fact]
    public async Task Show_InAChannel_SaysOnlyWhatTheProjectAllows()
    {
        Assert.Equal(BudgetSharing.Shares, Assert.IsType<BudgetAnswer>(await _show.RunAsync(Askers.Ada(ConversationScope.Channel), "Atlas", null, Now)).Sharing);

        await _world.Projects.PutAsync(ProjectWorld.Owned("Atlas") with { Budget = [People], BudgetSharing = BudgetSharing.Nothing }, Now);
        Assert.Equal(Errors.PersonalChatOnly, await _show.RunAsync(Askers.Ada(ConversationScope.Channel), "Atlas", null, Now));
    }

    [Fact]
    public async Task Show_ToAClient_IsRefusedEverywhere()
    {
        await _world.Projects.PutAsync(ProjectWorld.Owned("Atlas") with { Budget = [People], Members = [new ProjectMember(ProjectWorld.Ben, "Client", Audience.Client)] }, Now);

        Assert.Equal(BudgetErrors.NotForClients, await _show.RunAsync(Askers.Ben(), "Atlas", null, Now));
    }

    private async Task<IReadOnlyList<BudgetLine>> BudgetAsync() => (await _world.Projects.ListAsync(Askers.Tenant, Now)).Single().Budget;

    private sealed class Links : IUploadLinks
    {
        public Uri BudgetTemplate => new("http://localhost/budget-template.csv");

        public Uri Create(Asker asker) => new("http://localhost/plan");
    }
}
