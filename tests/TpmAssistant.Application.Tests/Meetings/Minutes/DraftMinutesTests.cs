using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Minutes;

public sealed class DraftMinutesTests
{
    private const string Cases = "security/injection-public.jsonl";

    [Fact]
    public async Task RunAsync_FacilitatedMeeting_HoldsWhatWasWrittenDown()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(
            MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"), MinutesWorld.Wrote(CaptureKind.Action, "Book the room", owner: ProjectWorld.Ben, due: Some.Day(3)),
            MinutesWorld.Wrote(CaptureKind.Action, "Call the bank"));

        var draft = await world.DraftedAsync();

        Assert.Equal(["Keep the VPN", "Book the room", "Call the bank"], draft.Offer.Lines.Select(l => l.Line.Text));
        Assert.All(draft.Offer.Lines, l => Assert.True(l.Line.IsCaptured));
        Assert.Equal((ProjectWorld.Ben.Id, Some.Day(3)), (draft.Offer.Lines[1].Line.Owner!.Id, draft.Offer.Lines[1].Line.Due!.Value));
        Assert.Equal((null, null), (draft.Offer.Lines[2].Line.Owner, draft.Offer.Lines[2].Line.Due));
        Assert.Equal((MinutesWorld.Weekly.Start, MinutesWorld.Weekly.Start.AddMinutes(40)), (draft.Offer.Start, draft.Offer.End));
        Assert.Equal("The private line", Assert.Single(draft.Offer.Items).Item!.Topic.Subject);
        Assert.Equal(MinutesWorld.Chat, draft.Offer.Chat);
    }

    [Fact]
    public async Task RunAsync_SaidAndWritten_StandsOnceWithItsMoment()
    {
        var world = new MinutesWorld { Recording = { Vtt = "0:10:20.0 --> 0:10:26.0\n<v Ben Example>We decide to keep the VPN for staging.</v>\n\n0:12:0.0 --> 0:12:5.0\n<v Ben Example>I will call the bank by Friday.</v>\n" } };
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN for staging", minute: 11));

        var draft = await world.DraftedAsync();

        Assert.Equal(["c1", "t720"], draft.Offer.Lines.Select(l => l.Line.Key));
        Assert.Equal(TimeSpan.FromSeconds(620), draft.Offer.Lines[0].Line.Said!.From);
        Assert.EndsWith("#t620", draft.Links["c1"].AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(("1", false, ProjectWorld.Ben.Id), (draft.Offer.Lines[1].Line.Item, draft.Offer.Lines[1].Line.IsCaptured, draft.Offer.Lines[1].Line.Owner!.Id));
    }

    [Theory]
    [InlineData(RecordState.None)]
    [InlineData(RecordState.Forbidden)]
    [InlineData(RecordState.Unavailable)]
    public async Task RunAsync_NoTranscript_SaysWhy(RecordState state)
    {
        var world = new MinutesWorld { Recording = { State = state } };

        var draft = await world.DraftedAsync();

        Assert.Equal((state, PresenceSource.Invitation, false), (draft.Transcript, draft.Offer.Presences.Source, draft.IsFacilitated));
    }

    [Fact]
    public async Task RunAsync_AttendanceReport_TellsWhoWasAbsent()
    {
        var world = new MinutesWorld { Recording = { Attended = [ProjectWorld.Ada] } };

        var draft = await world.DraftedAsync();

        Assert.Equal(["Ada Example"], draft.Offer.Presences.Present.Select(p => p.Name));
        Assert.Equal("ben@example.test", Assert.Single(draft.Offer.MailTo).Address);
    }

    [Fact]
    public async Task RunAsync_TaskForItIsThere_IsOfferedInsteadOfATwin()
    {
        var world = new MinutesWorld(Some.Task("7") with { Title = "Escalate the delay to Northgate's account lead" });
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Escalate Northgate's delay"));

        Assert.Equal("7", (await world.DraftedAsync()).Offer.Lines.Single().Twin!.Task.Id);
    }

    [Fact]
    public async Task RunAsync_InTheMeetingsChat_TheDraftGoesToTheAskersOwnChat()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));

        Assert.IsType<MinutesElsewhere>(await world.Draft.RunAsync(Askers.Ada(ConversationScope.Group, MinutesWorld.Chat), null, default));

        var (person, answer, _) = Assert.Single(world.Notifier.Told);
        Assert.Equal(("a:ada", ConversationScope.Personal), (person.Conversation.Id, person.Conversation.Scope));
        Assert.Equal(ConversationScope.Personal, Assert.IsType<MinutesAnswer>(answer).Proposal!.ShownTo.Conversation.Scope);
    }

    [Fact]
    public async Task RunAsync_InAChatByWhomTheAssistantCannotReachAlone_IsRefused() =>
        Assert.IsType<Refusal>(await new MinutesWorld().Draft.RunAsync(Askers.Ben(ConversationScope.Group, MinutesWorld.Chat), null, default));

    [Theory]
    [InlineData("Atlas weekly", true)]
    [InlineData("the atlas weekly of last week", true)]
    [InlineData("unicorn", false)]
    public async Task RunAsync_Name_FindsTheMeetingOrSaysWhichThereAre(string name, bool found)
    {
        var answer = await new MinutesWorld().Draft.RunAsync(Askers.Ada(), name, default);

        Assert.Equal(found, answer is MinutesAnswer);
        if (!found) Assert.Contains("Atlas weekly", Assert.IsType<Refusal>(answer).Details["known"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ByIdentityHeldBeforeItsTime_HasItsMinutesOfTheDayItWasHeld()
    {
        var world = new MinutesWorld();
        var (meeting, begun) = (MeetingKey.Of(MinutesWorld.Later), MinutesWorld.Weekly.Start.AddMinutes(70));
        MeetingEvent[] events =
        [
            new AgendaPrepared(begun.AddMinutes(-5), ProjectWorld.Ada, MinutesWorld.AgendaOf(MinutesWorld.Later)), new MeetingStarted(begun, ProjectWorld.Ada, "19:team@thread.v2", MeetingRole.Organizer),
            new Captured(begun.AddMinutes(5), ProjectWorld.Ben, CaptureKind.Decision, "Wait for wave 2"),
            new AgendaMoved(begun.AddMinutes(9), ProjectWorld.Ada, AgendaMove.End, null, MeetingRole.Organizer),
        ];
        Assert.True(Facilitator.Replay(events).EndedAt is not null);
        Assert.True(await world.Logs.TryAppendAsync(Askers.Tenant, meeting, 0, events, Facilitator.Replay(events), default));

        var draft = Assert.IsType<MinutesAnswer>(await world.Draft.RunAsync(Askers.Ada(), meeting.ToString(), default));

        Assert.Equal((meeting.ToString(), "Atlas cutover", Some.Today), (draft.Offer.Meeting, draft.Offer.Title, draft.Offer.Day));
        Assert.Equal("Wait for wave 2", Assert.Single(draft.Offer.Lines).Line.Text);
        Assert.Equal("19:team@thread.v2", draft.Offer.Chat);
        Assert.True(world.Calendar.Asked!.Value.To >= MinutesWorld.Later.End);
    }

    [Fact]
    public async Task RunAsync_ByIdentityNotHeldYet_IsRefused() =>
        Assert.Equal("meeting-not-over", Assert.IsType<Refusal>(await new MinutesWorld().Draft.RunAsync(Askers.Ada(), MeetingKey.Of(MinutesWorld.Later).ToString(), default)).Code);

    [FactIfShared(Cases)]
    public async Task RunAsync_HostileTranscript_IsOnlyEverTextThatNobodyTicked()
    {
        foreach (var line in File.ReadLines(Repository.Shared(Cases)!))
        {
            using var hostile = JsonDocument.Parse(line);
            var payload = hostile.RootElement.GetProperty("payload").GetString()!.Replace("\n\n", "\n", StringComparison.Ordinal);
            var world = new MinutesWorld { Recording = { Vtt = $"0:0:1.0 --> 0:0:9.0\n<v {payload.Split('\n')[0].Replace(">", "", StringComparison.Ordinal)}>{payload}</v>\n" } };
            await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));

            var draft = await world.DraftedAsync();
            await world.ConfirmedAsync(draft, [.. draft.Offer.Lines.Where(l => l.Line.IsCaptured).Select(l => l.Line.Key), "chat"]);

            Assert.All(draft.Offer.Lines.Skip(1), l => Assert.False(l.Line.IsCaptured || l.Line.IsFinal));
            Assert.Empty(world.Tasks.Made);
            Assert.Empty(world.Drafts.Put);
            Assert.Equal("Keep the VPN", Assert.Single((await world.Decisions.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions).Title);
            Assert.Equal("Keep the VPN", Assert.Single(Assert.IsType<MinutesPosted>(world.Notifier.Told.Single().Answer).Offer.Lines).Line.Text);
        }
    }
}
