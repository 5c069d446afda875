using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Minutes;

public sealed class ConfirmMinutesTests
{
    [Fact]
    public async Task RunAsync_AllTicked_PutsEachPartWhereItBelongs()
    {
        var world = new MinutesWorld { Recording = { Attended = [ProjectWorld.Ada] } };
        await world.PlayAsync(
            MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"), MinutesWorld.Wrote(CaptureKind.Action, "Book the room", owner: ProjectWorld.Ben, due: Some.Day(3)),
            MinutesWorld.Wrote(CaptureKind.Risk, "The rules may fail"), MinutesWorld.Wrote(CaptureKind.Parked, "Who tests"));

        var done = await world.ConfirmedAsync(await world.DraftedAsync(), "c1", "c2", "c3", "c4", "chat", "mail");

        Assert.All(done.Parts, p => Assert.True(p.Done));
        var task = Assert.Single(world.Tasks.Made);
        Assert.Equal(("Book the room", Some.Day(3), ProjectWorld.Ben.Id), (task.Title, task.Due, Assert.Single(task.Assignees).Id));
        var decision = Assert.Single((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        Assert.Equal(("Keep the VPN", DecisionStatus.Tentative, "Atlas weekly"), (decision.Title, decision.Status, decision.Meeting!.Subject));
        var entry = Assert.Single((await world.World.Registers.ReadAsync(Askers.Tenant, new("atlas"), default)).Entries);
        Assert.Equal(("The rules may fail", EntryOrigin.Meeting), (entry.Title, entry.Origin));
        Assert.Equal(MinutesWorld.Chat, Assert.Single(world.Notifier.Told).Person.Conversation.Id);
        Assert.Equal("ben@example.test", Assert.Single(Assert.Single(world.Drafts.Put).Draft.To).Address);
        var promised = Assert.Single(await world.Promised.OfSeriesAsync(Askers.Tenant, MinutesWorld.Chat, default));
        Assert.Equal(("Book the room", Some.Day(3), "new-1"), (promised.Text, promised.Due, promised.Task!.Value.Id));
    }

    [Fact]
    public async Task RunAsync_DecisionWithItsReason_IsLoggedWithReasonAndWhatWasAsked()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "We decided to keep the VPN, because the line is late."));

        await world.ConfirmedAsync(await world.DraftedAsync(), "c1");

        var decision = Assert.Single((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        Assert.Equal(("Keep the VPN", "the line is late", "The private line"), (decision.Title, decision.Rationale, decision.Context));
    }

    [Fact]
    public async Task RunAsync_Unticked_GoesNowhere()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"), MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));

        await world.ConfirmedAsync(await world.DraftedAsync(), "c2");

        Assert.Empty((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        Assert.Empty(world.Notifier.Told);
        Assert.Single(world.Tasks.Made);
    }

    [Fact]
    public async Task RunAsync_NothingTicked_SaysSoAndTheCardStays()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));
        var draft = await world.DraftedAsync();

        Assert.Equal("minutes-nothing-ticked", Assert.IsType<Refusal>(await world.ClickAsync(draft, [])).Code);

        await world.ConfirmedAsync(draft, "c1");
    }

    [Fact]
    public async Task RunAsync_ClickedTwice_IsDoneOnce()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));
        var draft = await world.DraftedAsync();

        await world.ClickAsync(draft, ["c1"]);
        await world.ClickAsync(draft, ["c1"]);

        Assert.Single(world.Tasks.Made);
    }

    [Fact]
    public async Task RunAsync_AnotherHash_DoesNothing()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));
        var draft = await world.DraftedAsync();

        await world.ClickAsync(draft with { Proposal = draft.Proposal! with { Hash = "0" } }, ["c1"]);

        Assert.Empty(world.Tasks.Made);
    }

    [Fact]
    public async Task RunAsync_TwinOffered_MakesNoTaskUnlessAskedFor()
    {
        var world = new MinutesWorld(Some.Task("7") with { Title = "Escalate the delay to Northgate" });
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Escalate Northgate's delay"));

        await world.ConfirmedAsync(await world.DraftedAsync(), "c1");

        Assert.Empty(world.Tasks.Made);
        Assert.Equal("7", Assert.Single(await world.Promised.OfSeriesAsync(Askers.Tenant, MinutesWorld.Chat, default)).Task!.Value.Id);
    }

    [Fact]
    public async Task RunAsync_FilledInOwnerAndFinal_AreWritten()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"), MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));
        var draft = await world.DraftedAsync();

        await world.Confirm.RunAsync(
            Askers.Ada(), draft.Proposal!.Id, draft.Proposal.Hash,
            new MinutesTicks(
                new HashSet<string> { "c1", "c2" }, new HashSet<string>(), new HashSet<string> { "c1" }, new Dictionary<string, string> { ["c2"] = Askers.BenId.Value },
                new Dictionary<string, DateOnly> { ["c2"] = Some.Day(4) }), default);

        Assert.Equal(DecisionStatus.Final, (await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions.Single().Status);
        Assert.Equal((Askers.BenId, Some.Day(4)), (world.Tasks.Made.Single().Assignees.Single().Id, world.Tasks.Made.Single().Due!.Value));
    }

    [Fact]
    public async Task ExecuteAsync_ProcessEndedHalfWay_GoesOnWithoutDoingAnythingTwice()
    {
        var world = new MinutesWorld { Recording = { Attended = [ProjectWorld.Ada] } };
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"), MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"), MinutesWorld.Wrote(CaptureKind.Risk, "It may fail"));
        var proposal = (await world.DraftedAsync()).Proposal!;
        world.Drafts.Throws = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Effect.ExecuteAsync(proposal, default));
        world.Drafts.Throws = false;

        var outcome = await world.Effect.ExecuteAsync(proposal, default);

        Assert.Equal((ProposalState.Done, (string?)null), (outcome.State, outcome.Code));
        Assert.Single(world.Tasks.Made);
        Assert.Single(world.Notifier.Told);
        Assert.Single((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        Assert.Single((await world.World.Registers.ReadAsync(Askers.Tenant, new("atlas"), default)).Entries);
        Assert.Single(world.Drafts.Put);
    }

    [Fact]
    public async Task RunAsync_PlannerRefuses_TellsWhichPartAndOffersItAgain()
    {
        var world = new MinutesWorld { Tasks = { Instead = EffectOutcome.Refused("task-forbidden") } };
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"), MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));

        var done = await world.ConfirmedAsync(await world.DraftedAsync(), "c1", "c2");
        Assert.Equal("task-forbidden", done.Parts.Single(p => p.Part == "c1").Code);

        world.Tasks.Instead = null;
        var again = await world.DraftedAsync();
        Assert.Equal(["c1"], again.Offer.Lines.Select(l => l.Line.Key));
        await world.ConfirmedAsync(again, "c1");
        Assert.Single(world.Tasks.Made);
        Assert.Single((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
    }
}
