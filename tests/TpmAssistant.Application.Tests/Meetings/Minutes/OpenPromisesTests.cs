using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Minutes;

/// <summary>What the next meeting of a series opens with.</summary>
public sealed class OpenPromisesTests
{
    private static readonly MeetingKey Next = new(MinutesWorld.Chat, MinutesWorld.Weekly.Start.AddDays(7));

    [Fact]
    public async Task OfAsync_MinutesConfirmed_GivesWhatTheyHoldWithItsTask_AndNothingThatWasNotTicked()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room", owner: ProjectWorld.Ben), MinutesWorld.Wrote(CaptureKind.Action, "Rather not"));
        await world.ConfirmedAsync(await world.DraftedAsync(), "c1");

        var promise = Assert.Single(await OpenAsync(world));

        Assert.Equal(("Book the room", ProjectWorld.Ben.Id, "new-1"), (promise.Text, promise.Owner?.Id, promise.Task?.Id));
        Assert.NotNull(promise.Link);
    }

    [Fact]
    public async Task OfAsync_HeardInTheRecordingAndTicked_IsPromisedToo()
    {
        var world = new MinutesWorld { Recording = { Vtt = "WEBVTT\n\n00:10:00.000 --> 00:10:04.000\n<v Ben Example>I will copy the production tables by Friday.</v>\n" } };
        await world.PlayAsync();
        var draft = await world.DraftedAsync();
        await world.ConfirmedAsync(draft, Assert.Single(draft.Offer.Lines).Line.Key);

        Assert.Contains("copy the production tables", Assert.Single(await OpenAsync(world)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_TaskDoneSince_IsKept()
    {
        var done = Some.Task("7") with { Title = "Escalate the delay to Northgate" };
        var world = new MinutesWorld(done);
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Escalate Northgate's delay"));
        await world.ConfirmedAsync(await world.DraftedAsync(), "c1");

        Assert.Single(await OpenAsync(world, Some.Snapshot(done)));
        Assert.Empty(await OpenAsync(world, Some.Snapshot(done with { State = Domain.Tasks.TaskState.Completed })));
    }

    [Fact]
    public async Task OfAsync_NoMinutesYet_GivesWhatWasWrittenDown()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"), MinutesWorld.Wrote(CaptureKind.Decision, "Keep the VPN"));

        Assert.Equal("Book the room", Assert.Single(await OpenAsync(world)).Text);
    }

    [Fact]
    public async Task OfAsync_TheMeetingItselfALaterOneOrAnotherSeries_IsNotAsked()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));
        await world.ConfirmedAsync(await world.DraftedAsync(), "c1");

        Assert.Empty(await OpenAsync(world, meeting: MeetingKey.Of(MinutesWorld.Weekly)));
        Assert.Empty(await OpenAsync(world, meeting: Next with { Series = "19:other@thread.v2" }));
    }

    [Fact]
    public async Task OfAsync_OverNineWeeks_IsForgotten()
    {
        var world = new MinutesWorld();
        await world.PlayAsync(MinutesWorld.Wrote(CaptureKind.Action, "Book the room"));

        Assert.Empty(await OpenAsync(world, daysLater: 63));
    }

    private static Task<IReadOnlyList<CarriedAction>> OpenAsync(MinutesWorld world, Snapshot? now = null, MeetingKey? meeting = null, int daysLater = 7) =>
        new OpenPromises(world.Logs, world.Promised, world.Book).OfAsync(
            Askers.Ada(), meeting ?? Next, DateOnly.FromDateTime(MinutesWorld.Weekly.Start.UtcDateTime).AddDays(daysLater), now, default);
}
