using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Projects;

public class ProjectRowUndoTests
{
    private static readonly Project Atlas = ProjectWorld.Owned("Atlas") with { Aliases = ["first"] };
    private readonly InMemoryProjectStore projects = new(Atlas);
    private readonly ProjectRowUndo rows;
    private readonly UndoChange undo;

    public ProjectRowUndoTests()
    {
        var steps = new InMemoryUndoStore();
        var clock = new FakeClock();
        rows = new ProjectRowUndo(projects, new InMemoryRecords(), new UndoDesk(steps, clock));
        undo = new UndoChange(steps, [rows], clock);
    }

    [Fact]
    public async Task UndoAsync_OthersChangedAnotherPartSince_TakesOnlyItsOwnBack()
    {
        var step = await ChangeAsync(row => row with { TargetFinish = Some.Day(30), Aliases = [] });
        await projects.ChangeAsync(Askers.Tenant, Atlas.Id, row => row with { Name = "Zephyr", SharedWith = [Audience.Client] }, default);

        Assert.IsType<ProjectRowTakenBack>(await UndoAsync(step));

        var row = await RowAsync();
        Assert.Equal((Atlas.TargetFinish, "Zephyr"), (row.TargetFinish, row.Name));
        Assert.Equal(["first"], row.Aliases);
        Assert.Equal([Audience.Client], row.SharedWith);
    }

    [Fact]
    public async Task UndoAsync_SomebodyChangedTheSameSince_SaysSoAndLeavesIt()
    {
        var step = await ChangeAsync(row => row with { TargetFinish = Some.Day(30), Name = "Zephyr" });
        await projects.ChangeAsync(Askers.Tenant, Atlas.Id, row => row with { TargetFinish = Some.Day(40) }, default);

        Assert.Equal(UndoErrors.ChangedSince, await UndoAsync(step));

        var row = await RowAsync();
        Assert.Equal((Some.Day(40), "Zephyr"), (row.TargetFinish, row.Name));
    }

    [Fact]
    public async Task UndoAsync_NewRowThatSomebodyWorkedOn_IsLeft()
    {
        var other = ProjectWorld.Owned("Borealis");
        var step = await rows.AddAsync(Askers.Ada(), other, "project", default);
        await projects.ChangeAsync(Askers.Tenant, other.Id, row => row with { Aliases = ["used"] }, default);

        Assert.Equal(UndoErrors.ChangedSince, await UndoAsync(step));
        Assert.NotNull(await projects.FindAsync(Askers.Tenant, other.Id, default));
    }

    private async Task<UndoId> ChangeAsync(Func<Project, Project> act) =>
        await rows.OfferAsync(Askers.Ada(), (await rows.ChangeAsync(Askers.Ada(), Atlas.Id, act, "settings", default))!, default);

    private Task<Answer> UndoAsync(UndoId step) => undo.RunAsync(Askers.Ada(), step, default);

    private async Task<Project> RowAsync() => (await projects.FindAsync(Askers.Tenant, Atlas.Id, default))!.Project;
}
