using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
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
        await _world.World.Projects.PutAsync(atlas, default);

        var about = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "line", "Atlas", default));
        var all = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "", "Atlas", default));

        Assert.Equal(["Pay for the second line?"], about.Open.Select(o => o.Question.Question));
        Assert.Equal(2, all.Open.Count);
    }

    [Fact]
    public async Task RunAsync_WrittenDownWithoutMinutes_IsFoundByWhoWasInvited()
    {
        await PlayAsync("Atlas", Askers.AdaId, "Keep the VPN until June");
        await PlayAsync("Borealis", new PersonId("stranger"), "Keep the VPN for ever");
        await PlayAsync(DecisionWorld.Foreign.Name, Askers.AdaId, "Keep the VPN in Cobalt");

        var answer = Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "VPN", null, default));

        Assert.Equal(("Atlas", "Keep the VPN until June"), (Assert.Single(answer.Written).ProjectName, answer.Written[0].Decision.Title));
        Assert.Empty(Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "cutover", null, default)).Written);
    }

    [Fact]
    public async Task RunAsync_InAnotherChat_TellsNothingThatWasOnlyWrittenDown()
    {
        await PlayAsync("Atlas", Askers.AdaId, "Keep the VPN until June");
        var group = Askers.Ada(ConversationScope.Group, "19:team");

        var elsewhere = await _world.Find.RunAsync(group, "VPN", "Atlas", default);

        Assert.Empty(elsewhere is DecisionsAnswer found ? found.Written : []);
    }

    [Fact]
    public async Task RunAsync_MinutesConfirmed_NoLongerTellsWhatWasOnlyWrittenDown()
    {
        var meeting = await PlayAsync("Atlas", Askers.AdaId, "Keep the VPN until June");
        await new MinutesBook(_world.Records).OnceAsync(Askers.Tenant, meeting.ToString(), "c1", () => Task.FromResult(new MinutesPart("c1", true, "#1")), default);

        Assert.Empty(Assert.IsType<DecisionsAnswer>(await _world.Find.RunAsync(Askers.Ada(), "VPN", null, default)).Written);
    }

    private async Task<MeetingKey> PlayAsync(string project, PersonId organizer, string decided)
    {
        var (called, at) = (new Person(organizer, "Organiser"), _world.World.Clock.GetUtcNow().AddHours(-2));
        var agenda = new Agenda
        {
            Meeting = new MeetingKey($"19:{project}@thread.v2", null), Title = $"{project} weekly", Project = new ProjectId(project.ToLowerInvariant()), Start = at, End = at.AddHours(1), Organizer = called,
            Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Own, "The line"), Purpose = ItemPurpose.Decide, Minutes = 30 }],
        };
        MeetingEvent[] events = [new AgendaPrepared(at, called, agenda), new MeetingStarted(at, called, "19:chat", MeetingRole.Organizer), new Captured(at, called, CaptureKind.Decision, decided)];
        Assert.True(await _world.Logs.TryAppendAsync(Askers.Tenant, agenda.Meeting, 0, events, Facilitator.Replay(events), default));
        return agenda.Meeting;
    }

    private Task<Answer> RecordAsync(string project, string what) => _world.Record.RunAsync(Askers.Ada(), $"we decided to {what}", project, default);
}
