using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Tests.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Sensitivity;

public sealed class LabelTrailTests
{
    private static readonly SensitivityLabel Low = new("1", "General", 0);
    private static readonly SensitivityLabel High = new("2", "Confidential", 1);

    [Fact]
    public async Task Note_InSeveralReadingsAtOnce_LeavesTheHighest()
    {
        using var trail = LabelTrail.Begin();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => LabelTrail.Note(i == 7 ? High : Low))));

        Assert.Equal(High, trail.Highest);
    }

    [Fact]
    public void Note_WithinAnotherTrail_CountsForBothAndOnlyForThose()
    {
        using var turn = LabelTrail.Begin();
        using (var first = LabelTrail.Begin())
        {
            LabelTrail.Note(High);
            Assert.Equal(High, first.Highest);
        }

        using (var second = LabelTrail.Begin())
        {
            LabelTrail.Note(Low);
            Assert.Equal(Low, second.Highest);
        }

        Assert.Equal(High, turn.Highest);
        Assert.Equal(High, LabelTrail.Now);
    }

    [Fact]
    public void Note_NothingBegun_IsForgotten()
    {
        LabelTrail.Note(High);
        Assert.Null(LabelTrail.Now);
    }

    [Fact]
    public async Task Begin_InAnotherFlow_IsNotSeenHere()
    {
        await Task.Run(() =>
        {
            using var trail = LabelTrail.Begin();
            LabelTrail.Note(High);
        });

        Assert.Null(LabelTrail.Now);
    }

    [Fact]
    public void Note_Coverage_NotesTheLabelOfEachSource()
    {
        using var trail = LabelTrail.Begin();
        var source = Some.Coverage().Sources[0];

        LabelTrail.Note(new Coverage([source, source with { Label = Low }, source with { Label = High }]));

        Assert.Equal(High, trail.Highest);
    }

    [Fact]
    public async Task Propose_MadeFromLabelledContent_KeepsTheLabel()
    {
        var store = new InMemoryProposalStore();
        using var trail = LabelTrail.Begin();
        LabelTrail.Note(High);

        var made = await new ProposalDesk(store, new FakeClock()).ProposeAsync(
            Askers.Ada(), MailDraftEffect.KindName, new MailDraft("s", [], "", ""), default);

        Assert.Equal(High, (await store.FindAsync(Askers.Tenant, made.Id, default))!.Label);
    }

    [Fact]
    public async Task Minutes_OfALabelledMeeting_CarryItsLabelIntoTheProposal()
    {
        var world = new MinutesWorld { Recording = { Label = High } };
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));
        using var trail = LabelTrail.Begin();

        var draft = await world.DraftedAsync();

        Assert.Equal(High, draft.Proposal!.Label);
    }

    [Fact]
    public async Task Meetings_OfALabelledDay_CarryTheHighestOfIt()
    {
        var meetings = new FakeCalendar(Some.Meeting("Open"), Some.Meeting("Closed"));
        using var trail = LabelTrail.Begin();

        await new ListMeetings(meetings, new FakeMeetingLabels(("Open", Low), ("Closed", High)), new FakeClock()).RunAsync(Askers.Ada(), null, default);

        Assert.Equal(High, trail.Highest);
    }
}
