using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Decisions;

public sealed class RecordDecisionTests
{
    private readonly DecisionWorld _world = new();

    [Theory]
    [InlineData("we decided for Atlas to move the cutover, because the line is late", "Move the cutover", "the line is late")]
    [InlineData("Atlas: we decided that beta 2 waits", "Beta 2 waits", null)]
    [InlineData("record a decision for Atlas: keep the VPN", "Keep the VPN", null)]
    [InlineData("Decision: keep the VPN in Atlas.", "Keep the VPN", null)]
    [InlineData("I decided to keep the VPN on Atlas", "Keep the VPN", null)]
    public async Task RunAsync_Words_AreReadAsADecision(string text, string title, string? why)
    {
        var answer = Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), text, null, default));

        Assert.Equal(("Atlas", title, why), (answer.Project.Name, answer.Decision.Title, answer.Decision.Rationale));
    }

    [Theory]
    [InlineData("we tentatively decided for Atlas to wait", DecisionStatus.Tentative)]
    [InlineData("tentative decision: wait in Atlas", DecisionStatus.Tentative)]
    [InlineData("we decided for Atlas to wait", DecisionStatus.Final)]
    public async Task RunAsync_HowFirm_IsHeard(string text, DecisionStatus status) =>
        Assert.Equal(status, Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), text, null, default)).Decision.Status);

    [Fact]
    public async Task RunAsync_WeDecided_NamesNobodyAsTheOneWhoDecided()
    {
        var we = Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), "we decided for Atlas to wait", null, default));
        var i = Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), "I decided for Atlas to wait", null, default));

        Assert.Empty(we.Decision.TakenBy);
        Assert.Equal(Askers.AdaId, Assert.Single(i.Decision.TakenBy).Id);
    }

    [Fact]
    public async Task RunAsync_ProjectNotClear_AsksWithTheWordsFilledInAndKeepsNothing()
    {
        var form = Assert.IsType<DecisionForm>(await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", null, default));

        Assert.Equal(["Atlas", "Borealis"], form.Projects.Select(p => p.Name));
        Assert.Equal("Wait", form.Draft.Title);
        Assert.Empty((await _world.Desk.Book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }

    [Fact]
    public async Task RunAsync_SomebodyElsesProject_IsNotGivenAway() =>
        Assert.IsNotType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), "we decided for Cobalt to wait", "Cobalt", default));

    [Fact]
    public async Task RunAsync_InAChatWhereSomebodyMayNotOpenTheProject_IsRefused()
    {
        _world.World.Directory.Groups["group-1"] = [ProjectWorld.Ada];

        Assert.IsType<Refusal>(await _world.Record.RunAsync(Askers.Ada(ConversationScope.Group, "19:team"), "we decided for Atlas to wait", null, default));
        Assert.Empty((await _world.Desk.Book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }

    [Theory]
    [InlineData("we decided")]
    [InlineData("decision:   ")]
    [InlineData("")]
    public async Task RunAsync_NothingSaid_SaysSo(string text) => Assert.IsType<Refusal>(await _world.Record.RunAsync(Askers.Ada(), text, "Atlas", default));

    [Fact]
    public async Task SaveAsync_ReplacingAnother_KeepsBothAndCanBeTakenBack()
    {
        await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", "Atlas", default);
        var edit = new DecisionEdit("Go ahead", null, "the line is there", [Askers.BenId.Value], null, DecisionStatus.Final, Supersedes: 1);

        var saved = Assert.IsType<DecisionAnswer>(await _world.Record.SaveAsync(Askers.Ada(), "Atlas", null, 0, edit, default));
        var old = Assert.IsType<DecisionAnswer>(await _world.Find.RunAsync(Askers.Ada(), "#1", "Atlas", default));
        Assert.Equal((2, 1, 2), (saved.Decision.Number, saved.Supersedes!.Number, old.SupersededBy!.Number));
        Assert.Equal("Ben Example", Assert.Single(saved.Decision.TakenBy).Name);

        await _world.Undo.RunAsync(Askers.Ada(), saved.Done!.Undo!.Value, default);

        Assert.Null(Assert.IsType<DecisionAnswer>(await _world.Find.RunAsync(Askers.Ada(), "#1", "Atlas", default)).SupersededBy);
    }

    [Fact]
    public async Task SaveAsync_ReplacingItself_IsRefused()
    {
        await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", "Atlas", default);

        var answer = await _world.Record.SaveAsync(Askers.Ada(), "Atlas", 1, 1, new DecisionEdit("Wait", null, null, [], null, DecisionStatus.Final, 1), default);

        Assert.Equal("decision-cannot-supersede", Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task SaveAsync_ChangedSinceTheCardWasShown_ChangesNothing()
    {
        await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", "Atlas", default);
        await _world.Record.SetStatusAsync(Askers.Ben(), "Atlas", 1, DecisionStatus.Tentative, default);

        var answer = await _world.Record.SaveAsync(Askers.Ada(), "Atlas", 1, 1, new DecisionEdit("Go", null, null, [], null, DecisionStatus.Final, null), default);

        Assert.Equal("decision-changed", Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task Undo_OfAFirstRecord_TakesItOut()
    {
        var answer = Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", "Atlas", default));

        await _world.Undo.RunAsync(Askers.Ada(), answer.Done!.Undo!.Value, default);

        Assert.Empty((await _world.Desk.Book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }

    [Fact]
    public async Task Undo_WhenAnotherTookItsPlaceSince_LeavesIt()
    {
        var first = Assert.IsType<DecisionAnswer>(await _world.Record.RunAsync(Askers.Ada(), "we decided to wait", "Atlas", default));
        await _world.Record.SaveAsync(Askers.Ada(), "Atlas", null, 0, new DecisionEdit("Go", null, null, [], null, DecisionStatus.Final, 1), default);

        Assert.IsType<Refusal>(await _world.Undo.RunAsync(Askers.Ada(), first.Done!.Undo!.Value, default));
        Assert.Equal(2, (await _world.Desk.Book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions.Count);
    }

    [Fact]
    public async Task AddAsync_SameMarkerTwice_IsKeptOnce()
    {
        var decision = new Decision
        {
            Project = new ProjectId("atlas"), Number = 0, Title = "Wait", DecidedOn = Some.Today, RecordedBy = ProjectWorld.Ada, RecordedAt = Some.Now, Marker = "minutes:1",
        };
        var first = await _world.Desk.Book.AddAsync(Askers.Tenant, decision, default);
        var second = await _world.Desk.Book.AddAsync(Askers.Tenant, decision with { Title = "Wait again" }, default);

        Assert.Equal((1, 1, "Wait"), (first!.Body.Number, second!.Body.Number, second.Body.Title));
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_GetANumberEach()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _world.Desk.Book.AddAsync(
            Askers.Tenant,
            new Decision { Project = new ProjectId("atlas"), Number = 0, Title = $"D{i}", DecidedOn = Some.Today, RecordedBy = ProjectWorld.Ada, RecordedAt = Some.Now }, default))));

        Assert.Equal([1, 2, 3, 4, 5, 6], added.Select(a => a!.Body.Number).Order());
    }
}
