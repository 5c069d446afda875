using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Plans;

/// <summary>A plan file becomes a project, also while somebody changes the same project or another of the same conversation.</summary>
public sealed class AdoptPlanTests
{
    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas") with { Conversations = [new ProjectConversation(Askers.Ada().Conversation.Id, IsDefault: true)] }], Some.Task("1"));

    private AdoptPlan Adopt => new(new AnyPlan(), new OneFile(), _world.Projects, new LessonShelf(_world.Finder, _world.Records), _world.Clock);

    [Fact]
    public async Task RunAsync_FirstTime_IsWhatTheConversationMeansFromNowOn()
    {
        var adopted = await AdoptAsync();

        var rows = await RowsAsync();
        Assert.Empty(rows["Atlas"].Conversations);
        Assert.True(rows[adopted.Project.Name].Conversations.Single().IsDefault);
    }

    [Fact]
    public async Task RunAsync_OtherProjectOfTheConversationChangesMeanwhile_BothStand()
    {
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Aliases = ["theirs"] }, default);

        await AdoptAsync();

        var atlas = (await RowsAsync())["Atlas"];
        Assert.Null(_world.Projects.Meanwhile);
        Assert.Equal(["theirs"], atlas.Aliases);
        Assert.Empty(atlas.Conversations);
    }

    [Fact]
    public async Task RunAsync_SameFileAgain_KeepsWhatPeopleSaidOfTheProject()
    {
        var first = (await AdoptAsync()).Project;
        await _world.Projects.ChangeAsync(
            Askers.Tenant, first.Id, row => row with { Name = "Ours", Aliases = ["lake"], Tolerances = row.Tolerances with { MilestoneSlipDays = 9 }, SharedWith = [] }, default);

        var again = (await AdoptAsync()).Project;

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(("Ours", 9), (again.Name, again.Tolerances.MilestoneSlipDays));
        Assert.Equal(["lake"], again.Aliases);
        Assert.Empty(again.SharedWith);
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_SameFileAgainWhileSomebodyChangesItsSettings_BothStand()
    {
        var first = (await AdoptAsync()).Project;
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, first.Id, row => row with { Aliases = ["theirs"] }, default);

        var again = (await AdoptAsync()).Project;

        Assert.Null(_world.Projects.Meanwhile);
        Assert.Equal(["theirs"], again.Aliases);
    }

    [Fact]
    public async Task RunAsync_SomebodyElsesFile_IsGone() => Assert.Equal(PlanErrors.FileGone, await Adopt.RunAsync(Askers.Ben(), "file-1", default));

    private async Task<PlanAdopted> AdoptAsync() => Assert.IsType<PlanAdopted>(await Adopt.RunAsync(Askers.Ada(), "file-1", default));

    private async Task<Dictionary<string, Project>> RowsAsync() => (await _world.Projects.ListAsync(Askers.Tenant, default)).ToDictionary(p => p.Name);

    private sealed class OneFile : IPlanFileStore
    {
        public Task SaveAsync(PlanFile file, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<PlanFile?> FindAsync(TenantId tenant, PersonId owner, string id, CancellationToken cancellationToken) =>
            Task.FromResult(owner == Askers.AdaId ? new PlanFile(id, Askers.Ada(), "lake.csv", ReadOnlyMemory<byte>.Empty, null) : null);
    }

    private sealed class AnyPlan : IPlanReader
    {
        public bool TryRead(ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping, out PlanReading reading, out UnreadablePlan unreadable)
        {
            unreadable = new UnreadablePlan("no-title-column", fileName);
            reading = new PlanReading { Format = "CSV", Name = "Lake", Tasks = [Some.Task("7", Some.Day(10))] };
            return true;
        }
    }
}
