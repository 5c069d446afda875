using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Decisions;

public sealed class FindDecisionsTests
{
    private readonly DecisionWorld _world = new();

    [Fact]
    public async Task RunAsync_NoProject_LooksInThoseOfTheAskerOnly()
    {
        await RecordAsync("Atlas", "move the cutover");
        await RecordAsync("Borealis", "move the beta");
        await _world.Desk.Book.AddAsync(
            Askers.Tenant,
            new() { Project = DecisionWorld.Foreign.Id, Number = 0, Title = "Move in secret", DecidedOn = Some.Today, RecordedBy = ProjectWorld.Ada, RecordedAt = Some.Now }, default);

        var answer = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "move", null, default));

        Assert.Equal(["Atlas", "Borealis"], answer.Decisions.Select(d => d.ProjectName).Order());
        Assert.Equal((2, 2), (answer.Searched, answer.Projects));
    }

    [Fact]
    public async Task RunAsync_AnotherProjectByName_IsRefused() =>
        Assert.IsType<Refusal>(await _world.Find.RunAsync(Askers.Ada(), "move", "Cobalt", default));

    [Fact]
    public async Task RunAsync_InAGroupWithSomebodyFromOutside_ShowsNothing()
    {
        await RecordAsync("Atlas", "move the cutover");
        _world.World.Roster.Unknown = true;

        Assert.IsType<Refusal>(await _world.Find.RunAsync(Askers.Ada(ConversationScope.Group, "19:team"), "move", "Atlas", default));
        Assert.IsType<Refusal>(await _world.Find.RunAsync(Askers.Ada(ConversationScope.Group, "19:team"), "move", null, default));
    }

    [Fact]
    public async Task RunAsync_OpenQuestions_StandBesideWhatWasDecided()
    {
        var atlas = ProjectWorld.Owned("Atlas") with { Decisions = [new OpenDecision("k", "Pay for the second line?", null, null, []), new OpenDecision("l", "Who tests?", null, null, [])] };
        await _world.World.Projects.SaveAsync(atlas, default);

        var about = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "line", "Atlas", default));
        var all = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "", "Atlas", default));

        Assert.Equal(["Pay for the second line?"], about.Open.Select(o => o.Question.Question));
        Assert.Equal(2, all.Open.Count);
    }

    private Task<Answer> RecordAsync(string project, string what) => _world.Record.RunAsync(Askers.Ada(), $"we decided to {what}", project, default);
}
