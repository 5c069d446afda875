using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Projects;

public class ProjectChangesTests
{
    private static readonly Project Atlas = ProjectWorld.Owned("Atlas");
    private readonly InMemoryProjectStore projects = new(Atlas);

    [Fact]
    public async Task ChangeAsync_SomebodyWasFaster_ReadsAgainAndLosesNothing()
    {
        projects.Meanwhile = store => store.PutAsync(Atlas with { Aliases = ["theirs"] }, default);

        var (before, after) = (await projects.ChangeAsync(Askers.Tenant, Atlas.Id, row => row with { Aliases = [.. row.Aliases, "mine"] }, default))!.Value;

        Assert.Equal(["theirs"], before.Aliases);
        Assert.Equal(["theirs", "mine"], after.Aliases);
        Assert.Equal(["theirs", "mine"], (await projects.FindAsync(Askers.Tenant, Atlas.Id, default))!.Project.Aliases);
    }

    [Fact]
    public async Task ChangeAsync_RemovedMeanwhile_DoesNotBringItBack()
    {
        projects.Meanwhile = store => store.RemoveAsync(Askers.Tenant, Atlas.Id, default);

        Assert.Null(await projects.ChangeAsync(Askers.Tenant, Atlas.Id, row => row with { Name = "Zephyr" }, default));
        Assert.Empty(await projects.ListAsync(Askers.Tenant, default));
    }

    [Fact]
    public async Task ChangeAsync_ActSaysNo_ChangesNothing()
    {
        Assert.Null(await projects.ChangeAsync(Askers.Tenant, Atlas.Id, _ => null, default));
        Assert.Equal(1, (await projects.FindAsync(Askers.Tenant, Atlas.Id, default))!.Version);
    }

    [Fact]
    public async Task ChangeAsync_OutrunEachTime_SaysSoInsteadOfLosingIt() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => projects.ChangeAsync(
            Askers.Tenant, Atlas.Id,
            row =>
            {
                projects.Meanwhile = store => store.PutAsync(row with { Name = "Theirs" }, default);
                return row with { Name = "Mine" };
            },
            default));

    [Fact]
    public async Task RemoveAsync_NotThere_IsNoMistake()
    {
        await projects.RemoveAsync(Askers.Tenant, Atlas.Id, default);
        await projects.RemoveAsync(Askers.Tenant, Atlas.Id, default);

        Assert.Empty(await projects.ListAsync(Askers.Tenant, default));
    }
}
