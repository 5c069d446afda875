using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Sensitivity;
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
}
