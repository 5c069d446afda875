using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Snapshots;

/// <summary>What is the team's own matter is refused to whoever reads the project from outside, and not to the team.</summary>
public class OutsideReaderTests
{
    private readonly ProjectWorld world = new(
        [ProjectWorld.Owned("Atlas") with { Members = [new(ProjectWorld.Ada, "TPM"), new(ProjectWorld.Ben, "Client", Audience.Client)] }], Some.Task("1", Some.Day(20)));

    [Theory]
    [InlineData("path", "plan-not-for-clients")]
    [InlineData("links", "plan-not-for-clients")]
    [InlineData("estimates", "plan-not-for-clients")]
    [InlineData("options", "what-if-not-for-clients")]
    [InlineData("estimation", "what-if-not-for-clients")]
    [InlineData("health", "health-not-for-clients")]
    public async Task RunAsync_ClientsReader_IsRefused(string what, string code)
    {
        Assert.Equal(code, Assert.IsType<Refusal>(await AskAsync(what, Askers.Ben())).Code);
        Assert.IsNotType<Refusal>(await AskAsync(what, Askers.Ada()));
    }

    private Task<Answer> AskAsync(string what, Asker asker)
    {
        var undo = new UndoDesk(new InMemoryUndoStore(), world.Clock);
        return what switch
        {
            "path" => new ShowCriticalPath(world.Viewer).RunAsync(asker, "Atlas", default),
            "links" => new ListDependencies(world.Viewer).RunAsync(asker, "Atlas", default),
            "estimates" => new EnterEstimates(world.Viewer, world.Projects, undo).ListAsync(asker, "Atlas", default),
            "options" => new ExploreOptions(world.Viewer).RunAsync(asker, "Atlas", "we are late", default),
            "estimation" => new EstimateTasks(world.Viewer, world.Projects, world.Records, undo).RunAsync(asker, "Atlas", null, default),
            _ => new ShowHealth(world.Viewer, new WatermelonReader(new InMemoryCheckIns())).RunAsync(asker, "Atlas", default),
        };
    }
}
